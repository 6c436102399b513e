package de.amtsweg.processes.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.processes.Json;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Takes what is to leave the system once the current transaction has committed. */
@Component
public class Outbox {

    private final SchedulerClient client;
    private final InstantSource clock;

    Outbox(DataSource database, Json json, InstantSource clock) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(JobQueue.TABLE)
                .serializer(new JsonPayload(json))
                .build();
        this.clock = clock;
    }

    public <T> void enqueue(TaskDescriptor<T> outbound, T what) {
        client.schedule(
                outbound.instance(UUID.randomUUID().toString()).data(what).scheduledTo(clock.instant()));
    }
}
