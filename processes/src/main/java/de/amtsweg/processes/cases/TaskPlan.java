package de.amtsweg.processes.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an open task is put aside.
 *
 * @param until the day on which it comes back to the list; null if it is not put aside
 * @param reason empty if it is not
 */
public record TaskPlan(@Nullable LocalDate until, String reason) {

    public static final TaskPlan NONE = new TaskPlan(null, "");
}
