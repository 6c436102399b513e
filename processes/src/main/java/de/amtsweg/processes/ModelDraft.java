package de.amtsweg.processes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody is changing in a procedure.
 *
 * @param base the engine's id of the version that it began with
 * @param files text by name, of the changed files only
 * @param revision counts how often it was saved
 */
public record ModelDraft(
        Id id,
        String procedure,
        String person,
        String personName,
        String base,
        Map<String, String> files,
        int revision,
        Instant changed) {

    public record Id(UUID value) {

        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean isOf(Person somebody) {
        return somebody.id().equals(person);
    }
}
