package de.amtsweg.keycloak;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many may register.
 *
 * @param perAddress from one household
 * @param perRealm in total
 * @param window within which they are counted
 */
record Limits(int perAddress, int perRealm, Duration window) {

    static final String PER_ADDRESS = "perAddress";
    static final String PER_REALM = "perRealm";
    static final String WINDOW_MINUTES = "windowMinutes";

    static final Limits USUAL = new Limits(10, 300, Duration.ofHours(1));

    /** Each one is looked up when nothing is free. */
    private static final int MOST = 5_000;

    private static final int DAY = 24 * 60;

    /**
     * A missing value, or one that is not a number of at least 1, means the default: a slip must neither open the gate nor
     * close it.
     */
    static Limits of(Map<String, String> settings) {
        return new Limits(
                number(settings.get(PER_ADDRESS), USUAL.perAddress, MOST),
                number(settings.get(PER_REALM), USUAL.perRealm, MOST),
                Duration.ofMinutes(number(settings.get(WINDOW_MINUTES), (int) USUAL.window.toMinutes(), DAY)));
    }

    private static int number(@Nullable String text, int usual, int most) {
        if (text == null || !text.strip().matches("0*[1-9]\\d{0,8}")) {
            return usual;
        }
        return Math.min(Integer.parseInt(text.strip()), most);
    }
}
