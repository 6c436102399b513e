package de.amtsweg.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.local.Mails;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.cases.CaseEvent.Kind;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.delivery.SentMail;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.operations.Incidents;
import de.amtsweg.processes.outbox.Addressee;
import de.amtsweg.processes.outbox.FailedJobs.State;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Task;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of mail that does not arrive: a task of the case's office, or a line on the operator's page. */
@AmtswegTest
class UndeliveredMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Person SABINE = staff(DemoUser.SABINE);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Cases cases;

    @Autowired
    Inbox inbox;

    @Autowired
    SentMail sent;

    @Autowired
    Incidents incidents;

    @Autowired
    Mails mails;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    SampleCases sample;

    @BeforeEach
    void prepare() {
        sample = beans.createBean(SampleCases.class);
    }

    @Test
    void whatComesBackIsATaskOfTheCasesOfficeAndOfNobodyElse() {
        var filed = filed(UUID.randomUUID() + "@vertippt.invalid");

        var task = awaitTask(filed);

        assertThat(task.office()).isEqualTo("steueramt");
        assertThat(inbox.page(SABINE, Filter.NONE.with("q", filed.reference())).tasks())
                .contains(task);
        assertThat(inbox.page(staff(DemoUser.OTTO), Filter.NONE.with("q", filed.reference()))
                        .tasks())
                .isEmpty();
        assertThat(visitor(DemoUser.OTTO).get(address(filed, task)).statusCode())
                .isEqualTo(404);
        assertThat(cases.events(filed))
                .filteredOn(event -> event.kind() == Kind.MAIL_RETURNED)
                .extracting(event -> event.detail())
                .containsExactly("DOMAIN_UNKNOWN");
    }

    @Test
    void theOfficeCorrectsTheAddressAndTheMailIsSentAgain() {
        var filed = filed(UUID.randomUUID() + "@vertippt.invalid");
        var task = awaitTask(filed);
        var right = UUID.randomUUID() + "@example.org";
        var office = visitor(DemoUser.SABINE);
        var page = office.get(address(filed, task));
        assertThat(page.body()).contains("vertippt.invalid", "5.1.2", filed.reference());
        var token = Visitor.token(page);

        var wrong = office.post(address(filed, task) + "/adresse", Map.of("_csrf", token, "adresse", "keine Adresse"));
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("adresse-fehler", "keine Adresse");
        var done = office.post(address(filed, task) + "/adresse", Map.of("_csrf", token, "adresse", right));

        assertThat(location(done)).endsWith(filed.id() + "?erledigt");
        assertThat(mails.await(right, 1, PATIENCE).get(0).subject()).contains(filed.reference());
        assertThat(house(filed)).isEmpty();
        assertThat(sample.reload(filed).applicantMail()).isEqualTo(right);
        assertThat(location(office.post(address(filed, task) + "/adresse", Map.of("_csrf", token, "adresse", right))))
                .endsWith("?schon-erledigt");
        assertThat(office.get("/amt/vorgang/" + filed.id()).body()).contains(right, "E-Mail kam nicht an");
    }

    @Test
    void whoWasReachedOtherwiseIsNotATaskAgain() throws MessagingException {
        var filed = filed(UUID.randomUUID() + "@vertippt.invalid");
        var task = awaitTask(filed);
        var office = visitor(DemoUser.SABINE);
        var token = office.token(address(filed, task));

        assertThat(location(office.post(
                        address(filed, task) + "/erreicht", Map.of("_csrf", token, "wie", "angerufen am 3. Mai"))))
                .endsWith("?erledigt");

        comesBack(token(filed), filed.applicantMail());
        awaitReturns(filed, 2);
        assertThat(house(filed)).isEmpty();
    }

    @Test
    void oneAddressOfACaseIsOneTaskHoweverOftenMailComesBack() throws MessagingException {
        var filed = filed(UUID.randomUUID() + "@vertippt.invalid");
        awaitTask(filed);

        comesBack(token(filed), filed.applicantMail());

        awaitReturns(filed, 2);
        assertThat(house(filed)).hasSize(1);
    }

    @Test
    void aStrangersReportWithoutTheTokenChangesNothing() throws MessagingException {
        var filed = filed(UUID.randomUUID() + "@example.org");
        var token = token(filed);
        var guessed = token.substring(1) + (token.charAt(0) == 'a' ? 'b' : 'a');
        comesBack(guessed, filed.applicantMail());
        // the mailbox is read in the order of arrival: once this one is a task, the guess was read
        var other = filed(UUID.randomUUID() + "@example.org");
        comesBack(token(other), other.applicantMail());

        awaitTask(other);
        assertThat(house(filed)).isEmpty();
    }

    @Test
    void aMailThatCannotBeReadKeepsNoOtherFromIt() throws MessagingException {
        var session = Session.getInstance(new Properties());
        var broken = new MimeMessage(session) {
            @Override
            public int getSize() throws MessagingException {
                throw new MessagingException("cannot be fetched");
            }
        };
        var next = new MimeMessage(session);
        next.setText("Ich bin im Urlaub.");

        assertThatThrownBy(() -> mailbox.read(broken, next))
                .isInstanceOf(MailRefused.class)
                .hasMessageNotContaining("fetched");

        assertThat(broken.isSet(Flag.SEEN)).isFalse();
        assertThat(next.isSet(Flag.SEEN)).isTrue();
    }

    @Test
    void theOperatorReadsWhomAMailDoesNotReachAndWhyAndSendsItNow() {
        var recipient = "spaeter@" + UUID.randomUUID() + ".example.org";
        var filed = filed(recipient);
        await().atMost(PATIENCE).until(() -> failing(recipient) != null);
        var operator = visitor(DemoUser.BETRIEB);
        var page = operator.get("/betrieb");
        assertThat(page.body())
                .contains(recipient, filed.reference(), "bittet um einen späteren Versuch", "Mailserver: 451");
        var job = failing(recipient).job();

        var retried =
                operator.post("/betrieb/auftrag/%s/wiederholen".formatted(job), Map.of("_csrf", Visitor.token(page)));

        assertThat(location(retried)).endsWith("/betrieb?auftrag=" + job);
        await().atMost(PATIENCE).until(() -> failing(recipient).tries() == 2);
        assertThat(operator.get("/betrieb?auftrag=" + job).body()).contains("Es hat wieder nicht geklappt");
        jdbc.sql("delete from job where task_instance = ?")
                .param(job.toString())
                .update();
        assertThat(operator.get("/betrieb?auftrag=" + job).body()).contains("Der Auftrag ist ausgeführt");
        assertThat(location(operator.post(
                        "/betrieb/auftrag/%s/wiederholen".formatted(job), Map.of("_csrf", Visitor.token(page)))))
                .endsWith("/betrieb?weg");
        assertThat(incidents.state(job)).isEqualTo(State.GONE);
    }

    @Test
    void whatBelongsToNoCaseIsTheOperators() throws MessagingException {
        var recipient = UUID.randomUUID() + "@example.org";
        var news = new Drafts.News(new Draft.Id(UUID.randomUUID()), Drafts.About.CODE);
        comesBack(
                sent.remember(sent.mail("draft-mail", news, new Addressee(recipient, null, false), "Ihr Code")),
                recipient);

        var operator = visitor(DemoUser.BETRIEB);
        await().atMost(PATIENCE).until(() -> operator.get("/betrieb").body().contains(recipient));
        var page = operator.get("/betrieb").body();
        var action = page.substring(page.indexOf(recipient));
        action = action.substring(action.indexOf("formaction=\"") + 12);
        action = action.substring(0, action.indexOf('"'));

        assertThat(location(operator.post(action, Map.of("_csrf", operator.token("/betrieb")))))
                .endsWith("?erledigt");
        assertThat(operator.get("/betrieb").body()).doesNotContain(recipient);
    }

    @Test
    void theOperatorPagesThroughAllThatFailed() {
        var work = "many-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into job (task_name, task_instance, execution_time, picked, version, consecutive_failures, last_failure)
                        select ?, number::text, '9999-01-01Z', false, 1, 7, now() from generate_series(1, 120) number""").param(work).update();
        var operator = visitor(DemoUser.BETRIEB);

        var first = operator.get("/betrieb").body();
        var last = operator.get("/betrieb?stoerungen=3").body();

        jdbc.sql("delete from job where task_name = ?").param(work).update();
        assertThat(first.split(work, -1)).hasSize(51);
        assertThat(first).contains("/betrieb?stoerungen=2", "/betrieb?stoerungen=3");
        assertThat(last).contains(work, "/betrieb?stoerungen=2");
        assertThat(operator.get("/betrieb?stoerungen=x&mails=-1&zurueck=99999999")
                        .statusCode())
                .isEqualTo(200);
    }

    private Case filed(String recipient) {
        return sample.aCase()
                .of(new Person(UUID.randomUUID().toString(), "Erika Muster", recipient, Set.of()))
                .filed();
    }

    private Incidents.Failure failing(String recipient) {
        return incidents.outgoing(1).failures().stream()
                .filter(failure -> recipient.equals(failure.recipient()))
                .findFirst()
                .orElse(null);
    }

    private List<Task> house(Case filed) {
        return inbox.of(filed).stream().filter(Task::isOfHouse).toList();
    }

    private Task awaitTask(Case filed) {
        await().atMost(PATIENCE).until(() -> !house(filed).isEmpty());
        return house(filed).get(0);
    }

    private void awaitReturns(Case filed, int times) {
        await().atMost(PATIENCE)
                .until(() -> cases.events(filed).stream()
                                .filter(event -> event.kind() == Kind.MAIL_RETURNED)
                                .count()
                        == times);
    }

    /** Of one more mail that has left. */
    private String token(Case filed) {
        return sent.remember(sent.mail(
                "mail", new CaseMail.Wanted(filed.id(), "eingang"), Addressee.applicant(filed), "Ihr Antrag"));
    }

    private void comesBack(String token, String recipient) throws MessagingException {
        var to = Bounce.address(Mails.RETURNS, token);
        var report = """
                From: MAILER-DAEMON@mx.example.org
                To: %s
                Subject: Undelivered
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="grenze"

                --grenze
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1

                --grenze--
                """.formatted(to, recipient).replace("\n", "\r\n");
        mails.arrives(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(report.getBytes(StandardCharsets.US_ASCII))),
                to);
    }

    private static String address(Case filed, Task task) {
        return "/amt/vorgang/%s/zustellung/%s".formatted(filed.id(), task.id());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static Visitor visitor(DemoUser user) {
        return new Visitor(LocalServices.test().url()).loggedInAs(user);
    }

    private static Person staff(DemoUser user) {
        return new Person(user.sub(), user.fullName(), user.email(), Set.copyOf(user.offices()));
    }
}
