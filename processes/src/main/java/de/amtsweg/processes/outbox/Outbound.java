package de.amtsweg.processes.outbox;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.Optional;

/**
 * Something that leaves the system, such as mail: sent after the commit that asked for it, and retried if it fails.
 *
 * @param <T> what it needs; ids and keys, never personal data, since the queue stores it
 */
public interface Outbound<T> {

    /** What {@link Outbox#enqueue} takes. */
    TaskDescriptor<T> task();

    /**
     * Whom it goes to, for the operator.
     *
     * @return nothing if it goes to nobody any more
     */
    default Optional<Addressee> addressee(T what) {
        return Optional.empty();
    }

    /** @throws Exception to be retried later; its message is shown to the operator */
    void send(T what) throws Exception;
}
