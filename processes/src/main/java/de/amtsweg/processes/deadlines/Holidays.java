package de.amtsweg.processes.deadlines;

import static de.amtsweg.processes.Land.*;

import de.amtsweg.processes.Land;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of the states' laws. Those that only a part of a state has, such as Assumption Day in Bavaria and Corpus Christi
 * in Saxony and Thuringia, are no holidays here.
 */
final class Holidays {

    private static final Set<Land> ALL = EnumSet.allOf(Land.class);

    private static final Map<MonthDay, Set<Land>> FIXED = Map.ofEntries(
            Map.entry(MonthDay.of(1, 1), ALL),
            Map.entry(MonthDay.of(1, 6), EnumSet.of(BW, BY, ST)),
            Map.entry(MonthDay.of(3, 8), EnumSet.of(BE, MV)),
            Map.entry(MonthDay.of(5, 1), ALL),
            Map.entry(MonthDay.of(8, 15), EnumSet.of(SL)),
            Map.entry(MonthDay.of(9, 20), EnumSet.of(TH)),
            Map.entry(MonthDay.of(10, 3), ALL),
            Map.entry(MonthDay.of(10, 31), EnumSet.of(BB, HB, HH, MV, NI, SN, ST, SH, TH)),
            Map.entry(MonthDay.of(11, 1), EnumSet.of(BW, BY, NW, RP, SL)),
            Map.entry(MonthDay.of(12, 25), ALL),
            Map.entry(MonthDay.of(12, 26), ALL));

    /** Days after Easter Sunday: Good Friday, Easter Monday, Ascension, Whit Monday and Corpus Christi. */
    private static final Map<Integer, Set<Land>> AFTER_EASTER = Map.of(
            -2, ALL,
            1, ALL,
            39, ALL,
            50, ALL,
            60, EnumSet.of(BW, BY, HE, NW, RP, SL));

    private Holidays() {}

    /** @param land null for the holidays that all states have */
    static boolean isOne(LocalDate day, @Nullable Land land) {
        return has(FIXED.get(MonthDay.from(day)), land)
                || has(
                        AFTER_EASTER.get(
                                (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay())),
                        land)
                || land == SN && day.equals(repentance(day.getYear()));
    }

    private static boolean has(@Nullable Set<Land> lands, @Nullable Land land) {
        return lands != null && Optional.ofNullable(land).map(lands::contains).orElse(lands.equals(ALL));
    }

    /** The Wednesday before 23 November. */
    private static LocalDate repentance(int year) {
        return LocalDate.of(year, 11, 23).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));
    }

    /** By the rule of the Gregorian calendar, in the form that Lichtenberg gave to Gauss's formula. */
    static LocalDate easter(int year) {
        int century = year / 100;
        int moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sun = 2 - (3 * century + 3) / 4;
        int cycle = year % 19;
        int seed = (19 * cycle + moon) % 30;
        int correction = (seed + cycle / 11) / 29;
        int limit = 21 + seed - correction;
        int firstSunday = 7 - (year + year / 4 + sun) % 7;
        int distance = 7 - Math.floorMod(limit - firstSunday, 7);
        return LocalDate.of(year, 3, 1).plusDays(limit + distance - 1L);
    }
}
