package de.amtsweg.forms.time;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of forms and of FEEL's {@code today()}: the platform's, which sets it once at the start. Forms are
 * values, so nothing can be injected into them.
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
