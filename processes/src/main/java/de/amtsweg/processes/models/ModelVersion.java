package de.amtsweg.processes.models;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a procedure that has been deployed.
 *
 * @param release who made it and who approved it; null for a version that came with the software
 */
public record ModelVersion(
        String definition,
        int version,
        Instant deployed,
        @Nullable Release release) {

    public record Release(String author, String approver, String comment) {}
}
