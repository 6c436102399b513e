package de.amtsweg.storage.kinds;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A kind of document.
 *
 * @param labels by language as in file names, {@code de}, {@code en}, {@code leicht}; none for a kind that all
 *     procedures know, whose label is the message {@code document.kind.<key>}
 * @param names words that hint at it in a file's name, in lower case
 * @param denied words that, with a negation before them, say that a document is none of this kind
 * @param instead words that, at the top of a document, say that it is something else
 */
public record Kind(
        String key, Map<String, String> labels, List<String> names, List<String> denied, List<String> instead) {

    /** What is none of the others. */
    public static final String OTHER = "sonstiges";

    /** A picture without text. */
    public static final String PHOTO = "foto";

    private static final String GERMAN = "de";

    /** Whether all procedures know it. */
    boolean isCommon() {
        return labels.isEmpty();
    }

    boolean isHintedAt(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(lower::contains);
    }

    /** @param language as in file names; empty for German */
    public String label(String language) {
        return labels.getOrDefault(language, labels.getOrDefault(GERMAN, key));
    }
}
