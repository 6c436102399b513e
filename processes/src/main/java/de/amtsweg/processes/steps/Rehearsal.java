package de.amtsweg.processes.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A transaction that will be rolled back, and what its steps would have shown. Only the engine and callers that rehearse
 * know it;
 * steps ask their {@link StepContext}.
 */
public final class Rehearsal {

    private final List<Supplier<byte[]>> shown = new ArrayList<>();

    private Rehearsal() {}

    /**
     * Does the work and rolls it back.
     *
     * @return the notices that would have been sent; each is written when it is asked for
     */
    public static List<Supplier<byte[]>> of(TransactionOperations transactions, Runnable work) {
        var rehearsal = new Rehearsal();
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            TransactionSynchronizationManager.bindResource(Rehearsal.class, rehearsal);
            try {
                work.run();
            } finally {
                TransactionSynchronizationManager.unbindResource(Rehearsal.class);
            }
        });
        return List.copyOf(rehearsal.shown);
    }

    /** The rehearsal that the current transaction belongs to. */
    public static Optional<Rehearsal> current() {
        return Optional.ofNullable(
                (@Nullable Rehearsal) TransactionSynchronizationManager.getResource(Rehearsal.class));
    }

    void show(Supplier<byte[]> notice) {
        shown.add(notice);
    }
}
