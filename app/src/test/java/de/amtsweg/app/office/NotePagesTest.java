package de.amtsweg.app.office;

import static de.amtsweg.processes.SampleCases.citizen;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleCases;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Notes, hints and telephone calls as a browser sees them; each test finds its own case by a surname that nobody else has. */
@AmtswegTest
class NotePagesTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    /** Without digits, which no name has. */
    final String surname = UUID.randomUUID()
            .toString()
            .chars()
            .filter(Character::isLetterOrDigit)
            .mapToObj(character -> Character.toString(Character.isDigit(character) ? character + 'g' - '0' : character))
            .collect(Collectors.joining("", "P", ""));

    Visitor sabine;
    Visitor berta;
    SampleCases samples;
    Case filed;
    String address;

    @BeforeEach
    void file() {
        sabine = visitor(DemoUser.SABINE);
        berta = visitor(DemoUser.BERTA);
        samples = beans.createBean(SampleCases.class);
        filed = samples.aCase().of(citizen("Zoe " + surname)).filed();
        address = "/amt/vorgang/" + filed.id();
    }

    @Test
    void aNoteIsReadBesideTheCaseAndItsTasksByTheOfficeOnly() {
        var erika = new Person(DemoUser.ERIKA.sub(), "Erika " + surname, DemoUser.ERIKA.email(), Set.of());
        var own = samples.aCase().of(erika).filed();
        var task = samples.task(own);
        var page = "/amt/vorgang/" + own.id();
        var kept = post(sabine, page + "/notiz", Map.of("text", "Vermerk\n" + surname, "aufgabe", task.id()));
        assertThat(location(kept)).isEqualTo(page + "/aufgabe/" + task.id() + "?notiz#notizen");
        assertThat(berta.get(page).body()).contains("Vermerk\n" + surname, "Sabine Steuer");
        assertThat(sabine.follow(kept).body()).contains("Die Notiz ist gespeichert", "Vermerk\n" + surname);
        assertThat(visitor(DemoUser.ERIKA).get("/konto/vorgang/" + own.id()).body())
                .contains(own.reference())
                .doesNotContain("Vermerk");
        var otto = visitor(DemoUser.OTTO);
        assertThat(post(otto, page + "/notiz", Map.of("text", "Fremd")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNoteThatIsRefusedComesBackAsItWasTyped() {
        var tooLong = "x".repeat(5001);
        var refused = post(sabine, address + "/notiz", Map.of("text", tooLong, "anrufer", "Jörg <b>" + surname));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body())
                .contains(tooLong, "Jörg &lt;b&gt;" + surname, "Bitte kürzen Sie ihn auf 5000 Zeichen")
                .contains("aria-invalid=\"true\"");
        var empty = post(sabine, address + "/notiz", Map.of("text", "  ", "anrufer", "Jörg"));
        assertThat(empty.body()).contains("Bitte schreiben Sie, worum es geht", "value=\"Jörg\"");
        assertThat(sabine.get(address).body()).contains("Noch keine Notizen");
    }

    @Test
    void whatWasTypedWaitsForALogin() {
        var stranger = new Visitor(LocalServices.test().url());
        var token = stranger.token("/status");
        var sent = stranger.post(
                address + "/notiz", Map.of("_csrf", token, "text", "Nicht verloren " + surname, "anrufer", "Jörg"));
        assertThat(sent.statusCode()).isEqualTo(302);
        // whoever logs in is led back to where the note waits, once
        stranger.without("amtsweg-ziel");
        stranger.loggedInAs(DemoUser.SABINE);
        assertThat(stranger.get(address + "/notiz").body()).contains("Nicht verloren " + surname, "value=\"Jörg\"");
    }

    @Test
    void itsAuthorStrikesItOut() {
        post(sabine, address + "/notiz", Map.of("text", "Irrtum " + surname));
        var strike = Pattern.compile("/amt/vorgang/[^/]+/notiz/[^/]+/streichen");
        assertThat(strike.matcher(berta.get(address).body()).find()).isFalse();
        var button = strike.matcher(sabine.get(address).body());
        assertThat(button.find()).isTrue();
        assertThat(location(post(berta, button.group(), Map.of()))).contains("zu-spaet");
        assertThat(location(post(sabine, button.group(), Map.of()))).contains("gestrichen");
        assertThat(berta.get(address).body()).contains("<s>Irrtum " + surname + "</s>", "Gestrichen von Sabine Steuer");
    }

    @Test
    void aColleagueFindsTheHint() {
        post(sabine, address + "/notiz", Map.of("text", "@Berta Bürger bitte ansehen " + surname));
        var hints = berta.get("/amt/hinweise").body();
        assertThat(hints).contains("bitte ansehen " + surname, filed.reference());
        var read = Pattern.compile("/amt/hinweise/[0-9a-f-]{36}/gelesen")
                .matcher(hints.substring(hints.indexOf(filed.reference())));
        assertThat(read.find()).isTrue();
        post(berta, read.group(), Map.of());
        assertThat(berta.get("/amt/hinweise").body()).contains(surname).doesNotContain(read.group());
        assertThat(sabine.get("/amt/hinweise").body()).doesNotContain(surname);
    }

    @Test
    void theTimelineShowsWhatIsAskedFor() {
        post(sabine, address + "/notiz", Map.of("text", "Vermerk " + surname));
        sabine.get(address);
        assertThat(timeline("")).contains("Antrag eingegangen", "Vermerk", "Vorgang angesehen");
        assertThat(timeline("schritte")).contains("Antrag eingegangen").doesNotContain("Vermerk", "angesehen");
        assertThat(timeline("notizen")).contains("Vermerk").doesNotContain("eingegangen", "angesehen");
        assertThat(timeline("zugriffe")).contains("Vorgang angesehen").doesNotContain("Vermerk", "eingegangen");
        assertThat(timeline("unsinn")).contains("Antrag eingegangen", "Vermerk");
    }

    private String timeline(String show) {
        var page = sabine.get(address + "?verlauf=" + show).body();
        return page.substring(page.indexOf("id=\"verlauf\""));
    }

    @Test
    void otherCasesOfTheApplicantStandBesideACase() {
        var again = citizen("Wieder " + surname);
        var first = samples.aCase().of(again).filed();
        var second = samples.aCase().of(again).filed();
        assertThat(sabine.get("/amt/vorgang/" + first.id()).body())
                .contains("Weitere Vorgänge dieser Person", second.reference());
        assertThat(sabine.get("/amt/vorgang/%s/aufgabe/%s"
                                .formatted(first.id(), samples.task(first).id()))
                        .body())
                .contains(second.reference());
        assertThat(sabine.get(address).body()).doesNotContain("Weitere Vorgänge dieser Person");
    }

    @Test
    void aCallIsWrittenDownWhileSomebodySpeaks() {
        var page = sabine.get("/amt/telefon?q=" + surname);
        assertThat(page.body()).contains(filed.reference(), "Ein Vorgang passt", "data-keyboard=\"telephone\"");
        assertThat(sabine.get("/amt/telefon/treffer?q=" + surname).body())
                .contains(filed.reference())
                .doesNotContain("<html");
        assertThat(visitor(DemoUser.OTTO)
                        .get("/amt/telefon/treffer?q=" + surname)
                        .body())
                .doesNotContain(filed.reference());

        var searched = post(sabine, "/amt/telefon", Map.of("q", surname, "text", "Fragt nach", "_action", "suchen"));
        assertThat(searched.body()).contains("Fragt nach", filed.reference()).doesNotContain("kern-error");
        var undecided =
                post(sabine, "/amt/telefon", Map.of("q", surname, "text", "Fragt nach", "_action", "speichern"));
        assertThat(undecided.body()).contains("Fragt nach", "Bitte wählen Sie einen Vorgang");
        var kept = post(
                sabine,
                "/amt/telefon",
                Map.of(
                        "q",
                        "zoe " + surname,
                        "text",
                        "Fragt nach",
                        "vorgang",
                        filed.id().toString(),
                        "_action",
                        "speichern"));
        assertThat(location(kept)).isEqualTo(address + "?notiz#notizen");
        assertThat(sabine.follow(kept).body()).contains("Telefonat mit zoe " + surname, "Fragt nach");
        assertThat(sabine.get("/amt/telefon?anrufe=ZOE+" + surname).body()).contains("Fragt nach", filed.reference());
    }

    @Test
    void aCallWithoutACaseWaitsForOne() {
        var kept = post(
                sabine,
                "/amt/telefon",
                Map.of("q", "Max " + surname, "text", "Ruft wieder an", "vorgang", "ohne", "_action", "speichern"));
        assertThat(location(kept)).startsWith("/amt/telefon?gespeichert");
        var calls = sabine.follow(kept).body();
        assertThat(calls).contains("Ruft wieder an");
        var call = Pattern.compile("/amt/telefon/[0-9a-f-]{36}")
                .matcher(calls.substring(calls.indexOf("Telefonat mit Max " + surname)));
        assertThat(call.find()).isTrue();
        assertThat(berta.get(call.group() + "?q=" + surname).body()).contains("Ruft wieder an", filed.reference());
        assertThat(visitor(DemoUser.OTTO).get(call.group()).statusCode()).isEqualTo(404);
        assertThat(location(post(berta, call.group() + "/zuordnen", Map.of()))).contains("ohne-wahl");
        var attached = post(
                berta, call.group() + "/zuordnen", Map.of("vorgang", filed.id().toString()));
        assertThat(berta.follow(attached).body()).contains("Telefonat mit Max " + surname, "Telefonat zugeordnet");
        assertThat(sabine.get(call.group()).statusCode()).isEqualTo(404);
    }

    @Test
    void theModelShowsWhereTheCaseIs() {
        var task = samples.task(filed);
        assertThat(sabine.get(address).body()).contains("data-model=\"" + address + "/modell\"");
        assertThat(sabine.get(address + "/modell").body()).contains("<bpmn:process id=\"hundesteuer-anmelden\"");
        assertThat(sabine.get(address + "/modell/orte").body()).isEqualTo("{\"%s\":1}".formatted(task.key()));
        assertThat(visitor(DemoUser.OTTO).get(address + "/modell").statusCode()).isEqualTo(404);
    }

    @Test
    void takesAnyAddress() {
        for (var path : List.of(
                "/amt/telefon?q=" + "x".repeat(3000),
                "/amt/telefon?q=%00&anrufe=%27%26",
                "/amt/telefon/treffer?q=" + encoded("'\\:*!&|(𝔛"),
                "/amt/telefon?anrufe=" + encoded("'\\:*!&|("),
                address + "?verlauf=x&mehr=y",
                address + "/notiz?aufgabe=" + encoded("../x"))) {
            assertThat(sabine.get(path).statusCode()).as(path).isIn(200, 400);
        }
    }

    private static Visitor visitor(DemoUser user) {
        return new Visitor(LocalServices.test().url()).loggedInAs(user);
    }

    private HttpResponse<String> post(Visitor visitor, String path, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("_csrf", visitor.token("/amt"));
        return visitor.post(path, all);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("https?://[^/]+", ""))
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
