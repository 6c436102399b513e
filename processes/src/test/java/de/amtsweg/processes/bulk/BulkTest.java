package de.amtsweg.processes.bulk;

import static de.amtsweg.processes.SampleCases.citizen;
import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.bulk.BulkRuns.Ordered;
import de.amtsweg.processes.bulk.Work.Action;
import de.amtsweg.processes.colleagues.Colleagues;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Outcome;
import de.amtsweg.processes.tasks.Task;
import de.amtsweg.processes.tasks.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each of many tasks is done and judged by itself. */
@ProcessesTest
class BulkTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    BulkRuns runs;

    @Autowired
    Bulk bulk;

    @Autowired
    Inbox inbox;

    @Autowired
    Tasks tasks;

    @Autowired
    Colleagues colleagues;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    final String surname = "B" + UUID.randomUUID().toString().replace("-", "");
    final Person sabine = colleague("Sabine Steuer", "steueramt");
    final Person berta = colleague("Berta Bürger", "steueramt");
    final Person otto = colleague("Otto Ordnung", "ordnungsamt");

    SampleCases samples;
    List<Task> three;

    @BeforeEach
    void file() {
        samples = beans.createBean(SampleCases.class);
        three = Stream.of("Anna", "Bert", "Cem")
                .map(name -> samples.task(
                        samples.aCase().of(citizen(name + " " + surname)).filed()))
                .toList();
        List.of(sabine, berta, otto).forEach(colleagues::seen);
    }

    @Test
    void eachTaskIsReportedByItself() {
        tasks.claim(three.get(1).id(), berta);
        samples.fillIn(three.get(2), sabine, Map.of("entscheidung", "rueckfrage", "frage", "Wie alt?"));
        tasks.complete(three.get(2).id(), sabine);
        assertThat(done(new Work(Action.CLAIM, null, null, "")))
                .containsExactly(Outcome.DONE, Outcome.HELD, Outcome.GONE);
        assertThat(done(new Work(Action.RELEASE, null, null, "")))
                .containsExactly(Outcome.DONE, Outcome.HELD, Outcome.GONE);
        assertThat(done(new Work(Action.ASSIGN, berta.id(), null, "Bitte")))
                .containsExactly(Outcome.DONE, Outcome.HELD, Outcome.GONE);
        assertThat(tasks.get(three.get(0).id(), sabine).isOf(berta)).isTrue();
    }

    @Test
    void manyArePutAsideOrGivenAway() {
        var day = CityTime.date(clock.instant()).plusDays(2);
        assertThat(done(new Work(Action.POSTPONE, null, day, "Messe"))).containsOnly(Outcome.DONE);
        assertThat(listed("")).isEmpty();
        assertThat(listed("stand=wiedervorlage")).hasSize(3);
        assertThat(done(new Work(Action.HAND_OVER, "ordnungsamt", null, "Ihre Sache")))
                .containsOnly(Outcome.DONE);
        assertThat(inbox.visible(otto, three.stream().map(Task::id).toList())).hasSize(3);
        assertThat(inbox.visible(sabine, three.stream().map(Task::id).toList())).isEmpty();
    }

    @Test
    void onlyWhatIsFilledInIsCompleted() {
        samples.fillIn(three.get(1), sabine, Map.of("entscheidung", "rueckfrage", "frage", "Wie alt?"));
        assertThat(done(new Work(Action.COMPLETE, null, null, "")))
                .containsExactly(Outcome.INCOMPLETE, Outcome.DONE, Outcome.INCOMPLETE);
    }

    @Test
    void whatWasInterruptedGoesOnWhereItStopped() {
        var run = runs.select(sabine, "", three);
        runs.write(run, sabine, new Work(Action.CLAIM, null, null, ""));
        runs.done(run, 1, Outcome.HELD);
        bulk.send(new Ordered(run));
        bulk.send(new Ordered(run));
        assertThat(runs.find(run, sabine).orElseThrow().items())
                .extracting(BulkRun.Item::outcome)
                .containsExactly(Outcome.HELD, Outcome.DONE, Outcome.DONE);
        assertThat(tasks.get(three.get(0).id(), sabine).assignee()).isNull();
    }

    @Test
    void manyTakeTurnsWithOthers() {
        var many = new ArrayList<>(three);
        for (int i = 0; i < 26; i++) {
            many.add(samples.task(samples.aCase().of(citizen("Dora " + surname)).filed()));
        }
        var run = runs.select(sabine, "", many);
        runs.write(run, sabine, new Work(Action.CLAIM, null, null, ""));
        bulk.send(new Ordered(run));
        assertThat(runs.find(run, sabine).orElseThrow().finished()).isBetween(25, 29);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> runs.find(run, sabine).orElseThrow().isFinished());
        assertThat(runs.find(run, sabine).orElseThrow().done()).isEqualTo(29);
    }

    @Test
    void selectionsThatWereGivenUpAreForgotten() {
        var first = runs.select(sabine, "", three);
        for (int i = 0; i < 20; i++) {
            runs.select(sabine, "", three);
        }
        assertThat(runs.find(first, sabine)).isEmpty();
    }

    @Test
    void somethingIsOrderedOnceByWhoeverSelected() {
        var run = runs.select(sabine, "", three);
        assertThat(runs.find(run, berta)).isEmpty();
        var work = new Work(Action.CLAIM, null, null, "");
        assertThat(runs.order(run, berta, work)).isFalse();
        assertThat(runs.order(run, sabine, work)).isTrue();
        assertThat(runs.order(run, sabine, new Work(Action.RELEASE, null, null, "")))
                .isFalse();
    }

    @Test
    void whatOthersMaySeeIsNoOnesSelection() {
        assertThat(inbox.visible(otto, three.stream().map(Task::id).toList())).isEmpty();
        assertThat(inbox.first(sabine, Filter.ofQuery("q=" + surname), 2)).hasSize(2);
        assertThat(inbox.first(otto, Filter.ofQuery("q=" + surname), 2)).isEmpty();
        // somebody who has lost the office meanwhile
        var gone = new Person(sabine.id(), sabine.name(), "", Set.of());
        var run = runs.select(sabine, "", three);
        runs.write(run, gone, new Work(Action.CLAIM, null, null, ""));
        bulk.send(new Ordered(run));
        assertThat(runs.find(run, gone).orElseThrow().items())
                .extracting(BulkRun.Item::outcome)
                .containsOnly(Outcome.GONE);
    }

    private List<Outcome> done(Work work) {
        var run = runs.select(sabine, "q=" + surname, three);
        runs.write(run, sabine, work);
        bulk.send(new Ordered(run));
        return runs.find(run, sabine).orElseThrow().items().stream()
                .map(BulkRun.Item::outcome)
                .toList();
    }

    private List<Task> listed(String query) {
        return inbox.page(sabine, Filter.ofQuery(query).with("q", surname)).tasks();
    }
}
