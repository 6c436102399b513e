package de.amtsweg.processes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a procedure that runs, or did.
 *
 * @param definition the engine's id of it
 * @param deployed when it came to run
 * @param release null for a version that came with the software
 */
public record ModelVersion(
        String definition,
        int version,
        Instant deployed,
        @Nullable Release release,
        boolean running) {

    /**
     * @param reference of the case in which it was approved
     */
    public record Release(String author, String approver, String comment, String reference) {}
}
