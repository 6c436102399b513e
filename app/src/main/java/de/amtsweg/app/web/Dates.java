package de.amtsweg.app.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes moments as people in the city read them, in their language, whatever clock the server has. */
@Component
public class Dates {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    private static final Written DAY = Written.of("dd.MM.yyyy", "d MMMM yyyy");
    private static final Written TIME = Written.of("dd.MM.yyyy, HH:mm", "d MMMM yyyy, HH:mm");
    private static final Written CLOCK = Written.of("HH:mm", "HH:mm");

    /** A list has dozens of dates, and to read a pattern takes longer than to write a date by it. */
    private record Written(DateTimeFormatter german, DateTimeFormatter others) {

        static Written of(String german, String others) {
            return new Written(
                    DateTimeFormatter.ofPattern(german, Locale.GERMANY), DateTimeFormatter.ofPattern(others));
        }

        String of(Instant moment, Locale locale) {
            var format = Locale.GERMAN.getLanguage().equals(locale.getLanguage()) ? german : others.withLocale(locale);
            return format.format(moment.atZone(CITY));
        }
    }

    public String day(Instant moment) {
        return day(moment, LocaleContextHolder.getLocale());
    }

    public String day(Instant moment, Locale locale) {
        return DAY.of(moment, locale);
    }

    public String time(Instant moment) {
        return TIME.of(moment, LocaleContextHolder.getLocale());
    }

    /** The time of day alone. */
    public String clock(Instant moment) {
        return CLOCK.of(moment, LocaleContextHolder.getLocale());
    }
}
