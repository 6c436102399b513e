package de.amtsweg.forms.schema;

import de.amtsweg.forms.expressions.Formula;
import de.amtsweg.forms.expressions.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be chosen: listed, found in the context, or computed. */
public sealed interface Options {

    Options NONE = new Written(List.of());

    List<Field.Option> in(Scope scope);

    default Stream<Formula> formulas() {
        return Stream.empty();
    }

    /** The choice that belongs to the value a control sends. */
    default Optional<Field.Option> find(String value, Scope scope) {
        return in(scope).stream().filter(option -> option.value().equals(value)).findFirst();
    }

    /** form-js's {@code values}. */
    record Written(List<Field.Option> options) implements Options {
        @Override
        public List<Field.Option> in(Scope scope) {
            return options;
        }
    }

    /** form-js's {@code valuesKey}. */
    record Found(String key) implements Options {
        @Override
        public List<Field.Option> in(Scope scope) {
            return of(scope.get(key));
        }
    }

    /** form-js's {@code valuesExpression}. */
    record Worked(Formula formula) implements Options {
        @Override
        public List<Field.Option> in(Scope scope) {
            return of(scope.value(formula));
        }

        @Override
        public Stream<Formula> formulas() {
            return Stream.of(formula);
        }
    }

    /** Plain values are their own labels; what has neither label nor plain value is left out. */
    static List<Field.Option> of(@Nullable Object list) {
        var options = new ArrayList<Field.Option>();
        if (list instanceof List<?> items) {
            for (var item : items) {
                if (isPlain(item)) {
                    options.add(new Field.Option(String.valueOf(item), String.valueOf(item), item));
                } else if (item instanceof Map<?, ?> option) {
                    var value = option.get("value");
                    var label = option.get("label") instanceof String text && !text.isEmpty()
                            ? text
                            : isPlain(value) ? String.valueOf(value) : null;
                    if (label != null && (isPlain(value) || value instanceof Map<?, ?> map && !map.isEmpty())) {
                        options.add(new Field.Option(String.valueOf(value), label, value));
                    }
                }
            }
        }
        return options;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String text && !text.isEmpty() || value instanceof Number || value instanceof Boolean;
    }
}
