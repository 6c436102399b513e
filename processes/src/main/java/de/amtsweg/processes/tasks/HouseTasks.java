package de.amtsweg.processes.tasks;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import java.sql.Timestamp;
import java.time.InstantSource;
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
    private final Procedures procedures;
    private final InstantSource clock;

    HouseTasks(JdbcClient jdbc, Inbox inbox, Procedures procedures, InstantSource clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** Opens the task to find out why mail did not arrive. */
    public void open(Case filed, String id, String office) {
        jdbc.sql("""
                        insert into task (id, case_id, key, name, office, procedure, procedure_name, reference, applicant_name, created)
                        values (:id, :case, :key, :name, :office, :procedure, :procedureName, :reference, :applicant, :now)""")
                .param("id", id)
                .param("case", filed.id().value())
                .param("key", Task.UNDELIVERED)
                .param("name", "Mail kam nicht an: Adresse prüfen")
                .param("office", office)
                .param("procedure", filed.procedure())
                .param("procedureName", procedures.of(filed).name())
                .param("reference", filed.reference())
                .param("applicant", filed.applicantName())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public Optional<Task> find(String id, Person person) {
        return inbox.find(id)
                .filter(Task::isOfHouse)
                .filter(task -> person.offices().contains(task.office()));
    }

    public void done(String id) {
        jdbc.sql("delete from task where id = ? and key = ?")
                .params(id, Task.UNDELIVERED)
                .update();
    }
}
