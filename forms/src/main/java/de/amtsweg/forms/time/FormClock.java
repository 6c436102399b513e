package de.amtsweg.forms.time;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock that forms go by, and so does FEEL's {@code today()}: the platform's, which it names once when it starts. Forms are
 * values that nothing is injected into.
 */
public final class FormClock implements InstantSource {

    public static final FormClock INSTANCE = new FormClock();

    private static volatile InstantSource clock = InstantSource.system();

    private FormClock() {}

    public static void goesBy(InstantSource platform) {
        clock = platform;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
