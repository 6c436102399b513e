package de.amtsweg.storage.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text says it is not. */
final class Negations {

    /** How many words after a negation belong to it. */
    private static final int REACH = 4;

    private static final Set<String> WORDS = Stream.of(
                    "kein", "keine", "keinen", "keinem", "keiner", "keines", "nicht", "weder", "no", "not", "değil")
            .flatMap(word -> Tokenizer.lines(word).flatMap(List::stream))
            .collect(Collectors.toSet());

    private Negations() {}

    /** The words that follow a negation, across lines. */
    static List<String> of(List<List<String>> lines) {
        var denied = new ArrayList<String>();
        int left = 0;
        for (var line : lines) {
            for (var word : line) {
                if (WORDS.contains(word)) {
                    left = REACH;
                } else if (left-- > 0) {
                    denied.add(word);
                }
            }
        }
        return denied;
    }
}
