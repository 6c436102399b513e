package de.amtsweg.processes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case.
 *
 * @param actorName who did it; null for the platform itself
 * @param task BPMN id of the task it is about
 */
public record CaseEvent(
        Instant at,
        Kind kind,
        @Nullable String actorName,
        @Nullable String task,
        @Nullable String detail) {

    public enum Kind {
        FILED,
        CLAIMED,
        RELEASED,
        TAKEN_OVER,
        TASK_DONE,
        NOTICE_SENT,
        MAIL_SENT,
        /** A document that was filed before it was checked has been refused; the detail is its name. */
        DOCUMENT_REFUSED,
        WITHDRAWN,
        ENDED
    }
}
