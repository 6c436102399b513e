package de.amtsweg.storage.kinds;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The features that a model has learnt, each with its number. A document's other features are not even assembled. */
final class FeatureIndex {

    private final Set<Features> features;
    private final Map<String, Map<String, Integer>> single = new HashMap<>();
    private final Map<String, Map<String, Integer>> pairs = new HashMap<>();
    private final Map<String, int[]> words = new HashMap<>();

    /** @param learnt names of features; their positions are their numbers */
    FeatureIndex(List<String> learnt, Set<Features> features) {
        this.features = features;
        for (int number = 0; number < learnt.size(); number++) {
            var name = learnt.get(number).split(" ", 2);
            if (name[0].equals(Features.PAIR)) {
                var words = name[1].split(" ");
                pairs.computeIfAbsent(words[0], any -> new HashMap<>()).put(words[1], number);
            } else {
                single.computeIfAbsent(name[0], any -> new HashMap<>()).put(name[1], number);
            }
        }
        single.getOrDefault(Features.WORD, Map.of()).keySet().forEach(word -> words.put(word, alone(word)));
    }

    private int[] alone(String word) {
        var known = new Known();
        features.forEach(feature -> feature.of(word, known));
        return known.numbers.stream().toArray();
    }

    /** @return numbers of the features that were learnt and that the document has */
    BitSet of(Paper paper) {
        var known = new Known();
        var lines = Tokenizer.lines(paper.text()).toList();
        var met = new HashSet<String>();
        for (var line : lines) {
            for (int at = 0; at < line.size(); at++) {
                var word = line.get(at);
                if (met.add(word)) {
                    var learnt = words.get(word);
                    if (learnt == null) {
                        features.forEach(feature -> feature.of(word, known));
                    } else {
                        known.keep(learnt);
                    }
                }
                if (at > 0) {
                    var before = line.get(at - 1);
                    features.forEach(feature -> feature.of(before, word, known));
                }
            }
        }
        features.forEach(feature -> feature.of(paper, lines, known));
        return known.numbers;
    }

    private final class Known implements Features.Sink {

        private final BitSet numbers = new BitSet();

        @Override
        public void add(String feature, String what) {
            keep(single.getOrDefault(feature, Map.of()).get(what));
        }

        @Override
        public void add(String feature, String what, String next) {
            keep(pairs.getOrDefault(what, Map.of()).get(next));
        }

        void keep(int[] learnt) {
            for (int number : learnt) {
                numbers.set(number);
            }
        }

        private void keep(@Nullable Integer number) {
            if (number != null) {
                numbers.set(number);
            }
        }
    }
}
