package de.amtsweg.processes;

import de.amtsweg.forms.Input;
import de.amtsweg.storage.Document;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has begun to fill in, right or wrong.
 *
 * @param task engine id of the task whose form it is; null for an application
 */
public record Draft(
        Id id, String person, String procedure, @Nullable String task, Input input, Instant changed) {

    public record Id(UUID value) {

        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public Document.Owner owner() {
        return Document.Owner.draft(id.value());
    }
}
