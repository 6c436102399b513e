package de.amtsweg.app.citizen;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are looked for: {@code Straße}, {@code STRASSE} and {@code strasse} are the same, and so are ü, ue and u. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern TWO_LETTERS = Pattern.compile("([aou])e");

    private Spelling() {}

    static String plain(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ı', 'i');
        return TWO_LETTERS.matcher(MARKS.matcher(lower).replaceAll("")).replaceAll("$1");
    }
}
