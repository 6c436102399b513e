package de.amtsweg.storage.kinds;

import java.util.EnumSet;
import java.util.Set;
import opennlp.tools.util.TrainingParameters;

/**
 * How a model is trained.
 *
 * @param algorithm as OpenNLP calls it
 * @param cutoff in how many examples a feature has to occur; from two on, nothing is learnt that only one document has
 * @param threshold how confident the model has to be for its answer to count
 */
record Recipe(String algorithm, int iterations, int cutoff, Set<Features> features, double threshold) {

    /** Chosen by the inner cross-validation of {@code docs/benchmarks.md}. */
    static final Recipe CHOSEN = new Recipe("MAXENT_QN", 30, 2, EnumSet.allOf(Features.class), 0.80);

    Recipe with(double threshold) {
        return new Recipe(algorithm, iterations, cutoff, features, threshold);
    }

    TrainingParameters parameters() {
        var parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        // the other indexer writes what it reads to a file
        parameters.put("DataIndexer", "OnePass");
        return parameters;
    }
}
