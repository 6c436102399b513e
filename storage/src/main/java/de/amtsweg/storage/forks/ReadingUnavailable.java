package de.amtsweg.storage.forks;

import org.jspecify.annotations.Nullable;

/** No reading process can be started; the document is not to blame, and a retry later is worth it. */
public class ReadingUnavailable extends RuntimeException {

    ReadingUnavailable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
