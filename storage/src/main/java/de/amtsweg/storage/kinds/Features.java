package de.amtsweg.storage.kinds;

import java.util.List;
import java.util.Set;

/** What the classifier looks at in a document. Each feature is present or not, however often. */
enum Features {
    WORDS {
        @Override
        void of(String word, Sink sink) {
            sink.add(WORD, word);
        }
    },
    PAIRS {
        @Override
        void of(String word, String next, Sink sink) {
            sink.add(PAIR, word, next);
        }
    },
    /** Parts of words, which survive a misread letter, and say what compounds are about. */
    PARTS {
        @Override
        void of(String word, Sink sink) {
            parts("part", word, sink);
        }
    },
    /** Documents say at the top what they are. */
    TITLE {
        @Override
        void of(Paper paper, List<List<String>> lines, Sink sink) {
            lines.stream().limit(TITLE_LINES).forEach(line -> line.forEach(word -> parts("title", word, sink)));
        }
    },
    /** What follows a negation says what a document is not. */
    NEGATIONS {
        @Override
        void of(Paper paper, List<List<String>> lines, Sink sink) {
            Negations.of(lines).forEach(word -> sink.add("not", word));
        }
    },
    NAME {
        @Override
        void of(Paper paper, List<List<String>> lines, Sink sink) {
            Tokenizer.lines(paper.name()).forEach(line -> line.forEach(word -> parts("name", word, sink)));
        }
    },
    FILE {
        @Override
        void of(Paper paper, List<List<String>> lines, Sink sink) {
            sink.add("type", paper.mediaType());
            sink.add("pages", paper.pages() < 3 ? "" + paper.pages() : paper.pages() < 6 ? "few" : "many");
            int words = lines.stream().mapToInt(List::size).sum();
            sink.add("length", words < 8 ? "none" : words < 30 ? "short" : words < 120 ? "page" : "long");
            Tokenizer.lines(paper.tool()).forEach(line -> line.forEach(word -> sink.add("tool", word)));
        }
    },
    SHAPES {
        @Override
        void of(Paper paper, List<List<String>> lines, Sink sink) {
            Shapes.of(paper.text()).forEach(shape -> sink.add("shape", shape));
        }
    };

    /** Takes what is seen in a document, as often as it is seen. */
    interface Sink {

        /** @param what can be anything that a file, or the author of an example, says */
        void add(String feature, String what);

        /** Of two words, which contain no spaces. */
        void add(String feature, String what, String next);
    }

    static final String WORD = "word";
    static final String PAIR = "pair";

    private static final int TITLE_LINES = 4;
    private static final int PART = 4;

    /** What a word says, wherever it is in the text. */
    void of(String word, Sink sink) {}

    /** What two consecutive words in a line say. */
    void of(String word, String next, Sink sink) {}

    /** @param lines the words that {@link Tokenizer} makes of the paper's text */
    void of(Paper paper, List<List<String>> lines, Sink sink) {}

    static void all(Set<Features> features, Paper paper, Sink sink) {
        var lines = Tokenizer.lines(paper.text()).toList();
        for (var feature : features) {
            for (var line : lines) {
                for (int at = 0; at < line.size(); at++) {
                    feature.of(line.get(at), sink);
                    if (at > 0) {
                        feature.of(line.get(at - 1), line.get(at), sink);
                    }
                }
            }
            feature.of(paper, lines, sink);
        }
    }

    private static void parts(String feature, String word, Sink sink) {
        var whole = "_" + word + "_";
        if (whole.length() <= PART) {
            sink.add(feature, whole);
        }
        for (int i = 0; i + PART <= whole.length(); i++) {
            sink.add(feature, whole.substring(i, i + PART));
        }
    }
}
