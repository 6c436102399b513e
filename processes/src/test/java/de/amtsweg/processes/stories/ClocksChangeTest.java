package de.amtsweg.processes.stories;

import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.local.TravellingClock;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.engine.TimeMachine;
import de.amtsweg.processes.tasks.Tasks;
import de.amtsweg.processes.tasks.Tasks.Completion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Days are those of the wall calendar, also where one has 23 hours or 25. */
@ProcessesTest
class ClocksChangeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    TravellingClock clock;

    final Person sabine = colleague("Sabine Steuer", "steueramt");
    SampleCases samples;
    TimeMachine time;

    @BeforeEach
    void build() {
        samples = beans.createBean(SampleCases.class);
        time = new TimeMachine(clock);
    }

    @AfterEach
    void goBack() {
        time.goBack();
    }

    @ParameterizedTest
    @CsvSource({"2031-03-29, 2031-04-12", "2031-10-25, 2031-11-08"})
    void aCaseCrossesTheNightInWhichClocksChange(LocalDate eve, LocalDate due) {
        var evening = eve.atTime(23, 30).atZone(CityTime.ZONE).toInstant();
        time.travelTo(evening);
        var filed = samples.aCase().filed();
        assertThat(filed.reference()).contains("-" + eve.getYear() + "-");
        assertThat(CityTime.date(filed.filed())).isEqualTo(eve);
        var task = samples.task(filed);
        var limit = task.due().atZone(CityTime.ZONE);
        assertThat(limit.toLocalDate()).isEqualTo(due);
        assertThat(limit.toLocalTime()).isBetween(LocalTime.of(23, 30), LocalTime.of(23, 32));

        time.travelTo(eve.plusDays(1).atTime(0, 30).atZone(CityTime.ZONE).toInstant());
        samples.fillIn(
                task,
                sabine,
                Map.of("entscheidung", "bewilligt", "steuerpflichtAb", CityTime.day(evening, java.util.Locale.GERMAN)));
        assertThat(tasks.complete(task.id(), sabine)).isInstanceOf(Completion.Done.class);
        await().atMost(PATIENCE).until(() -> !samples.reload(filed).isOpen());

        var ended = samples.reload(filed);
        assertThat(ended.data().ergebnisse())
                .containsEntry("faelligAm", eve.plusDays(31).toString());
        assertThat(cases.events(ended)).extracting(CaseEvent::at).isSorted().allSatisfy(this::isNotOfToday);
    }

    @Test
    void aYearBeginsAtTheCitysMidnight() {
        time.travelTo(Instant.parse("2031-12-31T22:59:00Z"));
        assertThat(samples.aCase().filed().reference()).contains("-2031-");
        time.travelTo(Instant.parse("2031-12-31T23:00:01Z"));
        assertThat(samples.aCase().filed().reference()).contains("-2032-");
    }

    private void isNotOfToday(Instant moment) {
        assertThat(moment.atZone(CityTime.ZONE).getYear()).isEqualTo(2031);
    }
}
