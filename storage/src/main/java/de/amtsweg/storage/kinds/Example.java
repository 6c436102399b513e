package de.amtsweg.storage.kinds;

import java.util.HashMap;
import java.util.stream.Collectors;

/**
 * A document whose kind is known, to learn from.
 *
 * @param scope procedure whose kind it has; empty if all procedures know it
 * @param scanned whether its text was recognised in a picture
 */
record Example(String scope, String kind, boolean scanned, Paper paper) {

    /**
     * An example in its written form: {@code type}, {@code pages}, {@code from}, {@code name} and perhaps {@code tool},
     * each on a line, an empty line, and the text.
     */
    static Example read(String scope, String kind, String written) {
        var headers = new HashMap<String, String>();
        var lines = written.lines().iterator();
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.isBlank()) {
                break;
            }
            var parts = line.split(":\\s*", 2);
            headers.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        var text = new StringBuilder();
        lines.forEachRemaining(line -> text.append(line).append('\n'));
        return new Example(
                scope,
                kind,
                "scan".equals(header(headers, "from")),
                new Paper(
                        header(headers, "type"),
                        Integer.parseInt(header(headers, "pages")),
                        header(headers, "name"),
                        headers.getOrDefault("tool", ""),
                        text.toString()));
    }

    private static String header(HashMap<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("an example has no %s: %s"
                    .formatted(
                            name,
                            headers.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
        return value;
    }

    /** The kind among those of all procedures. */
    String outcome() {
        return outcome(scope, kind);
    }

    static String outcome(String scope, String kind) {
        return scope.isEmpty() ? kind : scope + "/" + kind;
    }
}
