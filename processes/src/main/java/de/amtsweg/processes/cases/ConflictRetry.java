package de.amtsweg.processes.cases;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does a person's work in a transaction, and repeats it when the engine says that a job was just taking up a timer
 * of the case: the person did nothing wrong, and need not know.
 */
@Component
public class ConflictRetry {

    private static final int MOST = 5;

    private final TransactionOperations transactions;

    ConflictRetry(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    /** @throws OptimisticLockingException when it keeps failing */
    public <T> T of(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.execute(transaction -> work.get());
            } catch (OptimisticLockingException taken) {
                if (attempt == MOST) {
                    throw taken;
                }
            }
        }
    }
}
