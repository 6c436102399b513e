package de.amtsweg.storage.kinds;

import de.amtsweg.storage.reading.Reading;
import java.util.List;

/** Is never sure, and so need not learn; for tests to which it does not matter what a document is. */
public class NothingLearnt extends Classifier {

    public NothingLearnt(Kinds kinds) {
        super(kinds, new LearningSettings(""));
    }

    @Override
    public Guess of(Reading reading, String name, String scope, List<String> asked) {
        return new Guess(asked.isEmpty() ? Kind.OTHER : asked.get(0), null);
    }

    @Override
    void started() {
        // there is nothing to learn from
    }
}
