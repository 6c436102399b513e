package de.amtsweg.app.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes moments as people in the city read them, in German or English, whatever clock the server has. */
@Component
public class Dates {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    public String day(Instant moment) {
        return written(moment, "dd.MM.yyyy", "d MMMM yyyy");
    }

    public String time(Instant moment) {
        return written(moment, "dd.MM.yyyy, HH:mm", "d MMMM yyyy, HH:mm");
    }

    /** The time of day alone. */
    public String clock(Instant moment) {
        return written(moment, "HH:mm", "HH:mm");
    }

    private static String written(Instant moment, String german, String english) {
        var inEnglish = Locale.ENGLISH
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
        return DateTimeFormatter.ofPattern(inEnglish ? english : german, inEnglish ? Locale.UK : Locale.GERMANY)
                .format(moment.atZone(CITY));
    }
}
