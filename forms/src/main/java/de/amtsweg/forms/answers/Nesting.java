package de.amtsweg.forms.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Converts between values under keys such as {@code partner[0].name} and the objects and lists they stand for. */
public final class Nesting {

    private Nesting() {}

    /** Items without any value are left out. */
    public static Map<String, Object> nested(Map<String, Object> flat) {
        var nested = new LinkedHashMap<String, Object>();
        flat.forEach((key, value) -> put(nested, key, value));
        close(nested);
        return nested;
    }

    /** The value under the key; null where there is none. Keys that contain lists are not supported. */
    public static @Nullable Object get(Map<String, Object> nested, String key) {
        Object at = nested;
        for (var step : key.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return at;
    }

    /** The objects of a list, as JSON holds it; none if there is no list. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> items(Map<String, Object> nested, String path) {
        return get(nested, path) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> (Map<String, Object>) item)
                        .toList()
                : List.of();
    }

    /** A list under construction; its items may come in any order and leave gaps. */
    private static final class Items {
        private final Map<Integer, Map<String, Object>> items = new TreeMap<>();
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> nested, String key, Object value) {
        var at = nested;
        int from = 0;
        while (true) {
            int dot = key.indexOf('.', from);
            var step = dot < 0 ? key.substring(from) : key.substring(from, dot);
            if (dot < 0) {
                at.put(step, value);
                return;
            }
            int bracket = step.indexOf('[');
            if (bracket < 0) {
                at = (Map<String, Object>) at.computeIfAbsent(step, name -> new LinkedHashMap<String, Object>());
            } else {
                var list = (Items) at.computeIfAbsent(step.substring(0, bracket), name -> new Items());
                at = list.items.computeIfAbsent(
                        Integer.valueOf(step.substring(bracket + 1, step.length() - 1)),
                        index -> new LinkedHashMap<>());
            }
            from = dot + 1;
        }
    }

    @SuppressWarnings("unchecked")
    private static void close(Map<String, Object> nested) {
        nested.replaceAll((name, value) -> {
            if (value instanceof Items list) {
                list.items.values().forEach(Nesting::close);
                return new ArrayList<>(list.items.values());
            }
            if (value instanceof LinkedHashMap<?, ?> map && hasLists(map)) {
                close((Map<String, Object>) map);
            }
            return value;
        });
    }

    private static boolean hasLists(Map<?, ?> map) {
        return map.values().stream().anyMatch(value -> value instanceof Items || value instanceof LinkedHashMap);
    }
}
