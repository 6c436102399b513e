package de.amtsweg.processes.deadlines;

import de.amtsweg.processes.Land;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of the states' laws. Those that only a part of a state has, such as Assumption Day in Bavaria and Corpus Christi
 * in Saxony and Thuringia, are no holidays here.
 */
final class Holidays {

    private static final HolidayManager GERMANY =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));

    private Holidays() {}

    /** @param land null for the holidays that all states have */
    static boolean isOne(LocalDate day, @Nullable Land land) {
        return land == null
                ? GERMANY.isHoliday(day)
                : GERMANY.isHoliday(day, land.name().toLowerCase(Locale.ROOT));
    }
}
