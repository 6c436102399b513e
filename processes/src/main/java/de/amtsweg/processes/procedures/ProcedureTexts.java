package de.amtsweg.processes.procedures;

import de.amtsweg.forms.texts.Texts;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of {@code texte.properties}, and of the translation beside it. */
record ProcedureTexts(Locale locale, Map<String, String> words, Map<String, String> german) implements Texts {

    @Override
    public @Nullable String find(String key) {
        return words.getOrDefault(key, german.get(key));
    }
}
