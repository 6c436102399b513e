package de.amtsweg.storage.kinds;

import de.amtsweg.storage.reading.Reading;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells what documents are by what is written in them. It learns from the examples when the application has started,
 * and anew when there are others; what it has learnt is in memory only.
 */
@Component
public class Classifier {

    private static final Logger LOG = LoggerFactory.getLogger(Classifier.class);

    private final Kinds kinds;
    private volatile @Nullable Learnt learnt;

    private record Learnt(List<Example> from, Model model) {}

    Classifier(Kinds kinds) {
        this.kinds = kinds;
    }

    /**
     * @param scope procedure whose own kinds it may be of, too
     * @param asked kinds that were asked for; the first of them is what it is where nobody can tell
     */
    public Guess of(Reading reading, String name, String scope, List<String> asked) {
        var paper = Paper.of(reading, name);
        if (paper.isBare()) {
            return paper.isPicture() && asked.isEmpty() ? new Guess(Kind.PHOTO, null) : unsure(asked);
        }
        var best = best(model().of(paper), scope);
        return best.getValue() < Recipe.CHOSEN.threshold() ? unsure(asked) : new Guess(best.getKey(), best.getValue());
    }

    private static Guess unsure(List<String> asked) {
        return new Guess(asked.isEmpty() ? Kind.OTHER : asked.get(0), null);
    }

    /** A document that looks like one of another procedure is of no kind that is known here. */
    private Map.Entry<String, Double> best(Map<String, Double> outcomes, String scope) {
        var eligible = new HashMap<String, String>();
        kinds.of(scope)
                .forEach(kind ->
                        eligible.put(Example.outcome(kind.labels().isEmpty() ? "" : scope, kind.key()), kind.key()));
        var likely = new HashMap<String, Double>();
        outcomes.forEach((outcome, probability) ->
                likely.merge(eligible.getOrDefault(outcome, Kind.OTHER), probability, Double::sum));
        return likely.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    }

    /** So that the first document does not have to wait for it. */
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

    private synchronized Model learn() {
        var before = learnt;
        var examples = kinds.examples();
        if (before != null && before.from() == examples) {
            return before.model();
        }
        long begin = System.nanoTime();
        var model = Model.of(examples, Recipe.CHOSEN);
        learnt = new Learnt(examples, model);
        LOG.info(
                "learnt {} kinds of documents from {} examples in {} ms",
                new HashSet<>(examples.stream().map(Example::outcome).toList()).size(),
                examples.size(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        return model;
    }
}
