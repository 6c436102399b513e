package de.amtsweg.processes.gate;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file of a procedure, and what to do instead.
 *
 * @param code names the message in {@code messages/findings.properties}
 * @param element id of the model's element
 * @param line from 1
 * @param values arguments of the message
 */
public record Finding(
        String code,
        String file,
        @Nullable String element,
        @Nullable Integer line,
        List<String> values) {

    private static final String WORDS = "messages/findings";

    public static Finding of(String code, String file, String... values) {
        return new Finding(code, file, null, null, List.of(values));
    }

    /** False for a hint: words are missing, but the procedure runs anyway. */
    public boolean refuses() {
        return !code.startsWith("word.");
    }

    public boolean isUnreadable() {
        return code.startsWith("xml.");
    }

    public String text(Locale locale) {
        return words(code, locale);
    }

    public String remedy(Locale locale) {
        return words(code + ".remedy", locale);
    }

    public Finding on(@Nullable Integer line) {
        return new Finding(code, file, element, line, values);
    }

    private String words(String key, Locale locale) {
        var bundle = ResourceBundle.getBundle(
                WORDS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(values.toArray());
    }

    @Override
    public String toString() {
        return "%s%s%s: %s %s"
                .formatted(
                        file,
                        line == null ? "" : ":" + line,
                        element == null ? "" : " (" + element + ")",
                        text(Locale.ENGLISH),
                        remedy(Locale.ENGLISH));
    }
}
