package de.amtsweg.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    private final Guesses guesses = new Guesses();

    @Test
    void twentyTriesInTenMinutesAndNoMore() {
        assertThat(IntStream.range(0, 20)).allMatch(number -> guesses.allows("192.0.2.1", NOW));
        assertThat(guesses.allows("192.0.2.1", NOW.plusSeconds(599))).isFalse();
        assertThat(guesses.allows("192.0.2.2", NOW)).isTrue();
        assertThat(guesses.allows("192.0.2.1", NOW.plusSeconds(601))).isTrue();
    }

    @Test
    void aHouseholdIsOnePlace() {
        assertThat(Guesses.place("2001:db8:1:2:aaaa:bbbb:cccc:1"))
                .isEqualTo(Guesses.place("2001:db8:1:2:dddd:eeee:ffff:2"))
                .isNotEqualTo(Guesses.place("2001:db8:1:3:aaaa:bbbb:cccc:1"));
        assertThat(Guesses.place("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
