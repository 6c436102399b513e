package de.amtsweg.storage.kinds;

import java.util.List;
import java.util.Set;

/** What of a document the classifier looks at. Each feature is there or not, however often. */
enum Features {
    WORDS {
        @Override
        void of(Paper paper, List<List<String>> lines, Set<String> features) {
            lines.forEach(line -> line.forEach(word -> features.add("word " + word)));
        }
    },
    PAIRS {
        @Override
        void of(Paper paper, List<List<String>> lines, Set<String> features) {
            for (var line : lines) {
                for (int i = 1; i < line.size(); i++) {
                    features.add("pair " + line.get(i - 1) + " " + line.get(i));
                }
            }
        }
    },
    /** Parts of words, which outlive a letter that was mistaken, and say what compounds are about. */
    PARTS {
        @Override
        void of(Paper paper, List<List<String>> lines, Set<String> features) {
            lines.stream().flatMap(List::stream).distinct().forEach(word -> parts("part ", word, features));
        }
    },
    /** Documents say at the top what they are. */
    TITLE {
        @Override
        void of(Paper paper, List<List<String>> lines, Set<String> features) {
            lines.stream().limit(TITLE_LINES).forEach(line -> line.forEach(word -> parts("title ", word, features)));
        }
    },
    NAME {
        @Override
        void of(Paper paper, List<List<String>> lines, Set<String> features) {
            Words.lines(paper.name()).forEach(line -> line.forEach(word -> parts("name ", word, features)));
        }
    },
    FILE {
        @Override
        void of(Paper paper, List<List<String>> lines, Set<String> features) {
            features.add("type " + paper.mediaType());
            features.add("pages " + (paper.pages() < 3 ? paper.pages() : paper.pages() < 6 ? "few" : "many"));
            int words = lines.stream().mapToInt(List::size).sum();
            features.add("length " + (words < 8 ? "none" : words < 30 ? "short" : words < 120 ? "page" : "long"));
            Words.lines(paper.tool()).forEach(line -> line.forEach(word -> features.add("tool " + word)));
        }
    },
    SHAPES {
        @Override
        void of(Paper paper, List<List<String>> lines, Set<String> features) {
            Shapes.of(paper.text()).forEach(shape -> features.add("shape " + shape));
        }
    };

    private static final int TITLE_LINES = 4;
    private static final int PART = 4;

    /** @param lines the {@link Words} of the paper's text */
    abstract void of(Paper paper, List<List<String>> lines, Set<String> features);

    private static void parts(String prefix, String word, Set<String> features) {
        var whole = "_" + word + "_";
        if (whole.length() <= PART) {
            features.add(prefix + whole);
        }
        for (int i = 0; i + PART <= whole.length(); i++) {
            features.add(prefix + whole.substring(i, i + PART));
        }
    }
}
