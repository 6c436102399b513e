package de.amtsweg.storage.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.bench.Figures;
import de.amtsweg.storage.forks.ReadingSettings;
import de.amtsweg.storage.forks.ReadingSettings.Recognition;
import de.amtsweg.storage.forks.Readings;
import de.amtsweg.storage.kinds.CrossValidation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** How often the classifier is right; what has been measured is written down in {@code docs/benchmarks.md}. */
@Tag("bench")
class KindsBenchmarkTest {

    private static final String TRADE = "gewerbe-anmelden";
    private static final int FOLDS = 10;
    private static final int INNER_FOLDS = 5;
    private static final int SEED = 7;

    /** What is chosen from; fixed before anything was measured on the outer folds. */
    private static final List<Recipe> RECIPES = List.of(
            new Recipe("MAXENT", 100, 2, EnumSet.allOf(Features.class), 0),
            new Recipe("NAIVEBAYES", 1, 2, EnumSet.allOf(Features.class), 0),
            new Recipe("MAXENT_QN", 30, 2, EnumSet.allOf(Features.class), 0),
            new Recipe("MAXENT_QN", 30, 2, EnumSet.complementOf(EnumSet.of(Features.TITLE)), 0));

    @TempDir
    Path folder;

    private final Figures figures = new Figures();

    @Test
    void tellsKindsApart() throws Exception {
        var examples = Stream.concat(
                        Kinds.examples("", "classpath*:documents/examples").stream(),
                        Kinds.examples(TRADE, "classpath*:procedures/%s/unterlagen".formatted(TRADE)).stream())
                .toList();
        var verdicts = new CrossValidation(RECIPES, FOLDS, INNER_FOLDS).of(examples);
        assertThat(verdicts).hasSameSizeAs(examples);
        figures.say(
                "%d examples, %d kinds.", examples.size(), outcomes(verdicts).size());
        figures.table("Documents", "Number", "Right", "Sure of", "Right where sure", "Right by name alone");
        total("all", verdicts, verdict -> true);
        total("born digital", verdicts, verdict -> !verdict.example().scanned());
        total("scanned, as written", verdicts, verdict -> verdict.example().scanned());
        scans(verdicts);
        kinds(verdicts);
        confused(verdicts);
        recipes(verdicts);
        learning(examples);
        System.out.println(figures);
        Files.writeString(Path.of("target", "benchmarks-kinds.md"), figures.toString());
    }

    private void total(String name, List<Verdict> all, Predicate<Verdict> some) {
        var verdicts = all.stream().filter(some).toList();
        var sure = verdicts.stream().filter(Verdict::isSure).toList();
        figures.row(
                name,
                verdicts.size(),
                percent(CrossValidation.accuracy(verdicts)),
                percent(sure.size() / (double) verdicts.size()),
                percent(CrossValidation.accuracy(sure)),
                percent(named(verdicts)));
    }

    private static double named(List<Verdict> verdicts) {
        var kinds = new Kinds();
        kinds.declare(TRADE, declared(), "none");
        return verdicts.stream()
                        .map(Verdict::example)
                        .filter(example -> kinds.named(
                                        TRADE,
                                        example.paper().name(),
                                        example.paper().mediaType())
                                .equals(example.kind()))
                        .count()
                / (double) verdicts.size();
    }

    private static List<Kind> declared() {
        try (var file =
                KindsBenchmarkTest.class.getResourceAsStream("/procedures/%s/unterlagen.yaml".formatted(TRADE))) {
            return Kinds.read(new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException onClassPath) {
            throw new IllegalStateException(onClassPath);
        }
    }

    /** A third of the examples once more, on paper: scanned, and read as the product reads. */
    private void scans(List<Verdict> verdicts) throws IOException, InterruptedException {
        var chosen = new ArrayList<>(verdicts.stream()
                .filter(verdict -> !verdict.example().paper().isBare())
                .toList());
        Collections.shuffle(chosen, new Random(SEED));
        var settings =
                new ReadingSettings(2, DataSize.ofMegabytes(384), Duration.ofSeconds(60), 500_000, Recognition.ON);
        var scanned = new ArrayList<Verdict>();
        try (var readings = new Readings(settings)) {
            for (var verdict : chosen.subList(0, verdicts.size() / 3)) {
                var example = verdict.example();
                var file = Files.write(
                        folder.resolve("scan.jpg"),
                        Scan.of(
                                example.paper().text(),
                                new Random(example.paper().text().hashCode())));
                var paper = Paper.of(readings.read(file), "Scan.jpg");
                scanned.add(CrossValidation.judge(example, paper, verdict.recipe(), verdict.model()));
            }
        }
        total("a third of them, printed and really scanned", scanned, verdict -> true);
    }

    private void kinds(List<Verdict> verdicts) {
        figures.table("Kind", "Examples", "Precision", "Recall", "F1", "Sure of", "Right where sure");
        for (var kind : outcomes(verdicts)) {
            double there =
                    count(verdicts, verdict -> verdict.example().outcome().equals(kind));
            double said = count(verdicts, verdict -> verdict.said().equals(kind));
            double right = count(verdicts, verdict -> verdict.said().equals(kind) && verdict.isRight());
            var sure = verdicts.stream()
                    .filter(verdict -> verdict.said().equals(kind) && verdict.isSure())
                    .toList();
            figures.row(
                    kind,
                    (int) there,
                    right / Math.max(1, said),
                    right / there,
                    2 * right / (there + said),
                    sure.size(),
                    CrossValidation.accuracy(sure));
        }
    }

    private void confused(List<Verdict> verdicts) {
        var pairs = new TreeMap<String, List<Verdict>>(verdicts.stream()
                .filter(verdict -> !verdict.isRight())
                .collect(Collectors.groupingBy(verdict -> verdict.example().outcome() + " | " + verdict.said())));
        figures.table("It was", "It was taken for", "How often", "Sure");
        pairs.entrySet().stream()
                .sorted((one, two) -> two.getValue().size() - one.getValue().size())
                .forEach(pair -> figures.row(
                        pair.getKey(),
                        pair.getValue().size(),
                        pair.getValue().stream().filter(Verdict::isSure).count()));
    }

    private void recipes(List<Verdict> verdicts) {
        figures.table("Chosen within a fold", "Features", "Threshold", "Documents judged by it");
        verdicts.stream()
                .collect(Collectors.groupingBy(Verdict::recipe, Collectors.counting()))
                .forEach((recipe, count) ->
                        figures.row(recipe.algorithm(), recipe.features(), recipe.threshold(), count));
    }

    private void learning(List<Example> examples) {
        var chosen = new CrossValidation(RECIPES, FOLDS, INNER_FOLDS).choose(examples);
        Model.of(examples, Recipe.CHOSEN);
        long begin = System.nanoTime();
        var model = Model.of(examples, Recipe.CHOSEN);
        double learning = (System.nanoTime() - begin) / 1e6;
        begin = System.nanoTime();
        examples.forEach(example -> model.of(example.paper()));
        figures.say(
                "Of all examples %s %s with the threshold %.2f would be chosen. Learning: %.0f ms. A document: %.2f ms.",
                chosen.algorithm(),
                chosen.features(),
                chosen.threshold(),
                learning,
                (System.nanoTime() - begin) / 1e6 / examples.size());
    }

    private static List<String> outcomes(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> verdict.example().outcome())
                .distinct()
                .sorted()
                .toList();
    }

    private static double count(List<Verdict> verdicts, Predicate<Verdict> some) {
        return verdicts.stream().filter(some).count();
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
