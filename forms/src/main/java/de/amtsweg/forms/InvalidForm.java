package de.amtsweg.forms;

/** A form schema that cannot be used; the message says in plain words what to change. */
public class InvalidForm extends RuntimeException {

    InvalidForm(String message) {
        super(message);
    }
}
