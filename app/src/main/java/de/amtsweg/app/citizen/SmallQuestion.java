package de.amtsweg.app.citizen;

import de.amtsweg.app.cookies.Seal;
import de.amtsweg.processes.drafts.Draft;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** A sum that people do in their heads; it needs no script, no picture and no other company's service. */
@Component
class SmallQuestion {

    static final String ASKED = "frage";
    static final String ANSWER = "antwort";

    private static final String PURPOSE = "question";

    private final Seal seal;

    SmallQuestion(Seal seal) {
        this.seal = seal;
    }

    /** @param sealed what the form sends back, so that nobody picks the question */
    record Question(int one, int other, String sealed) {}

    Question ask(Draft.Id draft) {
        int one = ThreadLocalRandom.current().nextInt(2, 10);
        int other = ThreadLocalRandom.current().nextInt(2, 10);
        return new Question(one, other, seal.sealed(PURPOSE, "%s %d".formatted(draft, one + other)));
    }

    /** A question is valid for its own application only. */
    boolean isAnswered(Draft.Id draft, String sealed, String answer) {
        return seal.open(PURPOSE, sealed)
                .filter(asked -> asked.equals(draft + " " + answer.strip()))
                .isPresent();
    }
}
