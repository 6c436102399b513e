package de.amtsweg.processes.bulk;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Json;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.outbox.Outbox;
import de.amtsweg.processes.tasks.Outcome;
import de.amtsweg.processes.tasks.Task;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Selections of tasks, and what became of them. Whoever selected them sees them, and nobody else. */
@Repository
public class BulkRuns {

    /** So many tasks are done at once; more wait for the next time. */
    public static final int MOST = 1000;

    static final TaskDescriptor<Ordered> ORDERED = TaskDescriptor.of("bulk-run", Ordered.class);

    /** So many selections for which nothing has been ordered yet; more have been given up. */
    private static final int MOST_SELECTED = 20;

    /** Long enough to look up what was done, and no archive. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Json json;
    private final Outbox outbox;
    private final InstantSource clock;

    BulkRuns(JdbcClient jdbc, Json json, Outbox outbox, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Ordered(UUID run) {}

    /** @param tasks that the person sees; of more than {@link #MOST} the first */
    @Transactional
    public UUID select(Person person, String list, List<Task> tasks) {
        var id = UUID.randomUUID();
        var kept = tasks.size() > MOST ? tasks.subList(0, MOST) : tasks;
        jdbc.sql("insert into bulk_run (id, person, person_id, list, capped, created) values (?, ?::jsonb, ?, ?, ?, ?)")
                .params(id, json.write(person), person.id(), list, tasks.size() > MOST, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                        insert into bulk_item (run, number, task, case_id, reference)
                        select :run, number, task, case_id, reference
                        from unnest(:tasks::text[], :cases::uuid[], :references::text[])
                            with ordinality item (task, case_id, reference, number)""")
                .param("run", id)
                .param("tasks", kept.stream().map(Task::id).toArray(String[]::new))
                .param(
                        "cases",
                        kept.stream().map(task -> task.caseId().toString()).toArray(String[]::new))
                .param("references", kept.stream().map(Task::reference).toArray(String[]::new))
                .update();
        jdbc.sql("""
                        delete from bulk_run where id in (
                            select id from bulk_run where person_id = ? and work is null order by created desc, id offset ?)""").params(person.id(), MOST_SELECTED).update();
        return id;
    }

    /** What somebody has ordered, newest first. */
    public List<Recent> recent(Person person) {
        return jdbc.sql("""
                        select id, created, work ->> 'action' action, count(*) tasks, count(outcome) finished
                        from bulk_run join bulk_item on run = id
                        where person_id = ? and work is not null
                        group by id order by created desc, id limit 20""")
                .param(person.id())
                .query((row, number) -> new Recent(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("created").toInstant(),
                        Work.Action.valueOf(row.getString("action")),
                        row.getInt("tasks"),
                        row.getInt("finished")))
                .list();
    }

    /** @param finished how many of the tasks are done, in one way or another */
    public record Recent(UUID id, Instant created, Work.Action action, int tasks, int finished) {}

    public Optional<BulkRun> find(UUID id, Person person) {
        return find(id).filter(run -> run.person().id().equals(person.id()));
    }

    Optional<BulkRun> find(UUID id) {
        return jdbc.sql("select * from bulk_run where id = ?")
                .param(id)
                .query((row, number) -> new BulkRun(
                        id,
                        json.read(row.getString("person"), Person.class),
                        row.getString("list"),
                        row.getBoolean("capped"),
                        row.getString("work") == null ? null : json.read(row.getString("work"), Work.class),
                        items(id)))
                .optional();
    }

    private List<BulkRun.Item> items(UUID run) {
        return jdbc.sql("select * from bulk_item where run = ? order by number")
                .param(run)
                .query((row, number) -> new BulkRun.Item(
                        row.getInt("number"),
                        row.getString("task"),
                        new Case.Id(row.getObject("case_id", UUID.class)),
                        row.getString("reference"),
                        row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome"))))
                .list();
    }

    /**
     * Has it done, as soon as possible.
     *
     * @param person with the rights that they have now
     * @return false if something has already been ordered for this selection
     */
    @Transactional
    public boolean order(UUID id, Person person, Work work) {
        boolean first = write(id, person, work);
        if (first) {
            again(id);
        }
        return first;
    }

    /** Writes down what is to be done, unless something already is. */
    boolean write(UUID id, Person person, Work work) {
        return jdbc.sql("""
                                update bulk_run set work = ?::jsonb, person = ?::jsonb
                                where id = ? and person_id = ? and work is null""")
                        .params(json.write(work), json.write(person), id, person.id())
                        .update()
                > 0;
    }

    void again(UUID id) {
        outbox.enqueue(ORDERED, new Ordered(id));
    }

    void done(UUID run, int number, Outcome outcome) {
        jdbc.sql("update bulk_item set outcome = ? where run = ? and number = ?")
                .params(outcome.name(), run, number)
                .update();
    }

    int forget() {
        return jdbc.sql("delete from bulk_run where created < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
