package de.amtsweg.forms.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** What time it is in the city, whatever the server's clock says, and how people there write a day. */
public final class CityTime {

    /** The same for all German cities. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Parsing a pattern takes longer than formatting a date with it. */
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private static final DateTimeFormatter GERMAN_WORDS = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

    private static final DateTimeFormatter OTHERS = DateTimeFormatter.ofPattern("d MMMM yyyy");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private CityTime() {}

    /** The day that a calendar on the wall would show. */
    public static LocalDate date(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** When the day begins. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** Whether a clock on the wall ever shows it: in spring an hour is left out. */
    public static boolean exists(LocalDateTime moment) {
        return !ZONE.getRules().getValidOffsets(moment).isEmpty();
    }

    /** {@code 03.02.2026} in German, {@code 3 February 2026} in other languages. */
    public static String day(TemporalAccessor date, Locale locale) {
        return (isGerman(locale) ? GERMAN : OTHERS.withLocale(locale)).format(date);
    }

    public static String day(Instant moment, Locale locale) {
        return day(moment.atZone(ZONE), locale);
    }

    /** {@code 3. Februar 2026}, as letters write it. */
    public static String dayInWords(LocalDate date) {
        return GERMAN_WORDS.format(date);
    }

    /** {@code 03.02.2026, 09:30} in German. */
    public static String time(Instant moment, Locale locale) {
        return day(moment, locale) + ", " + clock(moment);
    }

    /** The time of day alone, {@code 09:30}. */
    public static String clock(Instant moment) {
        return CLOCK.format(moment.atZone(ZONE));
    }

    private static boolean isGerman(Locale locale) {
        return Locale.GERMAN.getLanguage().equals(locale.getLanguage());
    }
}
