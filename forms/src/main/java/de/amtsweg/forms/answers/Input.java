package de.amtsweg.forms.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person typed, letter by letter, right or wrong, so that a draft loses nothing.
 *
 * @param values field key to what its controls sent; for an upload field the ids of its documents, for a list the number
 *     of its items
 */
public record Input(Map<String, List<String>> values) {

    public static final Input EMPTY = new Input(Map.of());

    public List<String> of(String field) {
        return values.getOrDefault(field, List.of());
    }

    public String first(String field) {
        var all = of(field);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** This input, overridden by the other's fields. */
    public Input with(Map<String, List<String>> others) {
        var merged = new LinkedHashMap<>(values);
        merged.putAll(others);
        return new Input(merged);
    }

    /** This input without one item of a list, such as {@code partner[1]}. */
    public Input without(String item) {
        var left = new LinkedHashMap<>(values);
        left.keySet().removeIf(key -> isIn(item, key));
        return new Input(left);
    }

    /** This input with an item of a list moved to another place, which must be free. */
    public Input moved(String item, String place) {
        var moved = new LinkedHashMap<String, List<String>>();
        values.forEach((key, typed) -> moved.put(isIn(item, key) ? place + key.substring(item.length()) : key, typed));
        return new Input(moved);
    }

    private static boolean isIn(String item, String key) {
        return key.startsWith(item + ".");
    }

    public Input with(String field, List<String> value) {
        return with(Map.of(field, value));
    }
}
