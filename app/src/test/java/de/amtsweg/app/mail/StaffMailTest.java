package de.amtsweg.app.mail;

import static de.amtsweg.processes.SampleCases.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.AmtswegTest;
import de.amtsweg.forms.time.CityTime;
import de.amtsweg.local.Mail;
import de.amtsweg.local.Mails;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.City;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.colleagues.Colleagues;
import de.amtsweg.processes.deadlines.WorkingDays;
import de.amtsweg.processes.notes.Mentions.Mentioned;
import de.amtsweg.processes.outbox.Outbox;
import de.amtsweg.processes.settings.StaffSetting;
import de.amtsweg.processes.settings.StaffSettings;
import de.amtsweg.processes.tasks.Handovers.TasksAssigned;
import de.amtsweg.processes.tasks.Task;
import de.amtsweg.processes.tasks.Tasks;
import de.amtsweg.processes.tasks.Tasks.Replied;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people in an office get mail about, if they want it. */
@AmtswegTest
class StaffMailTest {

    private static final StaffSetting EVERYTHING = new StaffSetting(false, false, true, true, true, true);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Colleagues colleagues;

    @Autowired
    StaffSettings settings;

    @Autowired
    StaffMail mail;

    @Autowired
    DigestMail digest;

    @Autowired
    Tasks tasks;

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    City city;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Outbox outbox;

    @Autowired
    InstantSource clock;

    final String surname = "Q" + UUID.randomUUID().toString().replace("-", "");
    final Person kim = colleague("Kim Kollege");
    final Person karla = colleague("Karla Kollegin");

    SampleCases samples;
    Case filed;
    Task task;

    @BeforeEach
    void file() {
        samples = beans.createBean(SampleCases.class);
        filed = samples.aCase().of(citizen("Anna " + surname)).filed();
        task = samples.task(filed);
        colleagues.seen(kim);
        colleagues.seen(karla);
    }

    @AfterEach
    void wantNothing() {
        settings.save(kim.id(), StaffSetting.USUAL);
    }

    @Test
    void tellsWhatConcernsSomebodyWithoutNamingTheApplicant() {
        settings.save(kim.id(), EVERYTHING);
        var to = colleagues.find(kim.id()).orElseThrow();
        mail.assigned(new TasksAssigned(task.caseId(), task, to, karla.id(), 1));
        mail.mentioned(new Mentioned(filed.id(), to, karla.id()));
        samples.fillIn(task, kim, Map.of("entscheidung", "rueckfrage", "frage", "Wie heißt der Hund?"));
        tasks.complete(task.id(), kim);
        mail.replied(new Replied(filed.id()));

        await().atMost(Duration.ofSeconds(30)).until(() -> mailsTo(kim).size() == 3);
        assertThat(mailsTo(kim))
                .allMatch(one -> one.subject().contains(filed.reference()))
                .allMatch(one -> one.text().contains("/amt/vorgang/" + filed.id()))
                .noneMatch(one -> (one.subject() + one.text()).contains(surname))
                .anyMatch(one -> one.text().contains("Karla Kollegin hat Ihnen eine Aufgabe gegeben")
                        && one.text().contains("/aufgabe/" + task.id()))
                .anyMatch(one -> one.text().contains("Karla Kollegin hat Sie in einer Notiz erwähnt"))
                .anyMatch(one -> one.text().contains("auf Ihre Rückfrage ist eine Antwort da"));
    }

    @Test
    void nobodyGetsWhatTheyDidNotAskForOrDidThemselvesOrMayNotSee() {
        var to = colleagues.find(kim.id()).orElseThrow();
        mail.assigned(new TasksAssigned(task.caseId(), task, to, karla.id(), 1));
        settings.save(kim.id(), EVERYTHING);
        mail.assigned(new TasksAssigned(task.caseId(), task, to, kim.id(), 1));
        var otto =
                new Person("otto-" + UUID.randomUUID(), "Otto", "otto" + surname + "@x.example", Set.of("ordnungsamt"));
        colleagues.seen(otto);
        settings.save(otto.id(), EVERYTHING);
        mail.mentioned(new Mentioned(filed.id(), colleagues.find(otto.id()).orElseThrow(), karla.id()));
        mail.mentioned(new Mentioned(filed.id(), to, karla.id()));
        await().atMost(Duration.ofSeconds(30)).until(() -> !mailsTo(kim).isEmpty());
        assertThat(mailsTo(kim))
                .singleElement()
                .satisfies(one -> assertThat(one.subject()).contains("erwähnt"));
        assertThat(mailsTo(otto)).isEmpty();
    }

    @Test
    void theDigestHasNumbersAndReferencesAndNoNames() {
        settings.save(kim.id(), EVERYTHING);
        tasks.claim(task.id(), kim);
        jdbc.sql("update task set due = ? where id = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofDays(2))), task.id())
                .update();
        var today = CityTime.date(clock.instant());
        // that of the product, which runs beside the test
        settings.digestsOf(today);
        digest.send(new DigestMail.Wanted(kim.id(), today.minusDays(1).toString()));
        assertThat(mailsTo(kim)).isEmpty();
        digest.send(new DigestMail.Wanted(kim.id(), today.toString()));
        assertThat(mailsTo(kim)).singleElement().satisfies(one -> {
            assertThat(one.subject()).contains("1 offen, 1 überfällig");
            assertThat(one.text())
                    .contains("Von Ihnen übernommen: 1", "/amt?stand=meine&frist=ueberfaellig", filed.reference())
                    .contains("/amt/vorgang/" + filed.id(), "/amt/einstellungen")
                    .doesNotContain(surname);
        });
    }

    @Test
    void nobodyGetsADigestThatSaysNothingOrThatTheyDoNotWant() {
        var idle = new Person("idle-" + UUID.randomUUID(), "Ida", "ida" + surname + "@x.example", Set.of("nirgends"));
        colleagues.seen(idle);
        settings.save(idle.id(), EVERYTHING);
        tasks.claim(task.id(), kim);
        var today = CityTime.date(clock.instant()).toString();
        digest.send(new DigestMail.Wanted(idle.id(), today));
        digest.send(new DigestMail.Wanted(kim.id(), today));
        assertThat(mailsTo(idle)).isEmpty();
        assertThat(mailsTo(kim)).isEmpty();
    }

    /** 2029-11-01 is All Saints' Day, a Thursday; 2029-11-03 a Saturday. */
    @ParameterizedTest
    @CsvSource({
        "2029-10-31T06:59, ",
        "2029-10-31T07:00, 2029-10-31",
        "2029-10-31T10:59, 2029-10-31",
        "2029-10-31T11:00, ",
        "2029-11-01T07:00, ",
        "2029-11-02T07:00, 2029-11-02",
        "2029-11-03T07:00, "
    })
    void theDigestComesInTheMorningOfAWorkingDay(String moment, LocalDate sent) {
        settings.save(kim.id(), EVERYTHING);
        morning(moment).send();
        var day = LocalDate.parse(moment.substring(0, 10));
        assertThat(day.equals(digested())).isEqualTo(sent != null);
        assertThat(settings.digestsOf(day).contains(kim.id()))
                .as("is still to be sent")
                .isEqualTo(sent == null);
    }

    private MorningDigest morning(String moment) {
        Instant at = LocalDateTime.parse(moment).atZone(CityTime.ZONE).toInstant();
        return new MorningDigest(city, workingDays, settings, outbox, InstantSource.fixed(at));
    }

    private LocalDate digested() {
        return jdbc.sql("select digested from staff_setting where person = ?")
                .param(kim.id())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private List<Mail> mailsTo(Person person) {
        return mails.all().stream()
                .filter(one -> one.to().contains(person.email()))
                .toList();
    }

    private Person colleague(String name) {
        var id = UUID.randomUUID();
        return new Person(id.toString(), name, id + "@stadt.example", Set.of("steueramt"));
    }
}
