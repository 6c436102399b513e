package de.amtsweg.processes.procedures;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A user task of a model.
 *
 * @param form id of its form
 * @param office key of the office that does it, or {@link Offices#APPLICANT}
 * @param fourEyes who may not do it: whoever began the case ({@link #BEGINNER}), or did one of these earlier tasks; empty
 *     for most
 * @param workingDays after how many working days of the office it is due; 0 where the model says it in another way, or not
 */
public record UserTask(String id, String name, String form, String office, Set<String> fourEyes, int workingDays) {

    /** As the model names whoever began the case. */
    public static final String BEGINNER = "true";

    /** The {@code camunda:property} of a user task that says so. */
    public static final String FOUR_EYES = "fourEyes";

    /** The {@code camunda:property} of a user task that gives its due date in working days. */
    public static final String WORKING_DAYS = "dueWorkingDays";

    /** A year of them. */
    private static final int MOST_WORKING_DAYS = 250;

    /** @return nothing unless it is a number of working days that a task can have */
    public static OptionalInt workingDays(String written) {
        var days = written.strip().matches("[1-9][0-9]{0,2}") ? Integer.parseInt(written.strip()) : 0;
        return days == 0 || days > MOST_WORKING_DAYS ? OptionalInt.empty() : OptionalInt.of(days);
    }

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
