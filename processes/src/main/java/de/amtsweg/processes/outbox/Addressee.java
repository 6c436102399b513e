package de.amtsweg.processes.outbox;

import de.amtsweg.processes.Case;
import org.jspecify.annotations.Nullable;

/**
 * Whom something goes to that leaves the system, and about which case.
 *
 * @param recipient an address
 * @param applicant whether it is the applicant's
 */
public record Addressee(String recipient, Case.@Nullable Id filed, boolean applicant) {

    public static Addressee applicant(Case filed) {
        return new Addressee(filed.applicantMail(), filed.id(), true);
    }
}
