package de.amtsweg.processes.cases;

import de.amtsweg.forms.time.CityTime;
import java.time.Instant;
import java.util.regex.Pattern;

/** Dates of birth as people say them; a case knows them as eight digits. */
final class Birthday {

    private static final Pattern GERMAN =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");

    private Birthday() {}

    /** The text with each date as one word. A year of two digits is the last one that has begun. */
    static String joined(String typed, Instant now) {
        int year = CityTime.date(now).getYear();
        var german = GERMAN.matcher(typed)
                .replaceAll(date -> "%04d%02d%02d"
                        .formatted(
                                year(date.group(3), year),
                                Integer.parseInt(date.group(2)),
                                Integer.parseInt(date.group(1))));
        return ISO.matcher(german).replaceAll("$1$2$3");
    }

    private static int year(String typed, int now) {
        int year = Integer.parseInt(typed);
        if (typed.length() == 4) {
            return year;
        }
        int begun = now / 100 * 100 + year;
        return begun > now ? begun - 100 : begun;
    }
}
