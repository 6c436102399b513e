package de.amtsweg.forms.texts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of the blocks that come with Amtsweg, beside them in {@code forms/blocks}. */
public final class BlockWords {

    private static final String FILE = "/forms/blocks/texte";

    private BlockWords() {}

    /** The words in a language; none where there is no file for it, and the schema's own words stay. */
    public static @Nullable String find(String key, Locale locale) {
        return Bundle.of(FILE + Bundle.suffix(locale)).getProperty(key);
    }
}
