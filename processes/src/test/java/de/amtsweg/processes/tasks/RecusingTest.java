package de.amtsweg.processes.tasks;

import static de.amtsweg.processes.SampleCases.citizen;
import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CaseSearch;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Recusals.Reason;
import de.amtsweg.processes.colleagues.Colleague;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever might be biased is kept out, and nobody else. */
@ProcessesTest
class RecusingTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Recusing recusing;

    @Autowired
    Inbox inbox;

    @Autowired
    Tasks tasks;

    @Autowired
    HouseTasks house;

    @Autowired
    Handovers handovers;

    @Autowired
    TaskNews news;

    @Autowired
    Cases cases;

    @Autowired
    CaseSearch search;

    @Autowired
    TaskService engine;

    @Autowired
    JdbcClient jdbc;

    final Person sabine = colleague("Sabine Steuer", "steueramt");
    final Person berta = colleague("Berta Bürger", "steueramt");
    final String surname = "B" + UUID.randomUUID().toString().replace("-", "");

    SampleCases samples;
    Case filed;
    Task task;
    Task other;

    @BeforeEach
    void file() {
        samples = beans.createBean(SampleCases.class);
        other = samples.task(samples.aCase().of(citizen("Anna " + surname)).filed());
        filed = samples.aCase().of(citizen("Zoe " + surname)).filed();
        task = samples.task(filed);
        tasks.claim(task.id(), sabine);
        samples.fillIn(task, sabine, Map.of("entscheidung", "rueckfrage"));
        recusing.recuse(filed, sabine, Reason.RELATIVE);
    }

    @Test
    void theCaseIsGoneForThem() {
        assertThat(cases.findOfOffice(filed.id(), sabine)).isEmpty();
        assertThat(cases.isAt(filed.id(), sabine)).isFalse();
        assertThatThrownBy(() -> cases.get(filed.id(), sabine)).isInstanceOf(NotFound.class);
        assertThat(search.find(sabine, surname).cases()).extracting(Case::id).containsExactly(other.caseId());
        assertThat(cases.findOfOffice(filed.id(), berta)).isPresent();
        assertThat(search.find(berta, surname).cases()).hasSize(2);
    }

    @Test
    void itIsInNoneOfTheirListsAndCounts() {
        for (var query : List.of("q=" + surname, "q=" + surname + "&stand=frei", "q=" + surname + "&stand=alle")) {
            var filter = Filter.ofQuery(query);
            assertThat(inbox.page(sabine, filter).tasks())
                    .as(query)
                    .extracting(Task::id)
                    .containsExactly(other.id());
            assertThat(inbox.counts(sabine, List.of(filter))).as(query).containsExactly(1);
            assertThat(inbox.page(berta, filter).tasks()).as(query).hasSize(2);
        }
        var all = Filter.ofQuery("q=" + surname);
        assertThat(news.since(Instant.EPOCH, sabine, all).fresh()).isEqualTo(1);
        assertThat(news.since(Instant.EPOCH, berta, all).fresh()).isEqualTo(2);
        assertThat(inbox.visible(sabine, List.of(task.id(), other.id())))
                .extracting(Task::id)
                .containsExactly(other.id());
        var list = Filter.ofQuery("q=" + surname + "&sortierung=name");
        assertThat(inbox.following(sabine, list, other, next -> false)).isEmpty();
        assertThat(inbox.following(berta, list, other, next -> false)).isPresent();
    }

    @Test
    void theirTaskGoesBackToTheOfficeWithoutWhatTheyTyped() {
        var open = samples.task(filed);
        assertThat(open.assignee()).isNull();
        assertThat(engine.createTaskQuery().taskId(task.id()).singleResult().getAssignee())
                .isNull();
        assertThat(jdbc.sql("select count(*) from draft where task = ? and person = ?")
                        .params(task.id(), sabine.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(tasks.claim(task.id(), berta)).isTrue();
    }

    @Test
    void theyCanDoNothingWithItsTasks() {
        assertThat(tasks.find(task.id(), sabine)).isEmpty();
        assertThatThrownBy(() -> tasks.claim(task.id(), sabine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.complete(task.id(), sabine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.release(task.id(), sabine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.preview(task.id(), sabine)).isInstanceOf(NotFound.class);
        var mail = UUID.randomUUID().toString();
        house.open(filed, mail, "steueramt");
        assertThat(house.find(mail, berta)).isPresent();
        assertThat(house.find(mail, sabine)).isEmpty();
        house.done(mail);
    }

    @Test
    void nobodyCanGiveThemItsTasks() {
        var to = new Colleague(sabine.id(), sabine.name(), "", sabine.offices());
        assertThat(handovers.assign(task.id(), berta, to, null, "")).isEqualTo(Outcome.BARRED);
        assertThat(handovers.assign(other.id(), berta, to, null, "")).isEqualTo(Outcome.DONE);
    }

    @Test
    void theHistorySaysSoOnceAndNotWhy() {
        recusing.recuse(filed, sabine, Reason.CONCERN);
        var said = cases.events(filed).stream()
                .filter(event -> event.kind() == CaseEvent.Kind.RECUSED)
                .toList();
        assertThat(said).hasSize(1);
        assertThat(said.get(0).actorName()).isEqualTo("Sabine Steuer");
        assertThat(said.get(0).detail()).isNull();
    }

    @Test
    void anApplicantStillSeesTheirOwnCase() {
        var mine = samples.aCase().of(sabine).filed();
        recusing.recuse(mine, sabine, Reason.OWN_INTEREST);
        assertThat(cases.ofApplicant(mine.id(), sabine).id()).isEqualTo(mine.id());
        assertThat(cases.findOfOffice(mine.id(), sabine)).isEmpty();
    }
}
