package de.amtsweg.forms.schema;

import de.amtsweg.forms.expressions.Formula;
import de.amtsweg.forms.expressions.Given;
import de.amtsweg.forms.expressions.Template;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a field asks, the same for all items of a list.
 *
 * @param kind of its answers
 * @param help a longer explanation that can be opened
 * @param prefix what precedes the control, such as {@code €}
 * @param multiple whether several files can be handed in
 * @param accept which files
 * @param readonly whether the answer is read-only
 * @param disabled whether it is read-only and not part of the answers
 * @param defaultValue JSON value that it begins with
 * @param properties form-js's own free {@code properties}: they hold our additions, so that form-js still opens the file
 */
public record Question(
        FieldType type,
        FieldKind kind,
        Template label,
        Template description,
        Template help,
        Template prefix,
        Template suffix,
        Rules rules,
        Options options,
        Given multiple,
        Given accept,
        Given readonly,
        boolean disabled,
        @Nullable Object defaultValue,
        Map<String, String> properties,
        @Nullable TextFormat format) {

    /** Property of our own under which form-js's {@code serializeToString} is kept. */
    public static final String AS_TEXT = "serializeToString";

    /** Likewise for {@code timeSerializingFormat}. */
    public static final String TIMES = "timeSerializingFormat";

    Stream<Formula> formulas() {
        var texts = Stream.of(label, description, help, prefix, suffix).flatMap(Template::allFormulas);
        var values = Stream.of(multiple, accept, readonly).flatMap(Given::formulas);
        return Stream.of(texts, values, rules.formulas(), options.formulas()).flatMap(formulas -> formulas);
    }
}
