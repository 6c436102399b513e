package de.amtsweg.forms.parsing;

/**
 * A form schema that cannot be used; the message says in plain words what to change.
 *
 * @see #path() where
 */
public class InvalidForm extends RuntimeException {

    private final String path;
    private final String reason;

    InvalidForm(String path, String reason) {
        super(path.isEmpty() ? reason : path + ": " + reason);
        this.path = path;
        this.reason = reason;
    }

    /** Where in the file, such as {@code components[2].conditional.hide}; empty for the file as a whole. */
    public String path() {
        return path;
    }

    public String reason() {
        return reason;
    }
}
