package de.amtsweg.processes;

/**
 * A user task of a model.
 *
 * @param form id of its form
 * @param office key of the office that does it, or {@link Offices#APPLICANT}
 */
public record UserTask(String id, String name, String form, String office) {

    public boolean isApplicants() {
        return Offices.APPLICANT.equals(office);
    }
}
