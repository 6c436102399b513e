package de.amtsweg.app.office;

import static de.amtsweg.processes.SampleCases.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.tasks.Task;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox as a browser sees it; each test finds its own cases by a surname that nobody else has. */
@AmtswegTest
class InboxPagesTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    final String surname = "L" + UUID.randomUUID().toString().replace("-", "");

    Visitor sabine;
    SampleCases samples;
    Task first;
    Task second;

    @BeforeEach
    void file() {
        sabine = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.SABINE);
        samples = beans.createBean(SampleCases.class);
        first = samples.task(samples.aCase().of(citizen("Anna " + surname)).filed());
        second = samples.task(samples.aCase().of(citizen("Zoe " + surname)).filed());
    }

    @Test
    void goesOnToTheNextTaskOfTheListAndBackToItsEnd() {
        var list = "q=" + surname + "&sortierung=name";
        var page = sabine.get("/amt?" + list).body();
        assertThat(page).contains(first.reference(), second.reference()).contains("data-keyboard=\"inbox\"");
        var address = task(first) + "?_liste=" + encoded(list);
        assertThat(page).contains(address.replace("&", "&amp;"));

        var next = completed(first, address);
        assertThat(location(next)).contains(task(second)).contains("_liste=").contains("fertig=" + first.caseId());
        assertThat(sabine.follow(next).body())
                .contains(first.reference() + " ist erledigt")
                .contains(second.reference())
                .contains("data-keyboard=\"task\"");

        var end = completed(second, task(second) + "?_liste=" + encoded(list));
        assertThat(location(end)).contains("/amt?q=" + surname).doesNotContain("aufgabe");
        assertThat(sabine.follow(end).body()).contains(second.reference() + " ist erledigt", "Keine Aufgaben");
    }

    @Test
    void theListSurvivesEverythingThatIsDoneWithATask() {
        var list = "?_liste=" + encoded("q=" + surname);
        var token = sabine.token(task(first) + list);
        var claimed = sabine.post(task(first) + "/uebernehmen" + list, Map.of("_csrf", token));
        assertThat(location(claimed)).endsWith(task(first) + list);
        var released = sabine.post(task(first) + "/zuruecklegen" + list, Map.of("_csrf", token));
        assertThat(location(released)).endsWith("/amt?q=" + surname);
        var foreign = sabine.post(
                task(first) + "/zuruecklegen?_liste=" + encoded("https://example.org/"), Map.of("_csrf", token));
        assertThat(location(foreign)).endsWith("/amt");
    }

    @Test
    void aViewIsKeptForOneselfOrForTheOffice() {
        var berta = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.BERTA);
        var otto = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.OTTO);
        var token = sabine.token("/amt");
        var list = "q=" + surname;
        keep(token, Map.of("name", "Eigene " + surname, "list", list));
        keep(token, Map.of("name", "Amt " + surname, "list", list, "amt", "steueramt"));
        var own = sabine.get("/amt?" + list);
        assertThat(own.body()).contains("Eigene " + surname, "Amt " + surname);
        assertThat(berta.get("/amt").body()).contains("Amt " + surname).doesNotContain("Eigene " + surname);
        assertThat(otto.get("/amt").body()).doesNotContain(surname);
        assertThat(keep(token, Map.of("name", "x", "amt", "ordnungsamt")).statusCode())
                .isEqualTo(404);
        assertThat(location(keep(token, Map.of("name", "  ", "list", list)))).contains("namenlos");

        var id = Pattern.compile("/amt/ansicht/([0-9a-f-]+)/loeschen").matcher(own.body());
        var deleting = id.results().map(found -> found.group()).toList();
        for (var delete : deleting) {
            berta.post(delete, Map.of("_csrf", berta.token("/amt")));
        }
        assertThat(sabine.get("/amt").body()).contains("Eigene " + surname, "Amt " + surname);
        for (var delete : deleting) {
            sabine.post(delete, Map.of("_csrf", token, "list", list));
        }
        assertThat(sabine.get("/amt").body()).doesNotContain("Eigene " + surname, "Amt " + surname);
    }

    @Test
    void saysThatSomebodyHoldsATaskWhoseNameIsNotKnown() {
        var berta = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.BERTA);
        sabine.post(task(first) + "/uebernehmen", Map.of("_csrf", sabine.token("/amt")));
        jdbc.sql("update task set assignee_name = null where id = ?")
                .param(first.id())
                .update();
        for (var path : List.of(
                task(first), task(first) + "/uebernehmen", "/amt/vorgang/" + first.caseId(), "/amt?q=" + surname)) {
            assertThat(berta.get(path).body()).as(path).contains("jemand anderes");
        }
    }

    @Test
    void takesAnyAddress() {
        for (var query : List.of(
                "stand=x&frist=y&alter=z&sortierung=%27",
                "nach=1~x&vor=2~y",
                "nach=" + encoded("x~'") + "&sortierung=name",
                "_liste=%00",
                "seite=7",
                "q=" + "x".repeat(3000))) {
            assertThat(sabine.get("/amt?" + query).statusCode()).as(query).isIn(200, 302, 400);
        }
        assertThat(sabine.get("/amt?q=" + surname + "&nach=infinity~x").statusCode())
                .isEqualTo(302);
    }

    @Test
    void aTaskIsPutAsideWithAReason() {
        var address = task(first) + "/wiedervorlage?_liste=" + encoded("q=" + surname);
        var token = sabine.token(task(first));
        var missing = sabine.post(address, Map.of("_csrf", token, "tage", "7"));
        assertThat(missing.body()).contains("Bitte schreiben Sie kurz, worauf Sie warten.");
        var wrong = sabine.post(address, Map.of("_csrf", token, "tag", "31.02.2027", "notiz", "Gutachten <b>"));
        assertThat(wrong.body()).contains("Bitte nennen Sie einen Tag", "Gutachten &lt;b&gt;", "31.02.2027");
        var done = sabine.post(address, Map.of("_csrf", token, "tage", "7", "notiz", "Gutachten"));
        assertThat(location(done)).contains("/amt?q=" + surname, "wie=wiedervorlage");
        assertThat(sabine.follow(done).body())
                .contains(first.reference() + " ist zurückgestellt", second.reference())
                .doesNotContain("aufgabe/" + first.id());
        assertThat(sabine.get("/amt?stand=wiedervorlage&q=" + surname).body()).contains("Gutachten", first.reference());
        assertThat(sabine.get(task(first)).body()).contains("Zurückgestellt bis", "Jetzt zurück in den Eingang holen");
        sabine.post(task(first) + "/zurueckholen", Map.of("_csrf", token));
        assertThat(sabine.get("/amt?q=" + surname).body()).contains(first.reference());
    }

    @Test
    void manyTasksAreDoneAtOnceAndReported() {
        var list = "q=" + surname + "&sortierung=name";
        var token = sabine.token("/amt?" + list);
        var nothing = sabine.post("/amt/auswahl", Map.of("_csrf", token, "list", list));
        assertThat(sabine.follow(nothing).body()).contains("Bitte wählen Sie zuerst mindestens eine Aufgabe aus.");
        var selected = sabine.post("/amt/auswahl", Map.of("_csrf", token, "list", list, "alle", "1"));
        assertThat(sabine.follow(selected).body())
                .contains("2 Aufgaben ausgewählt", first.reference(), second.reference());
        var page = location(selected);
        var missing = sabine.post(page + "?was=abgeben", Map.of("_csrf", token, "notiz", "gehört Ihnen"));
        assertThat(missing.body()).contains("Bitte wählen Sie ein anderes Amt aus.", "gehört Ihnen");
        sabine.post(page + "?was=uebernehmen", Map.of("_csrf", token));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sabine.get(page).body().contains("2 von 2 Aufgaben haben Sie übernommen."));
        assertThat(sabine.get("/amt?stand=meine&" + list).body()).contains(first.reference(), second.reference());
        var otto = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.OTTO);
        assertThat(otto.get(page).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> completed(Task task, String address) {
        sabine.post(task(task) + "/uebernehmen", Map.of("_csrf", sabine.token(address)));
        var page = sabine.get(address);
        var form = new HashMap<>(Map.of("_csrf", Visitor.token(page), "_seen", Visitor.seen(page), "_action", "next"));
        form.putAll(Map.of("entscheidung", "rueckfrage", "frage", "Wie heißt der Hund?"));
        return sabine.post(address, form);
    }

    private HttpResponse<String> keep(String token, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("_csrf", token);
        return sabine.post("/amt/ansicht", all);
    }

    private static String task(Task task) {
        return "/amt/vorgang/%s/aufgabe/%s".formatted(task.caseId(), task.id());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
