package de.amtsweg.storage.kinds;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Splits a text into words, in the form in which they are compared: without case, accents and what text recognition takes for
 * something else. Numbers are reduced to their shape, so that none is learnt.
 */
final class Tokenizer {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** More accents on a letter than any language has; sorting them would take long. */
    private static final Pattern PILED = Pattern.compile("\\p{M}{5,}");

    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}](?: [\\p{L}\\p{N}]){3,40}(?![\\p{L}\\p{N}])");
    private static final int LONGEST = 40;

    /** What each letter becomes, up to where combining marks begin. */
    private static final String[] LATIN = IntStream.range(0, 0x300)
            .mapToObj(letter -> bare(Character.toString(letter)))
            .toArray(String[]::new);

    /** For each letter of {@link #LATIN}, whether it can be part of a word. */
    private static final boolean[] OF_WORD = new boolean[LATIN.length];

    static {
        for (int letter = 0; letter < OF_WORD.length; letter++) {
            OF_WORD[letter] = isOfWord(letter);
        }
    }

    private Tokenizer() {}

    /** @return the words of each line that has any; lines are processed lazily */
    static Stream<List<String>> lines(String text) {
        return text.lines().map(Tokenizer::of).filter(words -> !words.isEmpty());
    }

    private static List<String> of(String line) {
        var plain = joined(plain(line));
        var words = new ArrayList<String>();
        int begin = -1;
        int character;
        for (int at = 0; at < plain.length(); at += Character.charCount(character)) {
            character = plain.codePointAt(at);
            boolean inWord = character < OF_WORD.length ? OF_WORD[character] : isOfWord(character);
            if (inWord && begin < 0) {
                begin = at;
            } else if (!inWord && begin >= 0) {
                words.add(word(plain.substring(begin, at)));
                begin = -1;
            }
        }
        if (begin >= 0) {
            words.add(word(plain.substring(begin)));
        }
        return words;
    }

    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.LETTER_NUMBER
                || Character.getType(character) == Character.OTHER_NUMBER;
    }

    private static String plain(String line) {
        int known = 0;
        boolean isPlain = true;
        while (known < line.length() && line.charAt(known) < LATIN.length) {
            isPlain &= line.charAt(known++) < 0x80;
        }
        if (known < line.length()) {
            return bare(PILED.matcher(line).replaceAll(""));
        }
        if (isPlain) {
            return line;
        }
        var bare = new StringBuilder(line.length() + 8);
        line.chars().forEach(letter -> bare.append(LATIN[letter]));
        return bare.toString();
    }

    private static String bare(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("ß", "ss");
    }

    /** Headings are often written with a space after each letter. */
    private static String joined(String line) {
        for (int at = 0; at + 4 < line.length(); at++) {
            if (line.charAt(at) == ' ' && line.charAt(at + 2) == ' ' && line.charAt(at + 4) == ' ') {
                return SPACED.matcher(line).replaceAll(spaced -> spaced.group().replace(" ", ""));
            }
        }
        return line;
    }

    private static String word(String token) {
        int digits = 0;
        for (int at = 0; at < token.length(); at++) {
            digits += isDigit(token.charAt(at)) ? 1 : 0;
        }
        if (digits * 2 > token.length()) {
            return "9".repeat(Math.min(token.length(), 6));
        }
        var cut = token.length() > LONGEST ? token.substring(0, LONGEST) : token;
        var small = cut.toLowerCase(Locale.ROOT);
        var word = new char[small.length()];
        int length = 0;
        for (int at = 0; at < small.length(); at++) {
            char letter = small.charAt(at);
            if (letter == 'n' && length > 0 && word[length - 1] == 'r') {
                word[length - 1] = 'm';
            } else {
                word[length++] = alike(letter);
            }
        }
        return new String(word, 0, length);
    }

    private static boolean isDigit(char letter) {
        return letter < 0x80 ? letter >= '0' && letter <= '9' : Character.isDigit(letter);
    }

    private static char alike(char letter) {
        return switch (letter) {
            case '0' -> 'o';
            case '1', 'i' -> 'l';
            case '2', '3', '4', '5', '6', '7', '8' -> '9';
            default -> letter;
        };
    }
}
