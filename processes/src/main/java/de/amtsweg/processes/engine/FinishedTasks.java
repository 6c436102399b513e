package de.amtsweg.processes.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks that the engine's history has as ended, for whoever counts them; in SQL, by the index of their ends. */
@Repository
public class FinishedTasks {

    private final JdbcClient jdbc;

    FinishedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param definition the engine's id of the procedure's version
     * @param procedure its key
     * @param key BPMN id
     * @param completed false if it was called off
     */
    public record FinishedTask(
            String id,
            String definition,
            String procedure,
            String key,
            String name,
            Instant begun,
            Instant ended,
            boolean completed) {}

    /** Those that ended at this moment or later, earliest first; among those of one moment, the ones after an id. */
    public List<FinishedTask> since(Instant moment, String after, int most) {
        return jdbc.sql("""
                        select id_, proc_def_id_, proc_def_key_, task_def_key_, name_, start_time_, end_time_,
                            delete_reason_ = 'completed' completed
                        from act_hi_taskinst
                        where end_time_ >= :moment and (end_time_, id_) > (:moment, :after) and proc_def_id_ is not null
                        order by end_time_, id_ limit :most""")
                .param("moment", Timestamp.from(moment))
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new FinishedTask(
                        row.getString("id_"),
                        row.getString("proc_def_id_"),
                        row.getString("proc_def_key_"),
                        row.getString("task_def_key_"),
                        row.getString("name_"),
                        row.getTimestamp("start_time_").toInstant(),
                        row.getTimestamp("end_time_").toInstant(),
                        row.getBoolean("completed")))
                .list();
    }
}
