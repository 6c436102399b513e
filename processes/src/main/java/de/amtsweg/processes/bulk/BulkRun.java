package de.amtsweg.processes.bulk;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.tasks.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that somebody has selected, and what becomes of them.
 *
 * @param person with the rights that they had when they selected them
 * @param list that they came from, as in its address
 * @param capped whether more tasks matched than are done at once
 * @param work null until it is ordered
 */
public record BulkRun(
        UUID id,
        Person person,
        String list,
        boolean capped,
        @Nullable Work work,
        List<Item> items) {

    /** @param outcome null until it is done */
    public record Item(
            int number,
            String task,
            Case.Id caseId,
            String reference,
            @Nullable Outcome outcome) {}

    public boolean isOrdered() {
        return work != null;
    }

    public boolean isFinished() {
        return isOrdered() && finished() == items.size();
    }

    public int finished() {
        return (int) items.stream().filter(item -> item.outcome() != null).count();
    }

    public int done() {
        return (int)
                items.stream().filter(item -> item.outcome() == Outcome.DONE).count();
    }

    /** Those with which it could not be done, in order. */
    public List<Item> failed() {
        return items.stream()
                .filter(item -> item.outcome() != null && item.outcome() != Outcome.DONE)
                .toList();
    }
}
