package de.amtsweg.forms.types;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of months in the languages of the pages, and shorter. */
final class Months {

    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH, Locale.forLanguageTag("tr"));

    private static final Map<String, Integer> NAMES = names();

    private Months() {}

    /** From 1. */
    static Optional<Integer> number(String name) {
        return Optional.ofNullable(NAMES.get(plain(name)));
    }

    /** The names of the days of the week, longest first. */
    static List<String> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .flatMap(day -> LANGUAGES.stream()
                        .flatMap(locale -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                                .map(style -> day.getDisplayName(style, locale).replace(".", ""))))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .toList();
    }

    private static Map<String, Integer> names() {
        var names = new HashMap<String, Integer>();
        for (var month : Month.values()) {
            for (var locale : LANGUAGES) {
                for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    names.put(plain(month.getDisplayName(style, locale)), month.getValue());
                }
            }
        }
        names.putAll(Map.of("jänner", 1, "feber", 2, "maerz", 3, "mrz", 3, "mär", 3, "sept", 9));
        return Map.copyOf(names);
    }

    /** In Turkish {@code KASIM} has no dot in lower case, in other languages it has one. */
    private static String plain(String name) {
        return name.replace(".", "")
                .toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i")
                .replace('ı', 'i');
    }
}
