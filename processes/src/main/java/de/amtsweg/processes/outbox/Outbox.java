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

    Outbox(DataSource database, Json json) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(JobQueue.TABLE)
                .serializer(new JsonPayload(json))
                .build();
    }

    public <T> void enqueue(TaskDescriptor<T> outbound, T what) {
        client.schedule(
                outbound.instance(UUID.randomUUID().toString()).data(what).scheduledTo(JobQueue.CLOCK.now()));
    }
}
