package de.amtsweg.processes.tasks;

import de.amtsweg.processes.Case;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the projection. */
final class TaskRow {

    private TaskRow() {}

    /** A task without a due date is due at infinity, which the driver gives as the last moment that there is. */
    static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getString("id"),
                new Case.Id(row.getObject("case_id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                row.getString("office"),
                row.getString("desk"),
                row.getString("assignee"),
                row.getString("assignee_name"),
                row.getString("procedure"),
                row.getString("procedure_name"),
                row.getString("reference"),
                row.getString("applicant_name"),
                row.getString("sort_name"),
                row.getString("subject"),
                row.getString("district"),
                row.getTimestamp("filed").toInstant(),
                row.getTimestamp("created").toInstant(),
                moment(row, "due"),
                moment(row, "urgent"),
                row.getObject("follow_up", LocalDate.class),
                row.getString("reason"),
                row.getString("woken") == null ? null : Task.Woken.valueOf(row.getString("woken")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return row.getString(column).equals("infinity")
                ? null
                : row.getTimestamp(column).toInstant();
    }
}
