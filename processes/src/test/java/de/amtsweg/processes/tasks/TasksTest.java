package de.amtsweg.processes.tasks;

import static de.amtsweg.processes.SampleCases.citizen;
import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.forms.answers.Problem;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CaseEvent.Kind;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.tasks.Tasks.Completion;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ProcessesTest
class TasksTest {

    private static final Map<String, String> GRANTED =
            Map.of("entscheidung", "bewilligt", "steuerpflichtAb", "01.10.2026");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    Drafts drafts;

    final Person sabine = colleague("Sabine Steuer", "steueramt");
    final Person berta = colleague("Berta Bürger", "steueramt");

    SampleCases samples;
    Case filed;
    Task task;

    @BeforeEach
    void file() {
        samples = beans.createBean(SampleCases.class);
        filed = samples.aCase().filed();
        task = samples.task(filed);
    }

    @Test
    void aTaskIsItsOfficesOnly() {
        assertThat(tasks.find(task.id(), sabine)).contains(task);
        for (var stranger : new Person[] {citizen("Erika Muster"), colleague("Otto Ordnung", "ordnungsamt")}) {
            assertThat(tasks.find(task.id(), stranger)).isEmpty();
            assertThatThrownBy(() -> tasks.claim(task.id(), stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> tasks.complete(task.id(), stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> tasks.preview(task.id(), stranger)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whoClaimsFirstHoldsIt() {
        assertThat(tasks.claim(task.id(), sabine)).isTrue();
        assertThat(tasks.claim(task.id(), sabine)).isTrue();
        assertThat(tasks.claim(task.id(), berta)).isFalse();
        samples.fillIn(task, berta, GRANTED);
        assertThat(tasks.complete(task.id(), berta)).isEqualTo(new Completion.Claimed("Sabine Steuer"));
        assertThat(kinds()).containsOnlyOnce(Kind.CLAIMED).doesNotContain(Kind.TASK_DONE);
    }

    @Test
    void onlyTheHolderPutsItBack() {
        tasks.claim(task.id(), sabine);
        tasks.release(task.id(), berta);
        assertThat(tasks.get(task.id(), berta).assignee()).isEqualTo(sabine.id());
        tasks.release(task.id(), sabine);
        assertThat(tasks.get(task.id(), berta).assignee()).isNull();
        assertThat(tasks.claim(task.id(), berta)).isTrue();
    }

    @Test
    void itIsTakenOverFromTheOneWhoIsThoughtToHoldIt() {
        tasks.claim(task.id(), sabine);
        assertThat(tasks.takeOver(task.id(), berta, "somebody else", "krank")).isFalse();
        assertThat(tasks.takeOver(task.id(), sabine, sabine.id(), "krank")).isFalse();
        assertThat(tasks.takeOver(task.id(), berta, sabine.id(), "krank ")).isTrue();
        assertThat(tasks.get(task.id(), sabine).isOf(berta)).isTrue();
        assertThat(cases.events(filed))
                .filteredOn(event -> event.kind() == Kind.TAKEN_OVER)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actorName()).isEqualTo("Berta Bürger");
                    assertThat(event.detail()).isEqualTo("Sabine Steuer");
                    assertThat(event.note()).isEqualTo("krank");
                });
    }

    @Test
    void wrongAnswersAreRejectedAndKept() {
        samples.fillIn(task, sabine, Map.of("entscheidung", "bewilligt", "steuerpflichtAb", "31.02.2026"));
        var completion = tasks.complete(task.id(), sabine);
        assertThat(completion).isInstanceOf(Completion.Rejected.class);
        assertThat(((Completion.Rejected) completion).check().problems())
                .extracting(Problem::field)
                .containsExactly("steuerpflichtAb");
        assertThat(tasks.draft(task, sabine).input().first("steuerpflichtAb")).isEqualTo("31.02.2026");
        assertThat(samples.reload(filed)).isEqualTo(filed);
    }

    @Test
    void whatIsDoneIsPartOfTheCaseAndGoneFromTheInbox() {
        samples.fillIn(task, sabine, Map.of("entscheidung", "rueckfrage", "frage", "Wie alt ist er?"));
        assertThat(tasks.complete(task.id(), sabine)).isInstanceOf(Completion.Done.class);
        assertThat(samples.reload(filed).data().values()).containsEntry("frage", "Wie alt ist er?");
        assertThat(samples.task(filed).key()).isEqualTo("rueckfrage");
        assertThat(tasks.find(task.id(), sabine)).isEmpty();
        assertThatThrownBy(() -> tasks.complete(task.id(), sabine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.draft(task, sabine)).isInstanceOf(NotFound.class);
        assertThat(kinds()).containsOnlyOnce(Kind.TASK_DONE);
    }

    @Test
    void aPreviewIsTheNoticeAndChangesNothing() {
        samples.fillIn(task, sabine, GRANTED);
        var notices = tasks.preview(task.id(), sabine);
        assertThat(notices).hasSize(1);
        assertThat(new String(notices.get(0).get(), 0, 5)).isEqualTo("%PDF-");
        assertThat(samples.reload(filed)).isEqualTo(filed);
        assertThat(samples.task(filed)).isEqualTo(task);
        assertThat(cases.documents(filed)).isEmpty();
        assertThat(kinds()).doesNotContain(Kind.TASK_DONE, Kind.NOTICE_SENT);
        assertThat(tasks.draft(task, sabine).input().first("entscheidung")).isEqualTo("bewilligt");
    }

    @Test
    void anApplicantsTaskIsTheApplicantsAlone() {
        var erika = citizen("Erika Muster");
        var own = samples.aCase().of(erika).filed();
        samples.fillIn(samples.task(own), sabine, Map.of("entscheidung", "rueckfrage", "frage", "Warum?"));
        tasks.complete(samples.task(own).id(), sabine);
        var question = samples.task(own);
        assertThat(tasks.find(question.id(), erika)).isPresent();
        assertThat(tasks.find(question.id(), sabine)).isEmpty();
        assertThat(tasks.find(question.id(), citizen("Ahmet Yılmaz"))).isEmpty();
    }

    private Iterable<Kind> kinds() {
        return cases.events(filed).stream().map(CaseEvent::kind).toList();
    }
}
