package de.amtsweg.processes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A draft as it was when it was proposed for release.
 *
 * @param base the engine's id of the version that it began with
 * @param files text by name, of the changed files only
 */
public record Proposal(
        Id id,
        String procedure,
        String base,
        String personName,
        Map<String, String> files,
        String comment,
        ModelDraft.Id draft,
        int revision,
        Instant proposed) {

    public record Id(UUID value) {

        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
