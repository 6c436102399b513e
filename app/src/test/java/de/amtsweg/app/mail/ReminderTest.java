package de.amtsweg.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.AmtswegTest;
import de.amtsweg.local.Mails;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.SampleParty;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What an office reads when it is late. */
@AmtswegTest
class ReminderTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Cases cases;

    @Autowired
    Drafts drafts;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    ManagementService engine;

    @Autowired
    Mails mails;

    @Test
    void theOfficeIsToldWhichCaseWaits() {
        var applicant = new Person("late-" + UUID.randomUUID(), "Petra Party", "late@example.org", Set.of());
        var id = beans.createBean(SampleParty.class).file(applicant, Map.of());
        var filed = cases.ofApplicant(id, applicant);
        check(filed);
        var timer = engine.createJobQuery()
                .processInstanceId(filed.instance())
                .timers()
                .activityId("fristFeuerwehr")
                .singleResult();
        engine.setJobDuedate(timer.getId(), Date.from(Instant.now()));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(cases.events(filed))
                        .anyMatch(event -> event.kind() == CaseEvent.Kind.MAIL_SENT && "frist".equals(event.detail())));
        assertThat(mails.all())
                .filteredOn(mail -> mail.subject().contains(filed.reference()))
                .anyMatch(mail -> mail.text().contains("Guten Tag, Feuerwehr")
                        && mail.text().contains("/amt/vorgang/" + id));
        assertThat(cases.ofApplicant(id, applicant).states())
                .contains("stellungnahmeFeuerwehr")
                .doesNotContain("erinnertFeuerwehr");
    }

    @Test
    void theProductLivesByTheClocksOfTheCity() {
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    private void check(Case filed) {
        var task = inbox.of(filed).get(0);
        var colleague = new Person("party-" + task.office(), "Karla Kollegin", "", Set.of(task.office()));
        var complete = SampleAnswers.input(Map.of("pruefergebnis", "vollstaendig"));
        drafts.save(tasks.draft(task, colleague).id(), colleague, complete);
        tasks.complete(task.id(), colleague);
    }
}
