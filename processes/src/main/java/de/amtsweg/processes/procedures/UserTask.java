package de.amtsweg.processes.procedures;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A user task of a model.
 *
 * @param form id of its form
 * @param office key of the office that does it, or {@link Offices#APPLICANT}
 * @param fourEyes who may not do it: whoever began the case ({@link #BEGINNER}), or did one of these earlier tasks; empty
 *     for most
 */
public record UserTask(String id, String name, String form, String office, Set<String> fourEyes) {

    /** As the model names whoever began the case. */
    public static final String BEGINNER = "true";

    /** The {@code camunda:property} of a user task that says so. */
    public static final String FOUR_EYES = "fourEyes";

    /** @param written as the model has it: {@code true}, or keys of tasks separated by commas */
    public static Set<String> fourEyes(String written) {
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty() && !key.equals("false"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody else has to do it, since this person has already had their say. */
    public boolean isBarred(Person person, Case filed) {
        return fourEyes.contains(BEGINNER) && person.id().equals(filed.person())
                || filed.data().schritte().stream()
                        .anyMatch(entry ->
                                fourEyes.contains(entry.task()) && person.id().equals(entry.person()));
    }

    public boolean isApplicants() {
        return Offices.APPLICANT.equals(office);
    }
}
