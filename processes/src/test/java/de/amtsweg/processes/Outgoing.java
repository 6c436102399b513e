package de.amtsweg.processes;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.processes.outbox.Outbound;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands where the product has its mail, and remembers what would have left it. */
public final class Outgoing {

    /** @param payload as it was enqueued */
    public record Sent(String name, Object payload) {}

    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

    /** Those that speak of the case, the draft or the document of that id. */
    public List<Sent> about(Object id) {
        return sent.stream()
                .filter(one -> one.payload().toString().contains(id.toString()))
                .toList();
    }

    <T> Outbound<T> of(TaskDescriptor<T> task) {
        return new Outbound<>() {
            @Override
            public TaskDescriptor<T> task() {
                return task;
            }

            @Override
            public void send(T payload) {
                sent.add(new Sent(task.getTaskName(), payload));
            }
        };
    }
}
