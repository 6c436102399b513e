package de.amtsweg.storage.kinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.MaxentModel;

/**
 * How well documents are told apart that nothing was learnt from. The examples are dealt into folds, kind by kind; each fold
 * is judged by a model of the others, and all that can be chosen is chosen by a second such round within those others.
 */
record CrossValidation(List<Recipe> recipes, int folds, int innerFolds) {

    private static final int SEED = 5;

    /** How many of those that it is sure of shall be right, in the inner round. */
    private static final double RIGHT_WHERE_SURE = 0.97;

    /**
     * What a model says of an example that it does not know.
     *
     * @param model and recipe that said so
     */
    record Verdict(Example example, String said, double confidence, Recipe recipe, MaxentModel model) {

        boolean isRight() {
            return said.equals(example.outcome());
        }

        boolean isSure() {
            return confidence >= recipe.threshold();
        }
    }

    List<Verdict> of(List<Example> examples) {
        var verdicts = new ArrayList<Verdict>();
        for (var fold : folds(examples, folds)) {
            var others = without(examples, fold);
            var recipe = choose(others);
            verdicts.addAll(judge(others, fold, recipe));
        }
        return verdicts;
    }

    /** The recipe that has most right among the examples, with the lowest threshold from which on nearly all are right. */
    Recipe choose(List<Example> examples) {
        var rounds = recipes.stream().map(recipe -> round(examples, recipe)).toList();
        var best = rounds.stream()
                .max(Comparator.comparingDouble(CrossValidation::accuracy))
                .orElseThrow();
        var recipe = best.get(0).recipe();
        return recipe.with(IntStream.range(8, 20)
                .mapToDouble(twentieth -> twentieth / 20.0)
                .filter(threshold -> accuracy(best.stream()
                                .filter(verdict -> verdict.confidence() >= threshold)
                                .toList())
                        >= RIGHT_WHERE_SURE)
                .findFirst()
                .orElse(0.95));
    }

    List<Verdict> round(List<Example> examples, Recipe recipe) {
        return folds(examples, innerFolds).stream()
                .flatMap(fold -> judge(without(examples, fold), fold, recipe).stream())
                .toList();
    }

    private static List<Verdict> judge(List<Example> known, List<Example> unknown, Recipe recipe) {
        var model = Model.learn(known, recipe);
        return unknown.stream()
                .map(example -> judge(example, example.paper(), recipe, model))
                .toList();
    }

    /** @param paper what was read of the example */
    static Verdict judge(Example example, Paper paper, Recipe recipe, MaxentModel model) {
        var likely = model.eval(Model.seen(paper, recipe.features()));
        return new Verdict(
                example,
                model.getBestOutcome(likely),
                Arrays.stream(likely).max().orElseThrow(),
                recipe,
                model);
    }

    static double accuracy(List<Verdict> verdicts) {
        return verdicts.stream().filter(Verdict::isRight).count() / (double) Math.max(1, verdicts.size());
    }

    private static List<List<Example>> folds(List<Example> examples, int count) {
        var shuffled = new ArrayList<>(examples);
        java.util.Collections.shuffle(shuffled, new Random(SEED));
        var byKind = shuffled.stream().collect(Collectors.groupingBy(Example::outcome));
        var dealt = byKind.keySet().stream()
                .sorted()
                .flatMap(kind -> byKind.get(kind).stream())
                .toList();
        return IntStream.range(0, count)
                .mapToObj(fold -> IntStream.range(0, dealt.size())
                        .filter(at -> at % count == fold)
                        .mapToObj(dealt::get)
                        .toList())
                .toList();
    }

    private static List<Example> without(List<Example> examples, List<Example> fold) {
        return examples.stream().filter(example -> !fold.contains(example)).toList();
    }
}
