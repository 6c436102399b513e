package de.amtsweg.processes.trial;

import java.time.Duration;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Which texts the engine can make a moment of; its own calendars say so. */
public final class Moments {

    /** Other numbers count as years for the engine, and as a slip for us. */
    private static final Pattern DATE = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?");

    private static final Pattern PERIOD = Pattern.compile("P(?=.)([0-9]+[YMWD])*(T(?=.)([0-9]+(\\.[0-9]+)?[HMS])+)?");

    private static final int LONGEST = 40;

    /** A hundred years. */
    private static final Duration FARTHEST = Duration.ofDays(36_525);

    private Moments() {}

    /** Of a timer, such as {@code P14D}. */
    public static boolean isDuration(String text) {
        return isPeriod(text) && isAhead(new DurationBusinessCalendar(), text);
    }

    /** Of a timer, such as {@code 2030-12-31T10:00:00}. */
    public static boolean isDate(String text) {
        return DATE.matcher(text).matches() && resolves(new DueDateBusinessCalendar(), text);
    }

    /** Of a task: a date, or a duration from its creation. */
    public static boolean isDue(String text) {
        return isDate(text) || isPeriod(text) && isAhead(new DueDateBusinessCalendar(), text);
    }

    private static boolean isPeriod(String text) {
        return text.length() <= LONGEST && PERIOD.matcher(text).matches();
    }

    /** A number that is too large comes out in the past, and a moment that is too far away fits in no column. */
    private static boolean isAhead(BusinessCalendar calendar, String text) {
        try {
            var now = ClockUtil.getCurrentTime().toInstant();
            var moment = calendar.resolveDuedate(text).toInstant();
            return !moment.isBefore(now.minusSeconds(1)) && moment.isBefore(now.plus(FARTHEST));
        } catch (RuntimeException noMoment) {
            return false;
        }
    }

    private static boolean resolves(BusinessCalendar calendar, String text) {
        try {
            return text.length() <= LONGEST && calendar.resolveDuedate(text) != null;
        } catch (RuntimeException noMoment) {
            return false;
        }
    }
}
