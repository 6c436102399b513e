package de.amtsweg.processes.procedures;

import de.amtsweg.processes.Offices;

/**
 * A user task of a model.
 *
 * @param form id of its form
 * @param office key of the office that does it, or {@link Offices#APPLICANT}
 * @param fourEyes whether it has to be done by somebody other than the person who began the case
 */
public record UserTask(String id, String name, String form, String office, boolean fourEyes) {

    /** The {@code camunda:property} of a user task that says so. */
    static final String FOUR_EYES = "fourEyes";

    public boolean isApplicants() {
        return Offices.APPLICANT.equals(office);
    }
}
