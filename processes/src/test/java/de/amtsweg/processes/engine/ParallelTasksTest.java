package de.amtsweg.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.MailStep;
import de.amtsweg.processes.Outgoing;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.SampleParty;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.catalogue.RunningCases;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Task;
import de.amtsweg.processes.tasks.Tasks;
import de.amtsweg.processes.tasks.Tasks.Completion;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Several tasks of one case are open at once; people and timers come to them at the same moment. */
@ProcessesTest
class ParallelTasksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Map<String, Map<String, String>> ANSWERS = Map.of(
            "pruefung", Map.of("pruefergebnis", "vollstaendig"),
            "stellungnahmeOrdnungsamt", Map.of("ordnungsamtVotum", "keine"),
            "stellungnahmeFeuerwehr", Map.of("feuerwehrVotum", "keine"),
            "stellungnahmeVerkehr", Map.of("verkehrVotum", "keine"));

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
    Procedures procedures;

    @Autowired
    RunningCases running;

    @Autowired
    ManagementService engine;

    @Autowired
    Outgoing outgoing;

    Person applicant;
    Case.Id id;

    @BeforeEach
    void file() {
        applicant = new Person("party-" + UUID.randomUUID(), "Petra Party", "party@example.org", Set.of());
        id = beans.createBean(SampleParty.class).file(applicant, Map.of());
    }

    @RepeatedTest(3)
    void threeColleaguesCompleteTheirTasksAtTheSameMoment() throws Exception {
        consult();
        var threads = Executors.newFixedThreadPool(3);
        var work = new ArrayList<Callable<Completion>>();
        open().forEach(task -> work.add(() -> complete(task)));
        assertThat(work).hasSize(3);
        for (var done : threads.invokeAll(work)) {
            assertThat(done.get()).isInstanceOf(Completion.Done.class);
        }
        threads.shutdown();
        assertThat(filed().state()).isEqualTo("entscheidung");
        assertThat(open()).extracting(Task::key).containsExactly("entscheidung");
        assertThat(filed().data().values()).containsKeys("ordnungsamtVotum", "feuerwehrVotum", "verkehrVotum");
    }

    @Test
    void theCaseIsAtAllItsOpenTasksAndTheModelCountsEach() {
        var before = running.at(procedures.get(SampleParty.PROCEDURE));
        consult();
        assertThat(filed().states())
                .containsExactlyInAnyOrder(
                        "stellungnahmeOrdnungsamt", "stellungnahmeFeuerwehr", "stellungnahmeVerkehr");
        assertThat(running.at(procedures.get(SampleParty.PROCEDURE)).get("stellungnahmeFeuerwehr"))
                .isGreaterThan(before.getOrDefault("stellungnahmeFeuerwehr", 0));
        complete(task("stellungnahmeFeuerwehr"));
        assertThat(filed().states()).containsExactlyInAnyOrder("stellungnahmeOrdnungsamt", "stellungnahmeVerkehr");
    }

    @Test
    void theJobExecutorRemindsTheOfficeWhenItsTimeIsUp() {
        consult();
        dueNow(timer("fristFeuerwehr"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outgoing.about(id))
                        .contains(new Outgoing.Sent(
                                "office-mail", new MailStep.Words(id, List.of("frist", "feuerwehr")))));
        assertThat(filed().states()).contains("stellungnahmeFeuerwehr").doesNotContain("erinnertFeuerwehr");
    }

    @RepeatedTest(5)
    void anAnswerAndItsDeadlineAtTheSameMomentEndInOneOfBoth() {
        complete(task("pruefung"), Map.of("pruefergebnis", "rueckfrage", "frage", "Warum?"));
        var question = task("rueckfrage");
        var draft = tasks.draft(question, applicant);
        drafts.save(draft.id(), applicant, SampleAnswers.input(Map.of("antwort", "Darum.")));
        dueNow(timer("rueckfrageFrist"));
        var completion = tasks.find(question.id(), applicant).map(open -> tasks.complete(open.id(), applicant));
        var answered = completion.filter(Completion.Done.class::isInstance).isPresent();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(filed().state()).isEqualTo(answered ? "pruefung" : "verfristet"));
        assertThat(open()).hasSize(answered ? 1 : 0);
    }

    @Test
    void aTimerIsDueByTheClocksOfTheCity() {
        consult();
        var expected = Instant.now().atZone(ZoneId.of("Europe/Berlin")).plusDays(14);
        assertThat(timer("fristVerkehr").getDuedate().toInstant().atZone(expected.getZone()))
                .isBetween(expected.minusMinutes(5), expected.plusMinutes(1));
    }

    private void consult() {
        complete(task("pruefung"));
    }

    private Completion complete(Task task) {
        return complete(task, ANSWERS.get(task.key()));
    }

    private Completion complete(Task task, Map<String, String> answers) {
        var colleague = new Person("party-" + task.office(), "Karla Kollegin", "", Set.of(task.office()));
        drafts.save(tasks.draft(task, colleague).id(), colleague, SampleAnswers.input(answers));
        return tasks.complete(task.id(), colleague);
    }

    private Case filed() {
        return cases.ofApplicant(id, applicant);
    }

    private List<Task> open() {
        return inbox.of(filed());
    }

    private Task task(String key) {
        return open().stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Job timer(String boundary) {
        return engine.createJobQuery()
                .processInstanceId(filed().instance())
                .timers()
                .activityId(boundary)
                .singleResult();
    }

    private void dueNow(Job timer) {
        engine.setJobDuedate(timer.getId(), Date.from(Instant.now()));
    }
}
