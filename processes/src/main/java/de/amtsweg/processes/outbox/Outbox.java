package de.amtsweg.processes.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.processes.Json;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Takes what is to leave the system once the current transaction has committed. */
@Component
public class Outbox {

    private final SchedulerClient client;
    private final Json json;

    Outbox(DataSource database, Json json) {
        this.json = json;
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(JobQueue.TABLE)
                .serializer(new JsonPayload(json))
                .build();
    }

    /** What had left once, and did not arrive; see {@link FailedJobs.Failed#work}. */
    public void again(String work, String payload) {
        enqueue(TaskDescriptor.of(work, Object.class), json.read(payload, Object.class));
    }

    public <T> void enqueue(TaskDescriptor<T> outbound, T what) {
        client.schedule(
                outbound.instance(UUID.randomUUID().toString()).data(what).scheduledTo(JobQueue.CLOCK.now()));
    }
}
