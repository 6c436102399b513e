package de.amtsweg.storage.kinds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;

/** What was learnt from examples. Any number of threads may ask it. */
final class Model {

    private final MaxentModel learnt;
    private final Set<Features> features;

    private Model(MaxentModel learnt, Set<Features> features) {
        this.learnt = learnt;
        this.features = features;
    }

    static Model of(Collection<Example> examples, Recipe recipe) {
        var events = examples.stream()
                .map(example -> new Event(example.outcome(), seen(example.paper(), recipe.features())))
                .toList();
        try (var stream = ObjectStreamUtils.createObjectStream(events)) {
            return new Model(
                    TrainerFactory.getEventTrainer(recipe.parameters(), new HashMap<>())
                            .train(stream),
                    recipe.features());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** How likely the document is of each kind; together 1. */
    Map<String, Double> of(Paper paper) {
        var likely = learnt.eval(seen(paper, features));
        var outcomes = new HashMap<String, Double>();
        for (int i = 0; i < likely.length; i++) {
            outcomes.put(learnt.getOutcome(i), likely[i]);
        }
        return outcomes;
    }

    private static String[] seen(Paper paper, Set<Features> features) {
        var lines = Words.lines(paper.text()).toList();
        var seen = new LinkedHashSet<String>();
        features.forEach(feature -> feature.of(paper, lines, seen));
        return seen.toArray(String[]::new);
    }
}
