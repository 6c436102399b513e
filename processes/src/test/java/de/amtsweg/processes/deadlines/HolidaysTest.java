package de.amtsweg.processes.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.City;
import de.amtsweg.processes.Land;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    /** By the states' laws on holidays, for 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH",
        "2026-01-06, BW BY ST",
        "2026-03-08, BE MV",
        "2026-04-03, BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH",
        "2026-04-06, BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH",
        "2026-05-14, BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH",
        "2026-05-25, BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH",
        "2026-06-04, BW BY HE NW RP SL",
        "2026-08-15, SL",
        "2026-09-20, TH",
        "2026-10-31, BB HB HH MV NI SN ST SH TH",
        "2026-11-01, BW BY NW RP SL",
        "2026-11-18, SN",
        "2026-11-25, ''",
        "2026-12-24, ''"
    })
    void eachStateHasItsOwn(LocalDate day, String lands) {
        assertThat(EnumSet.allOf(Land.class).stream()
                        .filter(land -> Holidays.isOne(day, land))
                        .map(Land::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(lands);
        assertThat(Holidays.isOne(day, null)).isEqualTo(lands.length() > 40);
    }

    @Test
    void officesWorkFromMondayToFriday() {
        var days = new WorkingDays(new City(Path.of("../cities/duisburg")));
        assertThat(days.isOne(LocalDate.of(2026, 11, 27))).isTrue();
        assertThat(days.isOne(LocalDate.of(2026, 11, 28))).isFalse();
        assertThat(days.isOne(LocalDate.of(2026, 6, 4))).isFalse();
        assertThat(days.before(LocalDate.of(2026, 11, 30))).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(days.before(LocalDate.of(2026, 4, 7))).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void workingDaysAreCountedFromTheNextDay() {
        var days = new WorkingDays(new City(Path.of("../cities/duisburg")));
        assertThat(days.after(LocalDate.of(2026, 11, 27), 1)).isEqualTo(LocalDate.of(2026, 11, 30));
        // Christmas, New Year and two weekends
        assertThat(days.after(LocalDate.of(2026, 12, 23), 5)).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(days.after(LocalDate.of(2026, 12, 31), 1)).isEqualTo(LocalDate.of(2027, 1, 4));
    }
}
