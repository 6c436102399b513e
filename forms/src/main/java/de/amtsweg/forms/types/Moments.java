package de.amtsweg.forms.types;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days and times as people write them. */
final class Moments {

    private static final Pattern GERMAN_DATE =
            Pattern.compile("(\\d{1,2})[.,/-]\\s*(\\d{1,2})[.,/-]\\s*(\\d{4})|(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:\\s*[:.]\\s*(\\d{2})|(\\d{2}))?(?:\\s*Uhr|\\s*h)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MOMENT = Pattern.compile("(.*\\d{4}|\\d{4}-\\d{2}-\\d{2})(?:\\s+|\\s*,\\s*|T)(\\d.*)");

    private Moments() {}

    static Optional<LocalDate> date(String text) {
        var german = GERMAN_DATE.matcher(text);
        var iso = ISO_DATE.matcher(text);
        try {
            if (german.matches()) {
                int first = german.group(1) == null ? 4 : 1;
                return Optional.of(LocalDate.of(
                        number(german.group(first + 2)), number(german.group(first + 1)), number(german.group(first))));
            }
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    static Optional<LocalTime> time(String text) {
        var typed = TIME.matcher(text.strip());
        if (!typed.matches()) {
            return Optional.empty();
        }
        var minutes = typed.group(2) == null ? typed.group(3) : typed.group(2);
        int hour = number(typed.group(1));
        int minute = minutes == null ? 0 : number(minutes);
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** A day and a time, separated by a blank, a comma or ISO's {@code T}. */
    static Optional<LocalDateTime> moment(String text) {
        var typed = MOMENT.matcher(text.strip());
        return typed.matches()
                ? date(typed.group(1).strip())
                        .flatMap(date -> time(typed.group(2)).map(date::atTime))
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
