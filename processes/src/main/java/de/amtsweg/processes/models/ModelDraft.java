package de.amtsweg.processes.models;

import de.amtsweg.processes.Person;
import de.amtsweg.processes.procedures.Procedure;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst is changing in a procedure, right or wrong.
 *
 * @param base the version it began with, see {@link Procedure#definition()}
 * @param revision counts how often it was saved, from 1
 * @param comment what was changed, once it is submitted
 */
public record ModelDraft(
        Id id,
        String procedure,
        String author,
        String authorName,
        String base,
        int revision,
        Instant changed,
        @Nullable String comment,
        @Nullable Instant submitted) {

    public record Id(UUID value) {

        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean isOf(Person person) {
        return author.equals(person.id());
    }
}
