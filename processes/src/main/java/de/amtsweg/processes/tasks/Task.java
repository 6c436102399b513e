package de.amtsweg.processes.tasks;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An open task, as the inbox shows it.
 *
 * @param id the engine's id of the task
 * @param key BPMN id of the user task
 * @param office key of the office that does it, or {@link Offices#APPLICANT}
 * @param desk key of the office in whose list it stands: the one that does it, or waits for the applicant
 * @param assignee account id of the person who has claimed it
 * @param sortName the applicant's name as it is sorted
 * @param subject what the case is about, from the answers that the form marks; empty for most
 * @param district from the answer that the form marks
 * @param filed when the case was filed
 * @param created when the case reached the task
 * @param due null if it has no due date
 * @param urgent what lists are sorted by: the due date, or earlier for what has come back; null for never
 * @param followUp the day on which it comes back to the list, or has come back; null if it was not postponed
 * @param reason why it was postponed
 * @param woken why it has come back; null if it has not
 */
public record Task(
        String id,
        Case.Id caseId,
        String key,
        String name,
        String office,
        String desk,
        @Nullable String assignee,
        @Nullable String assigneeName,
        String procedure,
        String procedureName,
        String reference,
        String applicantName,
        String sortName,
        String subject,
        String district,
        Instant filed,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant urgent,
        @Nullable LocalDate followUp,
        String reason,
        @Nullable Woken woken) {

    /** What brings a task back to the list. */
    public enum Woken {
        DATE,
        REPLY,
        DOCUMENT
    }

    /** Key of the task to find out why mail did not arrive; no BPMN id begins like this. */
    static final String UNDELIVERED = "#unzustellbar";

    /** Whether the platform itself has opened it, and no model. */
    public boolean isOfHouse() {
        return key.equals(UNDELIVERED);
    }

    public boolean isOf(Person person) {
        return person.id().equals(assignee);
    }

    /** Whether it comes back to the list later. */
    public boolean isPostponed() {
        return followUp != null && woken == null;
    }

    /** Whether the office waits for the applicant. */
    public boolean isApplicants() {
        return Offices.APPLICANT.equals(office);
    }
}
