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

    @Override
    public Field within(String item) {
        return new Field(
                item + key,
                type,
                label,
                description,
                rules,
                options,
                suffix,
                multiple,
                accept,
                hide,
                defaultValue,
                properties);
    }

    @Override
    public Field unfolded(Input input) {
        return this;
    }

    /** The key within its item; for a field outside of lists the key itself. */
    String name() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    public boolean isUpload() {
        return type == FieldType.FILEPICKER;
    }

    /** Key of a moment that this one must not precede, in the same item of a list; empty for most. */
    String notBefore() {
        var other = properties.getOrDefault("notBefore", "");
        return other.isEmpty() ? "" : key.substring(0, key.length() - name().length()) + other;
    }

    boolean isMoney() {
        return "money".equals(properties.get("format"));
    }
}
