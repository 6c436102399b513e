package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.SampleParty;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Task;
import de.amtsweg.processes.tasks.Tasks;
import de.amtsweg.processes.tasks.Tasks.Completion;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two requests complete one task; the second is told that it is done. */
@AmtswegTest
class DoneMeanwhileTest {

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
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Person applicant;
    Case.Id id;

    @BeforeEach
    void file() {
        applicant = new Person(DemoUser.ERIKA.sub(), "Erika Muster", "meanwhile@example.org", Set.of());
        id = beans.createBean(SampleParty.class).file(applicant, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/uebernehmen", "/zuruecklegen"})
    void theOfficeIsToldThatTheTaskIsDone(String action) {
        var task = task("pruefung");
        var login = Arrays.stream(DemoUser.values())
                .filter(user -> user.offices().contains(task.office()))
                .findFirst()
                .orElseThrow();
        var colleague = new Person(login.sub(), "Karla Kollegin", "", Set.copyOf(login.offices()));
        var office = new Visitor(LocalServices.test().url()).loggedInAs(login);
        var address = "/amt/vorgang/%s/aufgabe/%s".formatted(id, task.id());
        var token = office.token(address);
        var answers = Map.of("pruefergebnis", "vollstaendig");

        var answer =
                whileCompleting(task, colleague, answers, () -> office.post(address + action, sent(token, answers)));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/amt/vorgang/%s?schon-erledigt".formatted(id));
        assertThat(drafts(task)).isZero();
    }

    @Test
    void theCitizenIsShownTheAnsweredCase() {
        var check = task("pruefung");
        var colleague = new Person("colleague", "Karla Kollegin", "", Set.of(check.office()));
        complete(check, colleague, Map.of("pruefergebnis", "rueckfrage", "frage", "Warum?"));
        var question = task("rueckfrage");
        var erika = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.ERIKA);
        var address = "/konto/vorgang/%s/aufgabe/%s".formatted(id, question.id());
        var token = erika.token(address);
        var answers = Map.of("antwort", "Darum.");

        var answer = whileCompleting(question, applicant, answers, () -> erika.post(address, sent(token, answers)));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/konto/vorgang/" + id);
        assertThat(drafts(question)).isZero();
    }

    /** The request finds the task open, and has to wait until the one that completes it has done so. */
    private HttpResponse<String> whileCompleting(
            Task task, Person person, Map<String, String> answers, Supplier<HttpResponse<String>> request) {
        return transaction
                .execute(begun -> {
                    assertThat(complete(task, person, answers)).isInstanceOf(Completion.Done.class);
                    var second = CompletableFuture.supplyAsync(request);
                    await().atMost(Duration.ofSeconds(20))
                            .untilAsserted(() -> assertThat(waiting()).isPositive());
                    return second;
                })
                .join();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }

    private Completion complete(Task task, Person person, Map<String, String> answers) {
        drafts.save(tasks.draft(task, person).id(), person, SampleAnswers.input(answers));
        return tasks.complete(task.id(), person);
    }

    private static Map<String, String> sent(String token, Map<String, String> answers) {
        var form = new HashMap<>(answers);
        form.put("_csrf", token);
        form.put("_action", "complete");
        return form;
    }

    private Task task(String key) {
        return inbox.of(cases.ofApplicant(id, applicant)).stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private int drafts(Task task) {
        return jdbc.sql("select count(*) from draft where task = ?")
                .param(task.id())
                .query(Integer.class)
                .single();
    }
}
