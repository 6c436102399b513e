package de.amtsweg.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    @Test
    void areWhatTheStepSays() {
        assertThat(Limits.of(Map.of("perAddress", "3", "perRealm", " 40 ", "windowMinutes", "5")))
                .isEqualTo(new Limits(3, 40, Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "many", "1.5", "99999999999"})
    void areAsUsualWhereThatIsNoNumber(String text) {
        assertThat(Limits.of(Map.of("perAddress", text, "perRealm", text, "windowMinutes", text)))
                .isEqualTo(Limits.of(Map.of()))
                .isEqualTo(Limits.USUAL);
    }

    @Test
    void areBounded() {
        assertThat(Limits.of(Map.of("perRealm", "1000000", "windowMinutes", "1000000")))
                .isEqualTo(new Limits(10, 5_000, Duration.ofDays(1)));
    }
}
