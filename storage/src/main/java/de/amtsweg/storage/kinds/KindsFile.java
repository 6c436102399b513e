package de.amtsweg.storage.kinds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a list of kinds: {@code kinds.yaml}, and {@code unterlagen.yaml} of a procedure. */
final class KindsFile {

    private static final Set<String> KNOWN = Set.of("key", "label", "names", "denied", "instead");

    private KindsFile() {}

    static List<Kind> read(String yaml) {
        var kinds = new ArrayList<Kind>();
        var keys = new HashSet<String>();
        for (var entry : entries(yaml)) {
            if (!(entry instanceof Map<?, ?> map) || !KNOWN.containsAll(map.keySet())) {
                throw new InvalidKinds(
                        "each entry has key, label, names, denied and instead, and nothing else: " + entry);
            }
            var key = Objects.toString(map.get("key"), "");
            if (!key.matches("[a-z]+(-[a-z]+)*")) {
                throw new InvalidKinds("a key is of small letters and hyphens: \"" + key + "\"");
            }
            if (!keys.add(key)) {
                throw new InvalidKinds("\"" + key + "\" is there twice");
            }
            kinds.add(new Kind(
                    key,
                    labels(key, map.get("label")),
                    words(key, "names", map.get("names")),
                    words(key, "denied", map.get("denied")),
                    words(key, "instead", map.get("instead"))));
        }
        return List.copyOf(kinds);
    }

    private static List<?> entries(String yaml) {
        try {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            if (read instanceof List<?> entries) {
                return entries;
            }
        } catch (YAMLException broken) {
            throw new InvalidKinds(String.valueOf(broken.getMessage()));
        }
        throw new InvalidKinds("it is no list of kinds");
    }

    private static Map<String, String> labels(String key, @Nullable Object label) {
        var labels = new LinkedHashMap<String, String>();
        if (label instanceof Map<?, ?> byLanguage) {
            byLanguage.forEach((language, text) -> labels.put(String.valueOf(language), String.valueOf(text)));
        } else if (label != null) {
            throw new InvalidKinds("the label of \"" + key + "\" names no languages");
        }
        return Map.copyOf(labels);
    }

    private static List<String> words(String key, String list, @Nullable Object names) {
        if (names == null) {
            return List.of();
        }
        if (names instanceof List<?> words && words.stream().allMatch(String.class::isInstance)) {
            return words.stream()
                    .map(word -> ((String) word).toLowerCase(Locale.ROOT))
                    .toList();
        }
        throw new InvalidKinds("the " + list + " of \"" + key + "\" are no list of words");
    }
}
