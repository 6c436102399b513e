package de.amtsweg.processes.tasks;

import static de.amtsweg.processes.SampleCases.citizen;
import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.tasks.TaskNews.News;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Each test looks for a surname that nobody else has. */
@ProcessesTest
class TaskNewsTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TaskNews news;

    @Autowired
    Tasks tasks;

    @Autowired
    InstantSource clock;

    final Person sabine = colleague("Sabine Steuer", "steueramt");
    final String surname = "N" + UUID.randomUUID().toString().replace("-", "");
    final Filter mine = Filter.of(name -> name.equals("q") ? surname : "");

    SampleCases samples;
    Instant looked;
    Task first;
    Task second;

    @BeforeEach
    void fileBeforeAndAfterALook() {
        samples = beans.createBean(SampleCases.class);
        first = samples.task(samples.aCase().of(citizen("Zoe " + surname)).filed());
        looked = clock.instant();
        second = samples.task(samples.aCase().of(citizen("Anna " + surname)).filed());
    }

    @Test
    void onlyWhatIsNewerThanThePageAndOfTheShownListCounts() {
        assertThat(fresh(looked, mine)).isEqualTo(1);
        assertThat(fresh(first.created().minusMillis(1), mine)).isEqualTo(2);
        assertThat(fresh(clock.instant(), mine)).isZero();
        assertThat(fresh(looked, mine.with("stand", "frei"))).isEqualTo(1);
        assertThat(fresh(looked, mine.with("stand", "alle"))).isEqualTo(1);
        assertThat(fresh(looked, mine.with("stand", "wartet"))).isZero();
        assertThat(fresh(looked, mine.with("verfahren", "gewerbe-anmelden"))).isZero();
        assertThat(fresh(looked, mine.with("q", "anna " + surname))).isEqualTo(1);
        assertThat(fresh(looked, mine.with("q", "zoe " + surname))).isZero();
        assertThat(fresh(looked, mine.with("q", "&"))).isZero();
    }

    @Test
    void whatColleaguesTakeIsNoLongerNewInTheListOfTheFree() {
        tasks.claim(second.id(), colleague("Berta Bürger", "steueramt"));
        assertThat(fresh(looked, mine.with("stand", "frei"))).isZero();
        assertThat(fresh(looked, mine)).isEqualTo(1);
    }

    @Test
    void onesOwnTasksCountWhateverTheListShows() {
        assertThat(news.since(looked, sabine, mine)).isEqualTo(new News(1, 0));
        tasks.claim(first.id(), sabine);
        assertThat(news.since(looked, sabine, mine.with("verfahren", "gewerbe-anmelden")))
                .isEqualTo(new News(0, 1));
    }

    @Test
    void otherOfficesAndCitizensLearnNothing() {
        assertThat(news.since(looked, colleague("Otto Ordnung", "ordnungsamt"), mine))
                .isEqualTo(new News(0, 0));
        assertThat(news.since(looked, sabine, mine.with("amt", "ordnungsamt"))).isEqualTo(new News(0, 0));
        assertThat(news.since(looked, citizen("Zoe " + surname), mine)).isEqualTo(new News(0, 0));
    }

    private int fresh(Instant since, Filter filter) {
        return news.since(since, sabine, filter).fresh();
    }
}
