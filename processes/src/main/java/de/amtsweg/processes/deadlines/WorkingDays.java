package de.amtsweg.processes.deadlines;

import de.amtsweg.processes.City;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days on which the city's offices work: Monday to Friday, without the holidays of its state. */
@Component
public class WorkingDays {

    private final City city;

    WorkingDays(City city) {
        this.city = city;
    }

    public boolean isOne(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && !Holidays.isOne(day, city.land().orElse(null));
    }

    /** The working day that is so many working days after the day; the day itself does not count. */
    public LocalDate after(LocalDate day, int workingDays) {
        var after = day;
        for (int left = workingDays; left > 0; ) {
            after = after.plusDays(1);
            if (isOne(after)) {
                left--;
            }
        }
        return after;
    }

    /** The last one before the day. */
    public LocalDate before(LocalDate day) {
        var before = day.minusDays(1);
        while (!isOne(before)) {
            before = before.minusDays(1);
        }
        return before;
    }
}
