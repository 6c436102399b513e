package de.amtsweg.processes.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people have decided about an open task, beside what its model says.
 *
 * @param office that does it in place of the model's; null for the model's
 * @param until the day on which it comes back to the list; null if it is not put aside
 * @param reason why it was put aside
 */
public record TaskPlan(
        @Nullable String office,
        @Nullable LocalDate until,
        @Nullable String reason) {

    public static final TaskPlan NONE = new TaskPlan(null, null, null);

    public TaskPlan at(String other) {
        return new TaskPlan(other, until, reason);
    }

    public TaskPlan until(@Nullable LocalDate day, @Nullable String why) {
        return new TaskPlan(office, day, why);
    }
}
