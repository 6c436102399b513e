package de.amtsweg.storage.kinds;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words of a text in the shape in which they are compared: without case, accents and what text recognition takes for
 * something else. Numbers are but their shape, so that none is learnt.
 */
final class Words {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** More accents on a letter than any language has; putting them in order would take long. */
    private static final Pattern PILED = Pattern.compile("\\p{M}{5,}");

    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}](?: [\\p{L}\\p{N}]){3,40}(?![\\p{L}\\p{N}])");
    private static final int LONGEST = 40;

    private Words() {}

    /** @return the words of each line */
    static List<List<String>> lines(String text) {
        return plain(text)
                .lines()
                .map(Words::of)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static List<String> of(String line) {
        var words = new ArrayList<String>();
        var tokens = TOKEN.matcher(
                SPACED.matcher(line).replaceAll(spaced -> spaced.group().replace(" ", "")));
        while (tokens.find()) {
            words.add(word(tokens.group()));
        }
        return words;
    }

    private static String plain(String text) {
        var apart = Normalizer.normalize(PILED.matcher(text).replaceAll(""), Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").replace("ß", "ss");
    }

    private static String word(String token) {
        long digits = token.chars().filter(Character::isDigit).count();
        if (digits * 2 > token.length()) {
            return "9".repeat(Math.min(token.length(), 6));
        }
        var cut = token.length() > LONGEST ? token.substring(0, LONGEST) : token;
        return cut.toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replaceAll("\\d", "9")
                .replace("rn", "m");
    }
}
