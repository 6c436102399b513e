package de.amtsweg.app.incoming;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/**
 * How fast a body or a document has to move: a client that sends or takes a byte now and then would hold resources for days.
 * Even the slowest mobile
 * network is faster. Each {@link #WINDOW} counts separately, so that a quick start does not help later.
 */
public final class Pace {

    /** The default, if no setting says otherwise. */
    public static final Duration WINDOW = Duration.ofSeconds(30);

    private static final long LEAST_PER_SECOND = 256;

    private final Duration window;
    private long windowBegan;
    private long inWindow;

    /** @param now in nanoseconds, as in all methods */
    public Pace(Duration window, long now) {
        this.window = window;
        this.windowBegan = now;
    }

    /** Whether too little has moved in the last window, including these bytes. */
    public boolean isTooSlowFor(int bytes, long now) {
        try {
            moved(bytes, now);
            return false;
        } catch (FormRefused tooSlow) {
            return true;
        }
    }

    /** @throws FormRefused 408 when too little has arrived in the last window */
    synchronized void moved(int bytes, long now) throws FormRefused {
        inWindow += Math.max(bytes, 0);
        if (isTooSlow(now)) {
            throw new FormRefused(HttpStatus.REQUEST_TIMEOUT, null);
        }
        if (isOver(now)) {
            windowBegan = now;
            inWindow = 0;
        }
    }

    /** Also works while nothing arrives at all. */
    synchronized boolean isTooSlow(long now) {
        return isOver(now) && inWindow < window.toSeconds() * LEAST_PER_SECOND;
    }

    private boolean isOver(long now) {
        return now - windowBegan > window.toNanos();
    }
}
