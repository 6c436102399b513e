package de.amtsweg.app.incoming;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/**
 * How fast a body or a document has to move: whoever sends or takes a byte now and then would take up room for days. Even the slowest mobile
 * network is faster. Each while of {@link #WINDOW} counts for itself, so that nobody lives on what came quickly at first.
 */
public final class Pace {

    /** What counts for itself where no setting says otherwise. */
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

    /** Whether too little has moved in the last while, these bytes among it. */
    public boolean isTooSlowFor(int bytes, long now) {
        try {
            moved(bytes, now);
            return false;
        } catch (FormRefused tooSlow) {
            return true;
        }
    }

    /** @throws FormRefused 408 when too little has come in the last while */
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

    /** Also known while nothing comes at all. */
    synchronized boolean isTooSlow(long now) {
        return isOver(now) && inWindow < window.toSeconds() * LEAST_PER_SECOND;
    }

    private boolean isOver(long now) {
        return now - windowBegan > window.toNanos();
    }
}
