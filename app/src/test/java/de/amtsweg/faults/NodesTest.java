package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.options.RequestOptions;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.delivery.Refusal;
import de.amtsweg.processes.delivery.Refusal.Reason;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.operations.Incidents;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class NodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    JdbcClient jdbc;

    @Test
    void twoThatStartAtOnceOnAnEmptyDatabaseDoNotCollide() {
        var database = emptyDatabase("two_nodes");
        var second = CompletableFuture.supplyAsync(() -> Node.start(database));
        try (var one = Node.start(database);
                var two = second.join()) {
            assertThat(one.bean(Procedures.class).all())
                    .isNotEmpty()
                    .extracting(procedure -> procedure.definition())
                    .isEqualTo(two.bean(Procedures.class).all().stream()
                            .map(procedure -> procedure.definition())
                            .toList());
            assertThat(one.bean(JdbcClient.class)
                            .sql("select count(*) = count(distinct name_) from act_re_deployment")
                            .query(Boolean.class)
                            .single())
                    .as("each folder is deployed once")
                    .isTrue();
        }
    }

    @Test
    void whoIsLoggedInAtOneIsLoggedInAtAll(Browser browser) {
        var page = browser.loginAs(DemoUser.ERIKA);
        try (var other = Node.start(Map.of())) {
            var answer = page.request()
                    .get(other.url() + "/konto", RequestOptions.create().setMaxRedirects(0));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).contains("Erika Muster");
        }
    }

    @Test
    void aDeadMailServerDelaysMailAndNothingElse() throws IOException {
        var settings = emptyDatabase("no_mail");
        int port = freePort();
        settings.put("spring.mail.port", String.valueOf(port));
        settings.put("amtsweg.processes.retry-delays", "1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s");
        try (var node = Node.start(settings)) {
            var person = new Person("mail-" + port, "Erika Muster", "wartet@example.org", Set.of());
            var drafts = node.bean(Drafts.class);
            var draft = drafts.begin("hundesteuer-anmelden", person, Input.EMPTY);
            drafts.save(draft.id(), person, SampleAnswers.dog(Map.of()));
            assertThat(node.bean(Cases.class).file(draft.procedure(), draft.id(), person, Locale.GERMAN))
                    .isInstanceOf(Cases.Filing.Filed.class);
            assertThat(node.bean(Cases.class).of(person).get(0).state()).isEqualTo("pruefung");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    node.bean(Incidents.class).outgoing(1).failures())
                            .singleElement()
                            .satisfies(failure -> {
                                assertThat(failure.refusal()).isEqualTo(new Refusal(Reason.UNREACHABLE, ""));
                                assertThat(failure.recipient()).isEqualTo("wartet@example.org");
                                assertThat(failure.cause()).doesNotContain("wartet@example.org");
                            }));

            var server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
            server.start();
            try {
                assertThat(server.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
            } finally {
                server.stop();
            }
        }
    }

    @Test
    void aSecondCityStartsFromItsOwnFolder() throws Exception {
        var settings = emptyDatabase("second_city");
        settings.put("amtsweg.processes.city", "src/test/cities/musterstadt");
        try (var city = Node.start(settings)) {
            assertThat(page(city, "/"))
                    .contains("Offizielle Website der Stadt Musterstadt", "Fundsache melden", "/stadt.css")
                    .doesNotContain("Duisburg", "Hund");
            assertThat(page(city, "/?lang=en")).contains("Official website of the City of Musterstadt");
            assertThat(page(city, "/stadt.css")).contains("--amt-marke: #7a1f5c");
            assertThat(page(city, "/kontakt")).contains("Bürgerbüro");
            assertThat(page(city, "/impressum")).contains("Die Bürgermeisterin").doesNotContain("Duisburg");

            var person = new Person("musterstadt", "Erika Muster", "", Set.of());
            var draft = city.bean(Drafts.class)
                    .begin("fundsache-melden", person, SampleAnswers.input(Map.of("was", "Ein Schirm")));
            city.bean(Cases.class).file(draft.procedure(), draft.id(), person, Locale.GERMAN);
            assertThat(city.bean(Cases.class).of(person))
                    .singleElement()
                    .satisfies(filed -> assertThat(filed.reference()).matches("MU-\\d{4}-000001"));
        }
    }

    private static String page(Node node, String path) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(node.url() + path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private Map<String, Object> emptyDatabase(String name) {
        jdbc.sql("drop database if exists " + name).update();
        jdbc.sql("create database " + name).update();
        var url = LocalServices.test().setting("spring.datasource.url");
        return new HashMap<>(Map.of(
                "spring.datasource.url",
                url.replaceAll("/amtsweg\\b", "/" + name),
                // its mailbox belongs to the database of the others
                "amtsweg.returns.host",
                ""));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
