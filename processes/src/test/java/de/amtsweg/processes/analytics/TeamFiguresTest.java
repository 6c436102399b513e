package de.amtsweg.processes.analytics;

import static de.amtsweg.processes.SampleCases.citizen;
import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.City;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.analytics.TeamFigures.Load;
import de.amtsweg.processes.analytics.TeamFigures.PersonLoad;
import de.amtsweg.processes.analytics.TeamFigures.StepTime;
import de.amtsweg.processes.analytics.TeamFigures.Week;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.tasks.Task;
import de.amtsweg.processes.tasks.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Others work in the Steueramt, too: each test counts what it has added itself, or looks at an office of its own. */
@ProcessesTest
class TeamFiguresTest {

    private static final String OFFICE = "steueramt";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TeamFigures figures;

    @Autowired
    StepTimes times;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    final Person sabine = colleague("Sabine " + UUID.randomUUID(), OFFICE);
    final Person applicant = citizen("Anna Antrag");

    SampleCases samples;
    Case filed;
    Task task;

    @BeforeEach
    void file() {
        samples = beans.createBean(SampleCases.class);
        filed = samples.aCase().of(applicant).filed();
        task = samples.task(filed);
        times.collect();
    }

    @Test
    void countsWhatLiesWhereByStep() {
        var before = load();
        tasks.claim(task.id(), sabine);
        jdbc.sql("update task set due = ? where id = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofDays(2))), task.id())
                .update();
        var after = load();
        assertThat(after.open()).isEqualTo(before.open());
        assertThat(after.free()).isEqualTo(before.free() - 1);
        assertThat(after.overdue()).isEqualTo(before.overdue() + 1);
        assertThat(figures.load("feuerwehr")).noneMatch(load -> load.procedure().equals(task.procedure()));
        ask();
        assertThat(load().open()).isEqualTo(before.open() - 1);
        assertThat(figures.load(OFFICE)).anyMatch(load -> load.waiting() > 0);
    }

    @Test
    void countsWhatCameAndWhatWasDoneInAWeek() {
        var before = thisWeek();
        samples.aCase().filed();
        times.collect();
        assertThat(thisWeek().begun()).isEqualTo(before.begun() + 1);
        ask();
        times.collect();
        times.collect();
        assertThat(thisWeek().ended()).isEqualTo(before.ended() + 1);
        assertThat(figures.weeks(OFFICE))
                .hasSize(TeamFigures.WEEKS)
                .allMatch(week -> week.monday().getDayOfWeek() == DayOfWeek.MONDAY);
    }

    @Test
    void aStepThatNobodyKnowsAnyMoreStopsNoOther() {
        ask();
        jdbc.sql("update act_hi_taskinst set task_def_key_ = 'weg' where id_ = ?")
                .param(task.id())
                .update();
        jdbc.sql("delete from step_time where task = ?").param(task.id()).update();
        var later = samples.task(samples.aCase().of(applicant).filed());
        samples.fillIn(later, sabine, Map.of("entscheidung", "rueckfrage", "frage", "Wie heißt er?"));
        tasks.complete(later.id(), sabine);
        times.collect();
        assertThat(jdbc.sql("select count(*) from step_time where task = ? and completed")
                        .param(later.id())
                        .query(Integer.class)
                        .single())
                .isOne();
        jdbc.sql("update act_hi_taskinst set task_def_key_ = ? where id_ = ?")
                .params(task.key(), task.id())
                .update();
    }

    @Test
    void whatWasWithdrawnIsGoneAndNotCompleted() {
        cases.withdraw(filed.id(), applicant);
        times.collect();
        assertThat(jdbc.sql("select ended is not null and not completed from step_time where task = ?")
                        .param(task.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aTaskCountsForTheOfficeInWhoseListItLayLast() {
        jdbc.sql("update task set desk = 'anderswo' where id = ?")
                .param(task.id())
                .update();
        times.collect();
        ask();
        times.collect();
        assertThat(figures.weeks("anderswo").get(TeamFigures.WEEKS - 1).ended()).isPositive();
    }

    @Test
    void tooFewSayNothingAboutAStep() {
        var office = "amt-" + UUID.randomUUID();
        for (int days = 1; days <= 5; days++) {
            done(office, "oft", days);
            if (days > 1) {
                done(office, "selten", days);
            }
        }
        assertThat(figures.times(office))
                .containsExactly(
                        new StepTime("hundesteuer-anmelden", "oft", "oft", 5, OptionalDouble.of(3)),
                        new StepTime("hundesteuer-anmelden", "selten", "selten", 4, OptionalDouble.empty()));
    }

    @Test
    void namesPeopleOnlyWhereTheCityAllowsIt(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("city.yaml"), "name: M\nreferences: MU\nfigures-of-persons: true");
        Files.writeString(
                folder.resolve("offices.yaml"),
                "- {key: a, name: A, nameEn: A, address: A, phone: '1', mail: a@b.example}");
        tasks.claim(task.id(), sabine);
        assertThat(figures.persons(OFFICE)).isEmpty();
        assertThat(figures.holders(OFFICE)).isPositive();
        assertThat(new TeamFigures(jdbc, new City(folder), clock).persons(OFFICE))
                .contains(new PersonLoad(sabine.name(), 1, 0));
    }

    private void done(String office, String step, int days) {
        var ended = clock.instant().minusSeconds(60);
        jdbc.sql("""
                        insert into step_time (task, office, procedure, step, name, begun, ended, completed)
                        values (?, ?, 'hundesteuer-anmelden', ?, ?, ?, ?, true)""")
                .params(List.of(
                        UUID.randomUUID().toString(),
                        office,
                        step,
                        step,
                        Timestamp.from(ended.minus(Duration.ofDays(days))),
                        Timestamp.from(ended)))
                .update();
    }

    private void ask() {
        samples.fillIn(task, sabine, Map.of("entscheidung", "rueckfrage", "frage", "Wie heißt der Hund?"));
        assertThat(tasks.complete(task.id(), sabine)).isInstanceOf(Tasks.Completion.Done.class);
    }

    private Load load() {
        return figures.load(OFFICE).stream()
                .filter(load ->
                        load.procedure().equals(task.procedure()) && load.step().equals(task.key()))
                .findFirst()
                .orElse(new Load("", "", "", "", 0, 0, 0, 0, 0));
    }

    private Week thisWeek() {
        return figures.weeks(OFFICE).get(TeamFigures.WEEKS - 1);
    }
}
