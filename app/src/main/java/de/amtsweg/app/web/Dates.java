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

    public String day(Instant moment) {
        return day(moment, LocaleContextHolder.getLocale());
    }

    public String day(Instant moment, Locale locale) {
        return written(moment, "dd.MM.yyyy", "d MMMM yyyy", locale);
    }

    public String time(Instant moment) {
        return written(moment, "dd.MM.yyyy, HH:mm", "d MMMM yyyy, HH:mm", LocaleContextHolder.getLocale());
    }

    /** The time of day alone. */
    public String clock(Instant moment) {
        return written(moment, "HH:mm", "HH:mm", LocaleContextHolder.getLocale());
    }

    private static String written(Instant moment, String german, String others, Locale locale) {
        var inGerman = Locale.GERMAN.getLanguage().equals(locale.getLanguage());
        return DateTimeFormatter.ofPattern(inGerman ? german : others, inGerman ? Locale.GERMANY : locale)
                .format(moment.atZone(CITY));
    }
}
