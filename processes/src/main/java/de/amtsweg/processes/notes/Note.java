package de.amtsweg.processes.notes;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of an office has written down. It is never changed; its author may strike it out while it is fresh.
 *
 * @param filed the case that it is about; null for a call that belongs to none yet
 * @param author id of the account
 * @param caller who has called; empty if nobody has
 * @param struck when its author has struck it out; null if it stands
 * @param mentioned names of the colleagues whom it is to reach
 */
public record Note(
        UUID id,
        Case.@Nullable Id filed,
        Instant at,
        String author,
        String authorName,
        Kind kind,
        String caller,
        String text,
        @Nullable Instant struck,
        List<String> mentioned) {

    static final Duration FRESH = Duration.ofMinutes(10);

    public enum Kind {
        NOTE,
        CALL
    }

    public boolean isCall() {
        return kind == Kind.CALL;
    }

    /** Whether the person may still strike it out. */
    public boolean isStrikable(Person person, Instant now) {
        return struck == null && author.equals(person.id()) && now.isBefore(at.plus(FRESH));
    }
}
