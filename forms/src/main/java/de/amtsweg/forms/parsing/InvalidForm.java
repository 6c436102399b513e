package de.amtsweg.forms.parsing;

import de.amtsweg.forms.expressions.Reason;

/**
 * A form schema that cannot be used; the message says in plain words what to change.
 *
 * @see #path() where
 */
public class InvalidForm extends RuntimeException {

    private final String path;
    private final Reason reason;

    InvalidForm(String path, Reason reason) {
        super(path.isEmpty() ? reason.toString() : path + ": " + reason);
        this.path = path;
        this.reason = reason;
    }

    /** Where in the file, such as {@code components[2].conditional.hide}; empty for the file as a whole. */
    public String path() {
        return path;
    }

    public String reason() {
        return reason.toString();
    }

    /** Where and why, in any language. */
    public Reason why() {
        return path.isEmpty() ? reason : Reason.of("at", path, reason);
    }
}
