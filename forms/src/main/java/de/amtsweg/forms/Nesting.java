package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Between values under keys such as {@code partner[0].name} and the lists of objects that they stand for. */
final class Nesting {

    private static final Pattern IN_A_LIST = Pattern.compile("([^\\[]+)\\[(\\d+)]\\.(.+)");

    private Nesting() {}

    /** Items without any value are left out. */
    static Map<String, Object> nested(Map<String, Object> flat) {
        var nested = new LinkedHashMap<String, Object>();
        var lists = new LinkedHashMap<String, TreeMap<Integer, Map<String, Object>>>();
        flat.forEach((key, value) -> {
            var found = IN_A_LIST.matcher(key);
            if (found.matches()) {
                lists.computeIfAbsent(found.group(1), path -> {
                            nested.put(path, List.of());
                            return new TreeMap<>();
                        })
                        .computeIfAbsent(Integer.valueOf(found.group(2)), index -> new LinkedHashMap<>())
                        .put(found.group(3), value);
            } else {
                nested.put(key, value);
            }
        });
        lists.forEach((path, items) -> nested.put(
                path,
                new ArrayList<>(items.values().stream().map(Nesting::nested).toList())));
        return nested;
    }

    /** The objects of a list, as JSON holds it; none where there is no list. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(Map<String, Object> nested, String path) {
        return nested.get(path) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> (Map<String, Object>) item)
                        .toList()
                : List.of();
    }
}
