package de.amtsweg.processes.tasks;

import de.amtsweg.processes.cases.CaseRepository;
import de.amtsweg.processes.engine.EngineTasks;
import de.amtsweg.processes.engine.EngineTasks.EngineTask;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the inbox with the engine, a few tasks at a time while everybody works on, and repairs what differs. Nothing should:
 * both are written in one transaction. It also fills an empty inbox.
 */
@Service
public class TaskReconciler {

    private static final Logger LOG = LoggerFactory.getLogger(TaskReconciler.class);

    private static final int STEP = 500;

    private final JdbcClient jdbc;
    private final EngineTasks engine;
    private final CaseRepository cases;
    private final TaskProjection projection;
    private final TransactionOperations repairs;
    private final TransactionOperations snapshots;
    private final AtomicLong drift = new AtomicLong();

    TaskReconciler(
            JdbcClient jdbc,
            EngineTasks engine,
            CaseRepository cases,
            TaskProjection projection,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.cases = cases;
        this.projection = projection;
        this.repairs = new TransactionTemplate(transactions);
        var snapshots = new TransactionTemplate(transactions);
        snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshots.setReadOnly(true);
        this.snapshots = snapshots;
    }

    /** How many tasks have been repaired since the start. */
    public long drift() {
        return drift.get();
    }

    /**
     * Compares all tasks once.
     *
     * @return how many were repaired
     */
    public int run() {
        int repaired = 0;
        var place = "";
        while (place != null) {
            var step = compare(place);
            for (var id : step.different()) {
                repaired += repaired(id) ? 1 : 0;
            }
            place = step.next();
        }
        if (repaired > 0) {
            drift.addAndGet(repaired);
            LOG.warn("{} tasks of the inbox differed from the engine's, and were repaired", repaired);
        }
        return repaired;
    }

    /** @param next where to go on; null at the end */
    private record Step(List<String> different, @Nullable String next) {}

    private Step compare(String after) {
        return Objects.requireNonNull(snapshots.execute(snapshot -> {
            var open = engine.after(after, STEP);
            var last = open.size() < STEP ? null : open.get(STEP - 1).id();
            var shown = last == null ? rows("id > ?", after) : rows("id > ? and id <= ?", after, last);
            var different = Stream.concat(
                            open.stream()
                                    .filter(task -> differs(task, shown.remove(task.id())))
                                    .map(EngineTask::id),
                            // what is left is in no step of the engine any more
                            Stream.of(shown).flatMap(left -> left.keySet().stream()))
                    .toList();
            return new Step(different, last);
        }));
    }

    private Map<String, Row> rows(String condition, String... ids) {
        var rows = new HashMap<String, Row>();
        jdbc.sql("select id, key, name, assignee, nullif(due, 'infinity') due from task where key not like '#%' and "
                        + condition)
                .params(List.of(ids))
                .query((row, number) -> {
                    var due = row.getTimestamp("due");
                    return rows.put(
                            row.getString("id"),
                            new Row(
                                    row.getString("key"),
                                    row.getString("name"),
                                    row.getString("assignee"),
                                    due == null ? null : due.toInstant()));
                })
                .list();
        return rows;
    }

    private record Row(
            String key,
            String name,
            @Nullable String assignee,
            @Nullable Instant due) {}

    private static boolean differs(EngineTask task, @Nullable Row row) {
        return row == null
                || !row.key().equals(task.key())
                || !row.name().equals(task.name())
                || !Objects.equals(row.assignee(), task.assignee())
                || !Objects.equals(millis(row.due()), millis(task.due()));
    }

    private static @Nullable Instant millis(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A task that cannot be repaired, such as one whose case is gone, keeps no other from it. */
    private boolean repaired(String id) {
        try {
            return repair(id);
        } catch (RuntimeException failure) {
            LOG.error("task {} differs from the engine's, and could not be repaired", id, failure);
            return false;
        }
    }

    /** Whoever works on the case waits for it, or it for them; then it looks again. */
    private boolean repair(String id) {
        return Boolean.TRUE.equals(repairs.execute(repair -> {
            var task = engine.find(id);
            task.ifPresent(open -> cases.locked(open.caseId()));
            var now = engine.find(id);
            if (now.isEmpty()) {
                return jdbc.sql("delete from task where id = ?").param(id).update() > 0;
            }
            if (!differs(now.get(), rows("id = ?", id).get(id))) {
                return false;
            }
            projection.restore(now.get());
            return true;
        }));
    }
}
