package de.amtsweg.forms.texts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of the blocks that come with Amtsweg, beside them in {@code forms/blocks}. */
public final class BlockWords {

    private static final String FILE = "/forms/blocks/texte";

    private BlockWords() {}

    /** The words in a language; none if there is no file for it; then the schema's own words are used. */
    public static @Nullable String find(String key, Locale locale) {
        return Bundle.of(FILE + Bundle.suffix(locale)).getProperty(key);
    }
}
