package de.amtsweg.storage.kinds;

import java.util.List;
import java.util.stream.Stream;

/** What speaks against a kind, however much the rest of a paper sounds like it: then nobody can be sure. */
final class Doubts {

    /** Papers say at the top what they are. */
    private static final int TITLE_LINES = 5;

    private Doubts() {}

    /** Whether the paper says that it is none of that kind, or calls itself something else. */
    static boolean about(Paper paper, Kind kind) {
        var lines = Tokenizer.lines(paper.text()).toList();
        var title = Stream.concat(lines.stream().limit(TITLE_LINES), Tokenizer.lines(paper.name()))
                .flatMap(List::stream)
                .toList();
        return has(Negations.of(lines), kind.denied()) || has(title, kind.instead());
    }

    /** Whether a word contains one of the stems. */
    private static boolean has(List<String> words, List<String> stems) {
        var plain =
                stems.stream().flatMap(Tokenizer::lines).flatMap(List::stream).toList();
        return words.stream().anyMatch(word -> plain.stream().anyMatch(word::contains));
    }
}
