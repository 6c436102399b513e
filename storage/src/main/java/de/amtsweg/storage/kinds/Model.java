package de.amtsweg.storage.kinds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import opennlp.tools.ml.ArrayMath;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;

/**
 * What was learnt from examples; thread-safe. OpenNLP learns; what it has learnt is laid out here so
 * that one lookup finds it, where OpenNLP needs four for each feature.
 */
final class Model {

    private final List<String> outcomes;
    private final FeatureIndex index;
    /** For each feature in turn, for each outcome. */
    private final double[] weights;

    private Model(List<String> outcomes, FeatureIndex index, double[] weights) {
        this.outcomes = outcomes;
        this.index = index;
        this.weights = weights;
    }

    /** @param recipe of a plain log-linear model, {@code MAXENT_QN} */
    static Model of(Collection<Example> examples, Recipe recipe) {
        var learnt = (QNModel) learn(examples, recipe);
        var outcomes = IntStream.range(0, learnt.getNumOutcomes())
                .mapToObj(learnt::getOutcome)
                .toList();
        var contexts = contexts(learnt);
        var weights = new double[contexts.size() * outcomes.size()];
        int feature = 0;
        for (var context : contexts.values()) {
            for (int i = 0; i < context.getOutcomes().length; i++) {
                weights[feature + context.getOutcomes()[i]] = context.getParameters()[i];
            }
            feature += outcomes.size();
        }
        return new Model(outcomes, new FeatureIndex(List.copyOf(contexts.keySet()), recipe.features()), weights);
    }

    static MaxentModel learn(Collection<Example> examples, Recipe recipe) {
        var events = examples.stream()
                .map(example -> new Event(example.outcome(), seen(example.paper(), recipe.features())))
                .toList();
        try (var stream = ObjectStreamUtils.createObjectStream(events)) {
            return TrainerFactory.getEventTrainer(recipe.parameters(), new HashMap<>())
                    .train(stream);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Maps the name of each feature that enough examples have to its weights. */
    @SuppressWarnings("unchecked") // OpenNLP says no more of it
    private static Map<String, Context> contexts(QNModel learnt) {
        return new LinkedHashMap<>((Map<String, Context>) learnt.getDataStructures()[1]);
    }

    /** The probability of each kind; they add up to 1. */
    Map<String, Double> of(Paper paper) {
        var sums = new double[outcomes.size()];
        index.of(paper).stream().forEach(feature -> {
            for (int outcome = 0; outcome < sums.length; outcome++) {
                sums[outcome] += weights[feature * sums.length + outcome];
            }
        });
        double all = ArrayMath.logSumOfExps(sums);
        var likely = new HashMap<String, Double>();
        for (int outcome = 0; outcome < sums.length; outcome++) {
            likely.put(outcomes.get(outcome), Math.exp(sums[outcome] - all));
        }
        return likely;
    }

    /** Names of all features that the document has, learnt or not. */
    static String[] seen(Paper paper, Set<Features> features) {
        var seen = new LinkedHashSet<String>();
        Features.all(features, paper, new Features.Sink() {
            @Override
            public void add(String feature, String what) {
                seen.add(feature + " " + what);
            }

            @Override
            public void add(String feature, String what, String next) {
                seen.add(feature + " " + what + " " + next);
            }
        });
        return seen.toArray(String[]::new);
    }
}
