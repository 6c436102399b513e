package de.amtsweg.forms;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A question of the form.
 *
 * @param properties form-js's own free {@code properties}: our additions ({@code format}, {@code prefill},
 *     {@code latest}, {@code rows}) ride in them, so that form-js still opens the file
 */
public record Field(
        String key,
        FieldType type,
        String label,
        String description,
        Rules rules,
        List<Option> options,
        String suffix,
        boolean multiple,
        String accept,
        Condition hide,
        String defaultValue,
        Map<String, String> properties)
        implements Component {

    /** A choice; {@code value} is what the answer holds. */
    public record Option(String value, String label) {}

    @Override
    public Stream<Field> fields() {
        return Stream.of(this);
    }

    public boolean isUpload() {
        return type == FieldType.FILEPICKER;
    }

    /** Key of a moment that this one must not precede; empty for most. */
    String notBefore() {
        return properties.getOrDefault("notBefore", "");
    }

    boolean isMoney() {
        return "money".equals(properties.get("format"));
    }
}
