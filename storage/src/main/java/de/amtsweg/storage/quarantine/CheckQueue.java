package de.amtsweg.storage.quarantine;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.amtsweg.storage.documents.Document;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The queue of documents to be checked. It is a table, so a check interrupted by a crash is repeated, on any
 * node; one that fails, for example because the virus scanner is down, is retried until it succeeds.
 */
@Component
class CheckQueue implements SmartLifecycle {

    /** Removes a document from the queue, in the transaction that decides its fate; its parameter is the id as text. */
    static final String DONE = "delete from document_job where task_name = 'check' and task_instance = ?";

    /** Less urgent work waits while documents are due to be checked, for up to a minute after its own check. */
    static final String HAS_TIME = """
            (checked < now() - interval '1 minute'
             or not exists (select 1 from document_job where execution_time <= now()))""";

    /** The queue goes by the machine's clock, as its scheduler does. */
    private static final Clock CLOCK = new SystemClock();

    private static final String TABLE = "document_job";
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CustomTask<Void> task;
    private final SchedulerClient client;
    private final DataSource database;
    private final DocumentSettings settings;
    private volatile @Nullable Scheduler scheduler;

    CheckQueue(
            DataSource database,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DocumentCheck check,
            DocumentSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.task = Tasks.custom("check", Void.class)
                .onFailure(CheckQueue::again)
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    check.of(Document.Id.of(instance.getId()));
                    return CheckQueue::struckOff;
                });
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), task)
                .tableName(TABLE)
                .build();
        this.database = database;
        this.settings = settings;
    }

    private Scheduler scheduler() {
        return Scheduler.create(database, task)
                .tableName(TABLE)
                .threads(settings.checks())
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(6)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    /** The bytes are in quarantine: from now on the document is known, and will be checked. */
    void enqueue(Document.Id id, long size, String sha256) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update document set state = 'waiting', size = ?, sha256 = ? where id = ? and state = 'arriving'")
                    .params(size, sha256, id.value())
                    .update();
            client.scheduleIfNotExists(task.instance(id.toString()), CLOCK.now());
        });
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /** The check has done that itself. */
    private static void struckOff(ExecutionComplete done, ExecutionOperations<Void> operations) {}

    private static void again(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int tries = failed.getExecution().consecutiveFailures;
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, 10));
        operations.reschedule(
                failed, failed.getTimeDone().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
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
