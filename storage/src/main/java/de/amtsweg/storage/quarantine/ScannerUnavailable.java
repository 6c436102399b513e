package de.amtsweg.storage.quarantine;

import org.jspecify.annotations.Nullable;

/** The virus scanner does not answer, so nothing is known about the file. */
public class ScannerUnavailable extends RuntimeException {

    ScannerUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
