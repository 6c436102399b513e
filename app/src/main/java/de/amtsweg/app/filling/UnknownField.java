package de.amtsweg.app.filling;

/** A form was sent with a field that it does not have; none of our pages does that. */
public class UnknownField extends RuntimeException {

    UnknownField(String name) {
        super("unknown field of %d characters".formatted(name.length()));
    }
}
