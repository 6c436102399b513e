package de.amtsweg.forms.answers;

import java.io.Serializable;
import java.util.List;

/**
 * A wrong answer.
 *
 * @param field key of the field
 * @param message message key in {@code messages/forms.properties}
 * @param arguments the message's arguments
 */
public record Problem(String field, String message, List<Object> arguments) implements Serializable {

    /** The form's own words. */
    public static final String OWN = "forms.problem.own";

    /** It lies before another moment; the argument is what was typed there. */
    public static final String NOT_BEFORE = "forms.problem.notBefore";

    /** It does not lie after another moment; likewise. */
    public static final String AFTER = "forms.problem.after";

    /** How the messages begin that say why a file was refused. */
    private static final String REFUSED = "document.refused.";

    /** Whether it is about a file that was refused, and so is no part of the answer. */
    public boolean concernsFile() {
        return concernsFile(message);
    }

    public static boolean concernsFile(String message) {
        return message.startsWith(REFUSED);
    }
}
