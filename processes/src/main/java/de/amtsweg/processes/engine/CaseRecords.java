package de.amtsweg.processes.engine;

import de.amtsweg.processes.Case;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** What the engine's listeners report to our own tables, inside the engine's transaction. */
public interface CaseRecords {

    void taskOpened(
            Case.Id id, String instance, String definition, String task, String key, String name, @Nullable Date due);

    /** Somebody has the task now, or nobody any more, or it is due another day, or has another name. */
    void taskChanged(String task, String name, @Nullable String assignee, @Nullable Date due);

    /** When a new task is due that has its due date in working days; null for all others. */
    @Nullable
    Date due(String definition, String key);

    void taskClosed(Case.Id id, String task, String key);

    /** The case waits for a moment or a message, and nobody has a task. */
    void waitBegun(Case.Id id, String instance, String definition, String node);

    void waitEnded(Case.Id id, String definition, String node);

    /** The case has reached an end event. */
    void reached(Case.Id id, String instance, String definition, String end);

    /**
     * Locks the case as a whole, as every change does: a timer waits for somebody who is just completing the
     * task, and then finds that there is nothing left to do.
     */
    void lock(Case.Id id);

    void ended(Case.Id id);

    void result(Case.Id id, String name, Object value);

    boolean engineReads(String definition, String name);
}
