package de.amtsweg.processes.tasks;

import static de.amtsweg.processes.SampleCases.citizen;
import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Office;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CaseEvent.Kind;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.colleagues.Colleague;
import de.amtsweg.processes.colleagues.Colleagues;
import de.amtsweg.processes.tasks.Task.Woken;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done with a task instead of its form: put aside, given to a colleague, handed over to another office. */
@ProcessesTest
class HandlingTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    FollowUps followUps;

    @Autowired
    Handovers handovers;

    @Autowired
    Colleagues colleagues;

    @Autowired
    TaskReconciler reconciler;

    @Autowired
    Cases cases;

    @Autowired
    Offices offices;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    final Person sabine = colleague("Sabine Steuer", "steueramt");
    final Person berta = colleague("Berta Bürger", "steueramt");
    final Person otto = colleague("Otto Ordnung", "ordnungsamt");
    final Person erika = citizen("Erika Muster");

    SampleCases samples;
    Case filed;
    Task task;
    LocalDate today;

    @BeforeEach
    void file() {
        samples = beans.createBean(SampleCases.class);
        filed = samples.aCase().of(erika).filed();
        task = samples.task(filed);
        today = CityTime.date(clock.instant());
        List.of(sabine, berta, otto).forEach(colleagues::seen);
    }

    @Test
    void whatIsPutAsideIsOutOfTheListUntilItsDay() {
        assertThat(followUps.postpone(task.id(), sabine, today.plusDays(7), " Gutachten "))
                .isEqualTo(Outcome.DONE);
        assertThat(shown("")).isEmpty();
        assertThat(shown("stand=frei")).isEmpty();
        assertThat(shown("stand=alle")).hasSize(1);
        assertThat(shown("stand=wiedervorlage")).singleElement().satisfies(later -> {
            assertThat(later.isPostponed()).isTrue();
            assertThat(later.followUp()).isEqualTo(today.plusDays(7));
            assertThat(later.reason()).isEqualTo("Gutachten");
        });
        inbox.wake(today.plusDays(6));
        assertThat(shown("")).isEmpty();
        inbox.wake(today.plusDays(7));
        assertThat(shown("")).singleElement().satisfies(back -> {
            assertThat(back.isPostponed()).isFalse();
            assertThat(back.woken()).isEqualTo(Woken.DATE);
            assertThat(back.reason()).isEqualTo("Gutachten");
            assertThat(back.urgent()).isEqualTo(back.filed());
        });
        assertThat(event(Kind.POSTPONED).detail()).isEqualTo(today.plusDays(7).toString());
        assertThat(event(Kind.POSTPONED).note()).isEqualTo("Gutachten");
    }

    @Test
    void whatIsPutAsideCanBeTakenBackAndPutAsideAgain() {
        followUps.postpone(task.id(), sabine, today.plusDays(7), "Gutachten");
        assertThat(followUps.resume(task.id(), berta)).isEqualTo(Outcome.DONE);
        assertThat(shown("")).singleElement().satisfies(back -> {
            assertThat(back.followUp()).isNull();
            assertThat(back.reason()).isEmpty();
        });
        followUps.postpone(task.id(), sabine, today.plusDays(1), "Rückruf");
        assertThat(shown("stand=wiedervorlage"))
                .singleElement()
                .satisfies(later -> assertThat(later.reason()).isEqualTo("Rückruf"));
    }

    @Test
    void onlyADayToComeAndAReasonPutATaskAside() {
        for (var day : List.of(today.minusDays(1), today, today.plusYears(3))) {
            assertThatThrownBy(() -> followUps.postpone(task.id(), sabine, day, "Gutachten"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> followUps.postpone(task.id(), sabine, today.plusDays(1), " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(shown("")).hasSize(1);
    }

    @Test
    void whatSomebodyElseHoldsIsNotPutAsideNorGivenAway() {
        tasks.claim(task.id(), berta);
        assertThat(followUps.postpone(task.id(), sabine, today.plusDays(1), "Gutachten"))
                .isEqualTo(Outcome.HELD);
        assertThat(handovers.assign(task.id(), sabine, known(sabine), null, "")).isEqualTo(Outcome.HELD);
        assertThat(handovers.handOver(task.id(), sabine, ordnungsamt(), "gehört Ihnen"))
                .isEqualTo(Outcome.HELD);
        assertThat(handovers.assign(task.id(), sabine, known(sabine), berta.id(), "krank"))
                .isEqualTo(Outcome.DONE);
        assertThat(shown("").get(0).isOf(sabine)).isTrue();
        assertThat(event(Kind.ASSIGNED).note()).isEqualTo("krank");
    }

    @Test
    void aReplyBringsACaseBackOnTop() {
        var older = samples.aCase().of(citizen("Alt " + erika.id())).filed();
        samples.fillIn(task, sabine, Map.of("entscheidung", "rueckfrage", "frage", "Wie alt ist er?"));
        tasks.complete(task.id(), sabine);
        var question = samples.task(filed);
        assertThat(question.woken()).isNull();
        samples.fillIn(question, erika, Map.of("antwort", "Drei Jahre."));
        tasks.complete(question.id(), erika);
        var back = samples.task(filed);
        assertThat(back.woken()).isEqualTo(Woken.REPLY);
        assertThat(back.urgent()).isEqualTo(back.filed());
        assertThat(samples.task(older).woken()).isNull();
        // the office has gone on: what follows is not the reply any more
        samples.fillIn(back, sabine, Map.of("entscheidung", "rueckfrage", "frage", "Sicher?"));
        tasks.complete(back.id(), sabine);
        assertThat(samples.task(filed).woken()).isNull();
    }

    @Test
    void aTaskIsGivenToAColleagueOfItsOfficeOnly() {
        assertThat(handovers.assign(task.id(), sabine, known(otto), null, "")).isEqualTo(Outcome.GONE);
        assertThat(handovers.assign(task.id(), otto, known(otto), null, "")).isEqualTo(Outcome.GONE);
        assertThat(handovers.assign(task.id(), sabine, known(berta), null, "")).isEqualTo(Outcome.DONE);
        assertThat(tasks.get(task.id(), berta).isOf(berta)).isTrue();
        assertThat(event(Kind.ASSIGNED)).satisfies(event -> {
            assertThat(event.actorName()).isEqualTo("Sabine Steuer");
            assertThat(event.detail()).isEqualTo("Berta Bürger");
            assertThat(event.note()).isNull();
        });
    }

    @Test
    void anotherOfficeTakesOverATaskAndSeesItsCase() {
        assertThat(cases.findOfOffice(filed.id(), otto)).isEmpty();
        assertThat(handovers.handOver(task.id(), sabine, ordnungsamt(), "Gefährlicher Hund"))
                .isEqualTo(Outcome.DONE);
        assertThat(shown("")).isEmpty();
        assertThat(tasks.find(task.id(), sabine)).isEmpty();
        assertThat(cases.findOfOffice(filed.id(), sabine)).isPresent();
        assertThat(cases.findOfOffice(filed.id(), otto)).isPresent();
        assertThat(tasks.claim(task.id(), otto)).isTrue();
        samples.fillIn(task, otto, Map.of("entscheidung", "rueckfrage", "frage", "Wie alt ist er?"));
        assertThat(tasks.complete(task.id(), otto)).isInstanceOf(Tasks.Completion.Done.class);
        // the office that asked waits for the answer, and gets it
        var question = samples.task(filed);
        assertThat(question.desk()).isEqualTo("ordnungsamt");
        samples.fillIn(question, erika, Map.of("antwort", "Drei Jahre."));
        tasks.complete(question.id(), erika);
        assertThat(samples.task(filed).office()).isEqualTo("ordnungsamt");
        assertThat(samples.task(filed).woken()).isEqualTo(Woken.REPLY);
        assertThat(jdbc.sql("select plans::text from case_file where id = ?")
                        .param(filed.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
    }

    @Test
    void whatWasDecidedSurvivesALostRow() {
        handovers.handOver(task.id(), sabine, ordnungsamt(), "Gefährlicher Hund");
        followUps.postpone(task.id(), otto, today.plusDays(3), "Gutachten");
        var before = samples.task(filed);
        jdbc.sql("delete from task where id = ?").param(task.id()).update();
        assertThat(reconciler.run()).isPositive();
        assertThat(samples.task(filed))
                .usingRecursiveComparison()
                .ignoringFields("created")
                .isEqualTo(before);
    }

    @Test
    void whatHasComeBackStaysBackWhenItsRowIsLost() {
        followUps.postpone(task.id(), sabine, today.plusDays(7), "Gutachten");
        followUps.wake(filed.id(), Woken.DOCUMENT);
        assertThat(shown(""))
                .singleElement()
                .satisfies(back -> assertThat(back.woken()).isEqualTo(Woken.DOCUMENT));
        jdbc.sql("delete from task where id = ?").param(task.id()).update();
        reconciler.run();
        assertThat(shown("")).hasSize(1);
    }

    @Test
    void onlyWhatWasPutAsideComesBack() {
        followUps.wake(filed.id(), Woken.DOCUMENT);
        assertThat(shown(""))
                .singleElement()
                .satisfies(open -> assertThat(open.woken()).isNull());
    }

    @Test
    void whoGetsATaskFindsItInTheirList() {
        followUps.postpone(task.id(), sabine, today.plusDays(7), "Gutachten");
        handovers.assign(task.id(), sabine, known(berta), null, "");
        assertThat(inbox.page(berta, Filter.ofQuery("stand=meine").with("q", filed.reference()))
                        .tasks())
                .hasSize(1);
    }

    @Test
    void aDraftStaysInTheOfficeThatWroteIt() {
        tasks.claim(task.id(), sabine);
        samples.fillIn(task, sabine, Map.of("frage", "Nur für uns?"));
        handovers.handOver(task.id(), sabine, ordnungsamt(), "Gefährlicher Hund");
        assertThat(tasks.draft(task, sabine).input().first("frage")).isEmpty();
    }

    @Test
    void whoIsNotSeenForLongIsNoColleague() {
        jdbc.sql("update colleague set seen = seen - interval '46 days' where id = ?")
                .param(berta.id())
                .update();
        assertThat(colleagues.find(berta.id())).isEmpty();
        assertThat(colleagues.of(Set.of("steueramt"))).extracting(Colleague::id).doesNotContain(berta.id());
        colleagues.seen(berta);
        assertThat(colleagues.find(berta.id())).isPresent();
        jdbc.sql("update colleague set seen = seen - interval '401 days' where id = ?")
                .param(berta.id())
                .update();
        assertThat(colleagues.forget()).contains(berta.id());
    }

    @Test
    void whoLeavesTheOfficesIsNoColleagueAnyMore() {
        assertThat(colleagues.of(Set.of("steueramt"))).extracting(Colleague::id).contains(sabine.id(), berta.id());
        colleagues.seen(new Person(berta.id(), berta.name(), "", Set.of()));
        assertThat(colleagues.of(Set.of("steueramt"))).extracting(Colleague::id).doesNotContain(berta.id());
        colleagues.seen(erika);
        assertThat(colleagues.find(erika.id())).isEmpty();
    }

    private Colleague known(Person person) {
        return colleagues.find(person.id()).orElseThrow();
    }

    private Office ordnungsamt() {
        return offices.find("ordnungsamt").orElseThrow();
    }

    /** Of the tasks of this test's case. */
    private List<Task> shown(String query) {
        return inbox.page(sabine, Filter.ofQuery(query).with("q", filed.reference()))
                .tasks();
    }

    private CaseEvent event(Kind kind) {
        return cases.events(filed).stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
