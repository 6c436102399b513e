package de.amtsweg.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The platform's clock in the demo and in tests: it can be put forward. */
public final class TravellingClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** @return how far it is ahead of the machine's clock now */
    public Duration travel(Duration time) {
        ahead = ahead.plus(time);
        return ahead;
    }

    public void travelTo(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
    }

    public Duration ahead() {
        return ahead;
    }

    public void goBack() {
        ahead = Duration.ZERO;
    }
}
