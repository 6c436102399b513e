package de.amtsweg.local;

import org.jspecify.annotations.Nullable;

/** Something on this machine stands in the way; the message says what, and what to do about it. */
public class LocalFailure extends RuntimeException {

    LocalFailure(String message) {
        super(message);
    }

    LocalFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
