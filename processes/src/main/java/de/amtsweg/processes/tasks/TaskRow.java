package de.amtsweg.processes.tasks;

import de.amtsweg.processes.Case;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A row of the projection. */
final class TaskRow {

    private TaskRow() {}

    /** A task without a due date is due at infinity, which the driver gives as the last moment that there is. */
    static Task task(ResultSet row, int number) throws SQLException {
        var due = row.getString("due").equals("infinity") ? null : row.getTimestamp("due");
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
                due == null ? null : due.toInstant());
    }
}
