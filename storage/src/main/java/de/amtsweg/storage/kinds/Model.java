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
 * What was learnt from examples. Any number of threads may ask it. OpenNLP learns; what it has learnt is laid out here so
 * that a document finds it in one place, where OpenNLP looks for each feature in four.
 */
final class Model {

    private final List<String> outcomes;
    private final FeatureIndex index;
    /** Of each feature in turn, for each outcome. */
    private final double[] weights;

    private Model(List<String> outcomes, FeatureIndex index, double[] weights) {
        this.outcomes = outcomes;
        this.index = index;
        this.weights = weights;
    }

    /** @param recipe of a log-linear model without more ado, {@code MAXENT_QN} */
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

    /** To the name of each feature that enough examples have, its weights. */
    @SuppressWarnings("unchecked") // OpenNLP says no more of it
    private static Map<String, Context> contexts(QNModel learnt) {
        return new LinkedHashMap<>((Map<String, Context>) learnt.getDataStructures()[1]);
    }

    /** How likely the document is of each kind; together 1. */
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
