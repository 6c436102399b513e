package de.amtsweg.processes.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case.
 *
 * @param actorName who did it; null for the platform itself
 * @param task BPMN id of the task it is about
 * @param note what the person said about it
 */
public record CaseEvent(
        Instant at,
        Kind kind,
        @Nullable String actorName,
        @Nullable String task,
        @Nullable String detail,
        @Nullable String note) {

    public enum Kind {
        FILED,
        CLAIMED,
        RELEASED,
        TAKEN_OVER,
        /** A task was given to somebody; the detail is their name. */
        ASSIGNED,
        /** A task went to another office; the detail is its name. */
        HANDED_OVER,
        /** A task was put aside; the detail is the day on which it comes back. */
        POSTPONED,
        /** Somebody has taken a task back to the list before its day. */
        RESUMED,
        TASK_DONE,
        NOTICE_SENT,
        MAIL_SENT,
        /** A mail did not arrive; the detail is the reason. */
        MAIL_RETURNED,
        /** Mail goes to another address from now on, which is the detail. */
        MAIL_CORRECTED,
        /** The office has told the applicant what mail did not; the detail is how. */
        REACHED_OTHERWISE,
        /** Somebody of an office has read the case; the detail is their id, since names are not unique. */
        CASE_VIEWED,
        /** Somebody might be biased, and is kept out from now on. */
        RECUSED,
        /** A telephone call that belonged to no case belongs to this one; the detail is the caller. */
        CALL_ATTACHED,
        /** A document filed before it was checked has been refused; the detail is its name. */
        DOCUMENT_REFUSED,
        /** Somebody has opened a document; the detail is its name, as in the next ones. */
        DOCUMENT_VIEWED,
        DOCUMENT_SAVED,
        /** Somebody has saved all documents at once. */
        DOCUMENTS_SAVED,
        /** The detail is the name, and the kind that a person has assigned. */
        DOCUMENT_SORTED,
        DOCUMENT_ERASED,
        /** The retention of documents has ended; the detail is how many there were. */
        DOCUMENTS_EXPIRED,
        /** From now on no document may be erased; the detail is the reason. */
        HELD,
        HOLD_ENDED,
        WITHDRAWN,
        ENDED;

        /** Whether a task went to somebody else. */
        public boolean isGivenAway() {
            return this == ASSIGNED || this == HANDED_OVER;
        }

        /** Whether somebody has only looked at something. */
        public boolean isAccess() {
            return this == CASE_VIEWED || this == DOCUMENT_VIEWED || this == DOCUMENT_SAVED || this == DOCUMENTS_SAVED;
        }

        /** Whether something was sent to the applicant, or should have been. */
        public boolean isPost() {
            return this == NOTICE_SENT
                    || this == MAIL_SENT
                    || this == MAIL_RETURNED
                    || this == MAIL_CORRECTED
                    || this == REACHED_OTHERWISE;
        }
    }
}
