package de.amtsweg.processes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application on its way through the office.
 *
 * @param reference what people say on the phone, {@code DU-2026-000123}
 * @param definition the engine's id of the procedure's version that this case runs on
 * @param person account of the applicant, or the id of a guest
 * @param state ids of the open BPMN tasks, oldest first and separated by blanks, or of the last task or the end event;
 *     the procedure's texts have words for each
 */
public record Case(
        Id id,
        String reference,
        String procedure,
        String definition,
        @Nullable String instance,
        @Nullable String person,
        String applicantName,
        String applicantMail,
        Locale language,
        CaseData data,
        String state,
        Instant filed,
        @Nullable Instant ended) {

    public record Id(UUID value) {

        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Whether it was filed without an account. */
    public boolean isGuests() {
        return person != null && Person.isGuest(person);
    }

    /** The ids in {@link #state}. */
    public List<String> states() {
        return List.of(state.split(" "));
    }

    public boolean isOpen() {
        return ended == null;
    }
}
