package de.amtsweg.processes.tasks;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open task, as the inbox shows it.
 *
 * @param id the engine's id of the task; one of our own for a task of the house
 * @param key BPMN id of the user task, or {@link #UNDELIVERED}
 * @param office key of the office, or {@link Offices#APPLICANT}
 * @param assignee account id of the person who has claimed it
 */
public record Task(
        String id,
        Case.Id caseId,
        String key,
        String name,
        String office,
        @Nullable String assignee,
        @Nullable String assigneeName,
        String procedure,
        String procedureName,
        String reference,
        String applicantName,
        Instant created,
        @Nullable Instant due) {

    /** Key of the task to find out why mail did not arrive; no BPMN id begins like this. */
    static final String UNDELIVERED = "#unzustellbar";

    /** Whether the platform itself has opened it, and no model. */
    public boolean isOfHouse() {
        return key.equals(UNDELIVERED);
    }

    public boolean isOf(Person person) {
        return person.id().equals(assignee);
    }
}
