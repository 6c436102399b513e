package de.amtsweg.processes;

import java.util.Locale;
import java.util.regex.Pattern;

/** Languages and the suffixes of their files: German has none, plain language goes by its name. */
public final class Language {

    /** German in plain language (Leichte Sprache). */
    public static final Locale PLAIN = Locale.forLanguageTag("de-simple");

    /** The suffix of a file's name, {@code texte_en.properties}; nothing for German. */
    public static final Pattern ENDING = Pattern.compile("(?:_([a-z]{2,8}))?\\.properties");

    private static final String PLAIN_NAME = "leicht";

    private Language() {}

    /** @param ending such as {@code en}, or {@code leicht} */
    public static Locale of(String ending) {
        return ending.equals(PLAIN_NAME) ? PLAIN : Locale.forLanguageTag(ending);
    }

    /** What the language's files end with; empty for German. */
    public static String ending(Locale locale) {
        if (PLAIN.equals(locale)) {
            return PLAIN_NAME;
        }
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? "" : locale.getLanguage();
    }

    /** The language without the country that a browser or a server may add. */
    public static Locale plainly(Locale locale) {
        boolean plain = PLAIN.equals(locale) || locale.toLanguageTag().equals(locale.getLanguage());
        return plain ? locale : Locale.forLanguageTag(locale.getLanguage());
    }
}
