package de.amtsweg.forms;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A property of a component that is either as it is or worked out by FEEL. */
record Given(@Nullable Object constant, @Nullable Formula formula) {

    static final Given NOTHING = new Given(null, null);

    static Given of(Source source) {
        var json = source.json();
        if (json.isString() && json.asString().startsWith("=")) {
            return new Given(null, Formula.of(source));
        }
        return json.isValueNode() && !json.isNull() ? new Given(source.value(), null) : NOTHING;
    }

    /** A condition, which is always FEEL. */
    static Given condition(Source source) {
        return source.json().asString("").isBlank() ? NOTHING : new Given(null, Formula.of(source));
    }

    Stream<Formula> formulas() {
        return Stream.ofNullable(formula);
    }

    boolean isNothing() {
        return constant == null && formula == null;
    }

    /** Whether it holds whatever is typed. */
    boolean isAlways() {
        return formula == null && truth(constant);
    }

    @Nullable
    Object in(Scope scope) {
        return formula == null ? constant : scope.value(formula);
    }

    boolean holds(Scope scope) {
        return truth(in(scope));
    }

    String text(Scope scope) {
        var value = in(scope);
        return value == null ? "" : value.toString();
    }

    @Nullable
    BigDecimal number(Scope scope) {
        var value = in(scope);
        try {
            return value == null || value.toString().isBlank() ? null : new BigDecimal(value.toString());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static boolean truth(@Nullable Object value) {
        return value != null && "true".equals(value.toString());
    }
}
