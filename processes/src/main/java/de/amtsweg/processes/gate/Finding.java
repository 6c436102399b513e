package de.amtsweg.processes.gate;

import de.amtsweg.forms.expressions.Reason;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
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
        List<?> values) {

    /** An argument that depends on the reader's language. */
    public interface Words {
        String in(Locale locale);
    }

    /** The name of a kind of element, as drawing tools call it in the reader's language. */
    public record Element(String name) implements Words {
        @Override
        public String in(Locale locale) {
            var bundle = bundle(locale);
            return bundle.containsKey("bpmn." + name) ? bundle.getString("bpmn." + name) : name;
        }

        /** All of them, by their name in the file. */
        public static Map<String, String> names(Locale locale) {
            var bundle = bundle(locale);
            return bundle.keySet().stream()
                    .filter(key -> key.startsWith("bpmn."))
                    .filter(key -> !key.startsWith("bpmn.root"))
                    .collect(Collectors.toMap(key -> key.substring("bpmn.".length()), bundle::getString));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Why a form or a text cannot be used. */
    public record Why(Reason reason) implements Words {
        @Override
        public String in(Locale locale) {
            return reason.in(locale);
        }
    }

    /** Another of the messages as an argument, with arguments of its own. */
    public record Message(String code, List<String> values) implements Words {
        @Override
        public String in(Locale locale) {
            return words(code, locale, values);
        }
    }

    private static final String WORDS = "messages/findings";

    public static Finding of(String code, String file, Object... values) {
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
        return words(code, locale, values);
    }

    /** Often what to do depends on what was found, which is the first argument. */
    public String remedy(Locale locale) {
        var key = code + ".remedy";
        var special = values.isEmpty() ? key : key + "." + values.get(0);
        return words(bundle(locale).containsKey(special) ? special : key, locale, values);
    }

    public Finding on(@Nullable Integer line) {
        return new Finding(code, file, element, line, values);
    }

    private static String words(String key, Locale locale, List<?> values) {
        return new MessageFormat(bundle(locale).getString(key), locale)
                .format(values.stream()
                        .map(value -> value instanceof Words words ? words.in(locale) : value)
                        .toArray());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                WORDS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
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
