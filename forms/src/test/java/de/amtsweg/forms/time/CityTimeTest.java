package de.amtsweg.forms.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CityTimeTest {

    private static final Instant NIGHT = Instant.parse("2026-07-01T22:30:00Z");

    @Test
    void aDayBeginsByTheCitysClock() {
        assertThat(CityTime.date(NIGHT)).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(CityTime.day(NIGHT, Locale.GERMANY)).isEqualTo("02.07.2026");
        assertThat(CityTime.time(NIGHT, Locale.GERMAN)).isEqualTo("02.07.2026, 00:30");
    }

    @Test
    void otherLanguagesNameTheMonth() {
        assertThat(CityTime.day(LocalDate.of(2026, 3, 2), Locale.ENGLISH)).isEqualTo("2 March 2026");
        assertThat(CityTime.day(LocalDate.of(2026, 3, 2), Locale.forLanguageTag("tr")))
                .isEqualTo("2 Mart 2026");
        assertThat(CityTime.dayInWords(LocalDate.of(2026, 3, 2))).isEqualTo("2. März 2026");
    }

    @Test
    void theHourThatComesTwiceInAutumnIsToldApartOnlyByItsInstant() {
        assertThat(CityTime.clock(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("02:30");
        assertThat(CityTime.clock(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("02:30");
        assertThat(CityTime.clock(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo("03:00");
    }
}
