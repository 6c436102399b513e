package de.amtsweg.forms.expressions;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why something that an analyst wrote cannot be used.
 *
 * @param key names the text in {@code messages/reasons.properties}
 * @param arguments of the text; a reason among them speaks the same language
 */
public record Reason(String key, List<Object> arguments) {

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments));
    }

    public String in(Locale locale) {
        var words = ResourceBundle.getBundle(
                "messages/reasons",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return words.getString(key)
                .formatted(arguments.stream()
                        .map(argument -> argument instanceof Reason reason ? reason.in(locale) : argument)
                        .toArray());
    }

    /** For those who read logs. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
