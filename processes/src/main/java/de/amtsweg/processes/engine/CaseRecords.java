package de.amtsweg.processes.engine;

import de.amtsweg.processes.Case;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** What the engine's listeners tell the tables of our own, inside the engine's transaction. */
public interface CaseRecords {

    void taskOpened(
            Case.Id id, String instance, String definition, String task, String key, String name, @Nullable Date due);

    void taskClosed(String task);

    /** The case has come to a task or an end event. */
    void reached(Case.Id id, String instance, String activity);

    void ended(Case.Id id);

    void result(Case.Id id, String name, Object value);

    boolean engineReads(String definition, String name);
}
