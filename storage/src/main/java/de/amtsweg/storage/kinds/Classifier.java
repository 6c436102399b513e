package de.amtsweg.storage.kinds;

import de.amtsweg.storage.reading.Reading;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds out what documents are from their text. It learns from the examples when the application has started,
 * and again when there are others; what it has learnt is in memory only.
 */
@Component
public class Classifier {

    private static final Logger LOG = LoggerFactory.getLogger(Classifier.class);

    /**
     * A paper taken for a proof that it is not does more harm than one that a person has to look at. To take one for none of
     * the kinds, the recipe's own threshold will do.
     */
    private static final double ENOUGH = 0.90;

    /** Nobody can be surer than that about what others wrote. */
    private static final double SUREST = 0.99;

    private final Kinds kinds;
    private final LearningSettings settings;
    private volatile @Nullable Learnt learnt;

    private record Learnt(List<Example> from, Model model) {}

    Classifier(Kinds kinds, LearningSettings settings) {
        this.kinds = kinds;
        this.settings = settings;
    }

    /**
     * Has an answer for every document: one that cannot be classified is no worse for it.
     *
     * @param scope procedure whose own kinds are possible, too
     * @param asked kinds that were asked for; the first of them is the answer when in doubt
     */
    public Guess of(Reading reading, String name, String scope, List<String> asked) {
        var paper = Paper.of(reading, name);
        if (paper.isBare()) {
            return paper.isPicture() && asked.isEmpty() ? new Guess(Kind.PHOTO, null) : unsure(asked);
        }
        try {
            var best = best(paper, scope);
            boolean doubted = kinds.find(scope, best.kind())
                    .filter(kind -> Doubts.about(paper, kind))
                    .isPresent();
            double enough = best.kind().equals(Kind.OTHER) ? Recipe.CHOSEN.threshold() : ENOUGH;
            return doubted || best.confidence() < enough
                    ? unsure(asked)
                    : new Guess(best.kind(), Math.min(best.confidence(), SUREST));
        } catch (RuntimeException broken) {
            LOG.error("a document could not be classified", broken);
            return unsure(asked);
        }
    }

    private static Guess unsure(List<String> asked) {
        return new Guess(asked.isEmpty() ? Kind.OTHER : asked.get(0), null);
    }

    /** @param confidence that it is of this kind, among all possible ones */
    record Likeliest(String kind, double confidence) {}

    /** A document that looks like one of another procedure has no kind that is known here. */
    Likeliest best(Paper paper, String scope) {
        var eligible = new HashMap<String, String>();
        kinds.of(scope)
                .forEach(kind -> eligible.put(Example.outcome(kind.isCommon() ? "" : scope, kind.key()), kind.key()));
        var likely = new HashMap<String, Double>();
        model().of(paper)
                .forEach((outcome, probability) ->
                        likely.merge(eligible.getOrDefault(outcome, Kind.OTHER), probability, Double::sum));
        return likely.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(kind -> new Likeliest(kind.getKey(), kind.getValue()))
                .orElseThrow();
    }

    /** So that the first document need not wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        var learning = new Thread(this::model, "kinds");
        learning.setDaemon(true);
        learning.start();
    }

    private Model model() {
        var now = learnt;
        return now != null && now.from() == kinds.examples() ? now.model() : learn();
    }

    /** What the operator provides to learn from, in addition to the examples. */
    private List<Example> corrected() {
        var place = settings.examples();
        if (place == null || place.isBlank()) {
            return List.of();
        }
        try {
            return Corrected.read(Path.of(place), kinds);
        } catch (UncheckedIOException unreadable) {
            LOG.error("no corrected documents are learnt from: {}", unreadable.getMessage());
            return List.of();
        }
    }

    private synchronized Model learn() {
        var before = learnt;
        var examples = kinds.examples();
        if (before != null && before.from() == examples) {
            return before.model();
        }
        long begin = System.nanoTime();
        var corrected = corrected();
        var model =
                Model.of(Stream.concat(examples.stream(), corrected.stream()).toList(), Recipe.CHOSEN);
        learnt = new Learnt(examples, model);
        LOG.info(
                "learnt {} kinds of documents from {} examples and {} corrected documents in {} ms",
                new HashSet<>(examples.stream().map(Example::outcome).toList()).size(),
                examples.size(),
                corrected.size(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        return model;
    }
}
