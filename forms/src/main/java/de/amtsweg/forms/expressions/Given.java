package de.amtsweg.forms.expressions;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A property of a component, either a literal or computed by FEEL. */
public record Given(@Nullable Object constant, @Nullable Formula formula) {

    public static final Given NOTHING = new Given(null, null);

    public Stream<Formula> formulas() {
        return Stream.ofNullable(formula);
    }

    public boolean isNothing() {
        return constant == null && formula == null;
    }

    /** Whether it is true whatever is typed. */
    public boolean isAlways() {
        return formula == null && truth(constant);
    }

    @Nullable
    public Object in(Scope scope) {
        return formula == null ? constant : scope.value(formula);
    }

    public boolean holds(Scope scope) {
        return truth(in(scope));
    }

    public String text(Scope scope) {
        var value = in(scope);
        return value == null ? "" : value.toString();
    }

    @Nullable
    public BigDecimal number(Scope scope) {
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
