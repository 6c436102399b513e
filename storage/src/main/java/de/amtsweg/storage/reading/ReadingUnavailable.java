package de.amtsweg.storage.reading;

import org.jspecify.annotations.Nullable;

/** No process that reads can be started; the document is not to blame, and another try later is worth it. */
public class ReadingUnavailable extends RuntimeException {

    ReadingUnavailable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
