package de.amtsweg.forms.texts;

import java.text.MessageFormat;
import java.util.Locale;

/** Our own words around answers, from {@code messages/forms*.properties}; German if a language has none. */
public final class Wording {

    private static final String FILE = "/messages/forms";

    private Wording() {}

    public static String of(String key, Locale locale, Object... values) {
        var words = Bundle.of(FILE + Bundle.suffix(locale)).getProperty(key);
        var text = words == null ? Bundle.of(FILE).getProperty(key, key) : words;
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }
}
