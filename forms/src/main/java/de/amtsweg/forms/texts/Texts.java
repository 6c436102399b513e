package de.amtsweg.forms.texts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of a procedure in the language of its reader. */
public interface Texts {

    /** The German words of the schema and nothing else. */
    Texts OF_THE_SCHEMA = new Texts() {
        @Override
        public @Nullable String find(String key) {
            return null;
        }

        @Override
        public Locale locale() {
            return Locale.GERMAN;
        }
    };

    /** The text under the key, or null if this language has none; then the schema's own words are used. */
    @Nullable
    String find(String key);

    Locale locale();

    default String get(String key, String otherwise) {
        var found = find(key);
        return found == null ? otherwise : found;
    }
}
