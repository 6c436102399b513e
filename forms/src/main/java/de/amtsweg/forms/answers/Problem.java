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
}
