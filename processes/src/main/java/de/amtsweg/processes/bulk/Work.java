package de.amtsweg.processes.bulk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with each task.
 *
 * @param to account id of a colleague, or key of an office; null where nobody is meant
 * @param day until which tasks are put aside; null for everything else
 * @param note for the history, or a reason; may be empty
 */
public record Work(
        Action action, @Nullable String to, @Nullable LocalDate day, String note) {

    public enum Action {
        CLAIM,
        RELEASE,
        ASSIGN,
        POSTPONE,
        HAND_OVER,
        /** With what is in each task's form; where answers are missing, nothing happens. */
        COMPLETE
    }
}
