package de.amtsweg.processes.tasks;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Recusals;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tasks about a case that no model has drawn: they come from the platform itself, also after the case has ended. The engine
 * does not know them; the inbox shows them like any other.
 */
@Repository
public class HouseTasks {

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final TaskProjection projection;
    private final Recusals recusals;

    HouseTasks(JdbcClient jdbc, Inbox inbox, TaskProjection projection, Recusals recusals) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.projection = projection;
        this.recusals = recusals;
    }

    /** Opens the task to find out why mail did not arrive. */
    public void open(Case filed, String id, String office) {
        projection.open(
                filed.id(), filed.definition(), id, Task.UNDELIVERED, "Mail kam nicht an: Adresse prüfen", office);
    }

    public Optional<Task> find(String id, Person person) {
        return inbox.find(id)
                .filter(Task::isOfHouse)
                .filter(task -> person.offices().contains(task.office()))
                .filter(task -> !recusals.isRecused(task.caseId(), person.id()));
    }

    public void done(String id) {
        jdbc.sql("delete from task where id = ? and key = ?")
                .params(id, Task.UNDELIVERED)
                .update();
    }
}
