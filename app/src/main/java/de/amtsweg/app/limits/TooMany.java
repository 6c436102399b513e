package de.amtsweg.app.limits;

import java.time.Duration;

/** Somebody has used up a limit. */
public final class TooMany extends RuntimeException {

    private final Duration wait;

    TooMany(Limit limit, Duration wait) {
        super("limit %s is used up".formatted(limit));
        this.wait = wait;
    }

    /** When to retry, in whole seconds. */
    public Duration waiting() {
        return wait;
    }
}
