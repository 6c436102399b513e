package de.amtsweg.processes.outbox;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.amtsweg.processes.Json;
import de.amtsweg.processes.ProcessSettings;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs what was put into the outbox, and recurring work: every bean that is a {@link RecurringTask}. Any
 * node may take a job, and one node runs it. The queue goes by the machine's clock: time travel does not delay mail.
 */
@Component
class JobQueue implements SmartLifecycle {

    static final String TABLE = "job";

    static final Clock CLOCK = new SystemClock();

    /** When a job without retries left would run again, unless an operator retries it. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Enough for recurring work to run while mails wait for a mail server that does not answer. */
    private static final int THREADS = 6;

    /** Jobs of a version that this node does not know wait for one that does; they are never deleted. */
    private static final Duration KEPT = Duration.ofDays(100_000);

    private final DataSource database;
    private final JdbcClient jdbc;
    private final List<Outbound<?>> outbounds;
    private final List<RecurringTask<?>> recurring;
    private final Json json;
    private final List<Duration> delays;
    private volatile @Nullable Scheduler scheduler;

    JobQueue(
            DataSource database,
            JdbcClient jdbc,
            List<Outbound<?>> outbounds,
            List<RecurringTask<?>> recurring,
            Json json,
            ProcessSettings settings) {
        this.database = database;
        this.jdbc = jdbc;
        this.outbounds = outbounds;
        this.recurring = recurring;
        this.json = json;
        this.delays = settings.retryDelays();
    }

    private Scheduler scheduler() {
        var known = new ArrayList<Task<?>>();
        outbounds.forEach(outbound -> known.add(task(outbound)));
        return Scheduler.create(database, known)
                .startTasks(recurring)
                .tableName(TABLE)
                .serializer(new JsonPayload(json))
                .threads(THREADS)
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(6)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .deleteUnresolvedAfter(KEPT)
                .failureLogging(LogLevel.WARN, false)
                .addSchedulerListener(new Failures())
                .build();
    }

    private <T> OneTimeTask<T> task(Outbound<T> outbound) {
        return Tasks.oneTime(outbound.task())
                .onFailure(this::again)
                .onDeadExecutionRevive()
                .execute((instance, context) -> send(outbound, instance.getData()));
    }

    private static <T> void send(Outbound<T> outbound, T what) {
        try {
            outbound.send(what);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    private <T> void again(ExecutionComplete failed, ExecutionOperations<T> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        operations.reschedule(
                failed, failures < delays.size() ? failed.getTimeDone().plus(delays.get(failures)) : NEVER);
    }

    /** Keeps the message for the operator, which the scheduler does not. */
    private class Failures extends AbstractSchedulerListener {

        @Override
        public void onExecutionComplete(ExecutionComplete done) {
            var execution = done.getExecution();
            var job = execution.taskInstance;
            if (done.getResult() == ExecutionComplete.Result.FAILED) {
                jdbc.sql("""
                                update job set failure = ?, failing_since = coalesce(failing_since, ?)
                                where task_name = ? and task_instance = ?""")
                        .params(
                                done.getCause().map(Throwable::getMessage).orElse(""),
                                Timestamp.from(done.getTimeDone()),
                                job.getTaskName(),
                                job.getId())
                        .update();
            } else if (execution.consecutiveFailures > 0) {
                jdbc.sql(
                                "update job set failure = null, failing_since = null where task_name = ? and task_instance = ?")
                        .params(job.getTaskName(), job.getId())
                        .update();
            }
        }
    }

    @Override
    public synchronized void start() {
        if (scheduler == null) {
            var started = scheduler();
            started.start();
            scheduler = started;
        }
    }

    @Override
    public synchronized void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
