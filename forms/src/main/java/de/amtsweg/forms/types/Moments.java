package de.amtsweg.forms.types;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads days and times as people write them. Of a year, two digits are enough.
 *
 * @param latest the latest day that two digits of a year can mean
 */
record Moments(LocalDate latest) {

    /** The name of a day of the week, or what stands before a day in a sentence. */
    private static final String WEEKDAY =
            "(?iu:(?:(?:am|den|der|on|" + String.join("|", Months.weekdays()) + ")[.,]*\\s*){0,3})";

    private static final String YEAR = "(\\d{4}|['’]?\\d{2})";

    /** {@code 3.2.24}, {@code 03022024}; perhaps after the name of the day of the week. */
    private static final Pattern GERMAN_DATE = Pattern.compile(
            "" + WEEKDAY + "(?:(\\d{1,2})\\s*[.,/-]\\s*(\\d{1,2})\\s*[.,/-]\\s*" + YEAR + "|(\\d{2})(\\d{2})(\\d{4}))");

    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** {@code 3. Februar 2024}, {@code 3rd of Feb 24}. */
    private static final Pattern DAY_MONTH = Pattern.compile(
            "" + WEEKDAY + "(\\d{1,2})\\s*(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?(\\p{L}{3,12})\\.?,?\\s*" + YEAR);

    /** {@code February 3, 2024}. */
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR);

    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})(?:\\s*(?:[:.h]|Uhr)\\s*(\\d{2})|(\\d{2}))?(?:\\s*(?:Uhr|h))?(?:\\s*([ap])\\.?m\\.?)?",
            Pattern.CASE_INSENSITIVE);

    /** The time is what follows the last year, or the last blank, comma or ISO's {@code T}. */
    private static final Pattern MOMENT = Pattern.compile(
            "(.*?)(?:\\s*,\\s*|\\s+(?:um\\s+)?|(?<=\\d)T)(\\d{1,2}(?:\\s*[:.h]\\s*\\d{2}|\\d{2}|\\s*Uhr(?:\\s*\\d{2})?)?"
                    + "(?:\\s*(?:Uhr|h))?(?:\\s*[ap]\\.?m\\.?)?)",
            Pattern.CASE_INSENSITIVE);

    Optional<LocalDate> date(String typed) {
        var text = Digits.plain(typed).strip();
        try {
            var iso = ISO_DATE.matcher(text);
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            var german = GERMAN_DATE.matcher(text);
            if (german.matches()) {
                if (german.group(3) != null && german.group(3).length() < 4 && text.indexOf('-') >= 0) {
                    // some write the year first
                    return Optional.empty();
                }
                return Optional.of(
                        german.group(1) == null
                                ? LocalDate.of(number(german, 6), number(german, 5), number(german, 4))
                                : day(german.group(3), number(german, 2), number(german, 1)));
            }
            var words = DAY_MONTH.matcher(text);
            if (words.matches()) {
                return inWords(words.group(3), words.group(2), number(words, 1));
            }
            var english = MONTH_DAY.matcher(text);
            return english.matches()
                    ? inWords(english.group(3), english.group(1), number(english, 2))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> inWords(String year, String month, int day) {
        return Months.number(month).map(number -> day(year, number, day));
    }

    private LocalDate day(String year, int month, int day) {
        var digits = year.replaceAll("\\D", "");
        int number = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return LocalDate.of(number, month, day);
        }
        int century = latest.getYear() / 100 * 100;
        // the day of a leap year may exist in one century only
        var late = month == 2 && day == 29
                ? LocalDate.of(century + number, month, 28)
                : LocalDate.of(century + number, month, day);
        return LocalDate.of(late.isAfter(latest) ? century - 100 + number : century + number, month, day);
    }

    /** The end of the day, {@code 24:00}, is the midnight with which the next one begins. */
    static Optional<LocalTime> time(String text) {
        return minutes(text).map(minutes -> LocalTime.ofSecondOfDay(minutes % (24 * 60) * 60L));
    }

    /** Minutes since the day began, from 0 to 1440. */
    private static Optional<Integer> minutes(String text) {
        var typed = TIME.matcher(Digits.plain(text).strip());
        if (!typed.matches()) {
            return Optional.empty();
        }
        var digits = typed.group(2) == null ? typed.group(3) : typed.group(2);
        int hour = number(typed, 1);
        int minute = digits == null ? 0 : Integer.parseInt(digits);
        if (typed.group(4) != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (typed.group(4).equalsIgnoreCase("p") ? 12 : 0);
        }
        boolean exists = hour < 24 && minute < 60 || hour == 24 && minute == 0;
        return exists ? Optional.of(hour * 60 + minute) : Optional.empty();
    }

    /** A day and a time, separated by a blank, a comma or ISO's {@code T}. */
    Optional<LocalDateTime> moment(String text) {
        var typed = MOMENT.matcher(Digits.plain(text).strip());
        return typed.matches()
                ? date(typed.group(1))
                        .flatMap(date -> minutes(typed.group(2))
                                .map(minutes -> date.atStartOfDay().plusMinutes(minutes)))
                : Optional.empty();
    }

    private static int number(MatchResult typed, int group) {
        return Integer.parseInt(typed.group(group));
    }
}
