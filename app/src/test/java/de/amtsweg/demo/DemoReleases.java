package de.amtsweg.demo;

import static org.awaitility.Awaitility.await;

import de.amtsweg.local.DemoUser;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.models.ModelDraft;
import de.amtsweg.processes.models.ModelDrafts;
import de.amtsweg.processes.models.Releases;
import de.amtsweg.processes.models.Releases.Outcome;
import de.amtsweg.processes.models.StaleDraft;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes of procedures: one released, one sent back, one waiting for its second person, one not proposed yet. */
@Order(3)
public class DemoReleases implements ApplicationRunner {

    private static final String DOGS = "hundesteuer-anmelden";
    private static final String IDEAS = "leitbild-idee";
    private static final String PARTIES = "sondernutzung-beantragen";

    private final Procedures procedures;
    private final ModelDrafts models;
    private final Releases releases;
    private final Drafts drafts;
    private final Cases cases;
    private final Tasks tasks;
    private final Inbox inbox;
    private final JdbcClient jdbc;

    public DemoReleases(
            Procedures procedures,
            ModelDrafts models,
            Releases releases,
            Drafts drafts,
            Cases cases,
            Tasks tasks,
            Inbox inbox,
            JdbcClient jdbc) {
        this.procedures = procedures;
        this.models = models;
        this.releases = releases;
        this.drafts = drafts;
        this.cases = cases;
        this.tasks = tasks;
        this.inbox = inbox;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        if (jdbc.sql("select count(*) from model_draft").query(Long.class).single() > 0) {
            return;
        }
        var anna = person(DemoUser.ANNA);
        var petra = person(DemoUser.PETRA);
        change(IDEAS, anna, "name=\"Idee lesen und freischalten\"", "name=\"Idee prüfen\"");
        var released = propose(IDEAS, anna, "Kürzerer Name für die erste Aufgabe");
        decide(released, anna, petra, Map.of("entscheidung", "freigegeben"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !cases.ofApplicant(released, anna).isOpen());

        change(PARTIES, petra, "camunda:dueDate=\"P14D\"", "camunda:dueDate=\"P30D\"");
        var back = propose(PARTIES, petra, "Mehr Zeit für alle Aufgaben");
        decide(
                back,
                petra,
                anna,
                Map.of("entscheidung", "zurueckgegeben", "begruendung", "Bitte nur für die Stellungnahmen ändern."));

        change(DOGS, petra, "name=\"Anmeldung prüfen\"", "name=\"Anmeldung und Nachweise prüfen\"");
        propose(DOGS, petra, "Der Name der Aufgabe nennt jetzt auch die Nachweise.");
        change(IDEAS, anna, "camunda:dueDate=\"P60D\"", "camunda:dueDate=\"P30D\"");
    }

    private void change(String key, Person analyst, String before, String after) throws StaleDraft {
        var draft = models.of(key, analyst);
        var running = procedures.get(key);
        models.save(
                key,
                analyst,
                draft.map(ModelDraft::base).orElse(running.definition()),
                draft.map(ModelDraft::revision).orElse(0),
                Map.of(key + ".bpmn", running.bpmn().replace(before, after).getBytes(StandardCharsets.UTF_8)));
    }

    private Case.Id propose(String key, Person analyst, String comment) {
        if (releases.propose(key, comment, analyst) instanceof Outcome.Proposed proposed) {
            return proposed.id();
        }
        throw new IllegalStateException("the demo's own change of %s is refused".formatted(key));
    }

    private void decide(Case.Id id, Person author, Person approver, Map<String, String> decision) {
        var task = inbox.of(cases.ofApplicant(id, author)).get(0);
        drafts.save(tasks.draft(task, approver).id(), approver, SampleAnswers.input(decision));
        tasks.complete(task.id(), approver);
    }

    private static Person person(DemoUser user) {
        return new Person(user.sub(), user.fullName(), user.email(), Set.copyOf(user.offices()));
    }
}
