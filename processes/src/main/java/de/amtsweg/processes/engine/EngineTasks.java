package de.amtsweg.processes.engine;

import de.amtsweg.processes.Case;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's open tasks as its tables have them, for whoever compares; in SQL, since the engine's queries know no place in a list. */
@Repository
public class EngineTasks {

    private static final String TASKS = """
            select t.id_, t.task_def_key_, t.name_, t.assignee_, t.due_date_, t.create_time_, t.proc_def_id_, t.proc_inst_id_,
                root.business_key_
            from act_ru_task t join act_ru_execution root on root.id_ = t.proc_inst_id_ where\s""";

    private final JdbcClient jdbc;

    EngineTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param key BPMN id
     * @param definition the engine's id of the procedure's version
     */
    public record EngineTask(
            String id,
            Case.Id caseId,
            String instance,
            String definition,
            String key,
            String name,
            @Nullable String assignee,
            @Nullable Instant due,
            Instant created) {}

    /** @param after an id; those that follow it, in order */
    public List<EngineTask> after(String after, int most) {
        return jdbc.sql(TASKS + "t.id_ > ? order by t.id_ limit ?")
                .params(after, most)
                .query(EngineTasks::task)
                .list();
    }

    public Optional<EngineTask> find(String id) {
        return jdbc.sql(TASKS + "t.id_ = ?").param(id).query(EngineTasks::task).optional();
    }

    private static EngineTask task(ResultSet row, int number) throws SQLException {
        return new EngineTask(
                row.getString("id_"),
                Case.Id.of(row.getString("business_key_")),
                row.getString("proc_inst_id_"),
                row.getString("proc_def_id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("assignee_"),
                instant(row.getTimestamp("due_date_")),
                row.getTimestamp("create_time_").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
