package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.app.incoming.Body;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.SampleFiles;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same application in two tabs, or on two devices: nobody overwrites or files what they have not seen. */
@AmtswegTest
class TwoTabsTest {

    private static final String IDEA = "leitbild-idee";

    @Autowired
    Drafts drafts;

    private final Person guest = Person.guest();
    private Visitor tabs;
    private Draft draft;

    @BeforeEach
    void begin() {
        tabs = visitor().with("amtsweg-gast", guest.id());
        draft = drafts.begin(
                IDEA,
                guest,
                SampleAnswers.input(Map.of(
                        "titel", "Bänke",
                        "beschreibung", "Am Rhein fehlen Bänke für alle, die nicht lange gehen können.",
                        "thema", "gruen",
                        "stadtteil", "mitte",
                        "zustimmung", "true")));
    }

    @Test
    void theOlderTabOfAPageOverwritesNothingSilently() {
        var older = tabs.get(page("idee"));
        var newer = tabs.get(page("idee"));
        assertThat(send(newer, "Neuer Titel", "save").statusCode()).isEqualTo(204);
        assertThat(send(older, "Alter Titel", "save").statusCode()).isEqualTo(409);
        assertThat(send(newer, "Neuester Titel", "save").statusCode()).isEqualTo(204);

        var both = send(older, "Alter Titel", "next");
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Neuester Titel", "value=\"Alter Titel\"");
        assertThat(title()).isEqualTo("Neuester Titel");

        assertThat(send(both, "Alter Titel", "next").statusCode()).isEqualTo(302);
        assertThat(title()).isEqualTo("Alter Titel");
    }

    @Test
    void whatIsTheSameInBothTabsIsNoConflict() {
        var older = tabs.get(page("idee"));
        send(tabs.get(page("idee")), "Neuer Titel", "next");
        assertThat(send(older, "Neuer Titel", "next").statusCode()).isEqualTo(302);
    }

    @Test
    void whatWasNeverReadThroughIsNotSent() {
        var review = tabs.get(page("pruefen"));
        assertThat(review.body()).contains("Bänke");
        send(tabs.get(page("idee")), "Geändert", "next");
        var again = tabs.follow(file(review));
        assertThat(again.body()).contains("Geändert").contains("Ihre Angaben haben sich geändert");
        assertThat(file(again).headers().firstValue("Location").orElseThrow()).endsWith("/eingegangen");
    }

    @Test
    void afterSendingEveryAddressOfTheDraftLeadsToTheCase() {
        var form = tabs.get(page("idee"));
        file(tabs.get(page("pruefen")));
        var filed = "/konto/vorgang/" + draft.id();
        for (var page : new String[] {"idee", "pruefen", "spaeter", ""}) {
            assertThat(tabs.get(page(page)).headers().firstValue("Location"))
                    .as(page)
                    .hasValue(filed + "?gesendet");
        }
        var late = send(form, "Zu spät", "next");
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("schon abgeschickt", "Zu spät", filed);
        assertThat(send(form, "Zu spät", "save").statusCode()).isEqualTo(410);
        assertThat(tabs.get(filed + "?gesendet").body()).contains("schon abgeschickt");
    }

    @Test
    void theFirstDeviceIsToldThatAnotherOneContinues() {
        var form = tabs.get(page("idee"));
        drafts.takeUp(drafts.resumeCode(draft), Person.guest());
        assertThat(tabs.get(page("idee")).statusCode()).isEqualTo(404);
        var sent = send(form, "Hier getippt", "next");
        assertThat(sent.statusCode()).isEqualTo(404);
        assertThat(sent.body()).contains("auf einem anderen Gerät weiter aus", "Hier getippt");
    }

    @Test
    void whatWasTypedAfterAFileIsShownTooWhenTheDraftIsGone() {
        var form = tabs.get(page("idee"));
        drafts.discard(draft.id(), guest);
        var sent = tabs.post(
                page("idee"),
                new Body()
                        .field("_csrf", Visitor.token(form))
                        .file("bild", "bank.jpg", SampleFiles.named("bank.jpg"))
                        .field("titel", "Nach der Datei")
                        .field("_action", "next"));
        assertThat(sent.statusCode()).isEqualTo(404);
        assertThat(sent.body()).contains("Nach der Datei");
        var lena = visitor().loggedInAs(DemoUser.LENA);
        var unknown = lena.post(
                "/verfahren/gewerbe-anmelden/antrag/%s/firma".formatted(draft.id()),
                new Body().field("_csrf", lena.token("/konto")).field("beteiligte", "999"));
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void aStrangerLearnsNothingOfADraft() {
        var stranger = visitor();
        var other = stranger.get(page("idee"));
        var unknown = stranger.get(page("idee").replace(draft.id().toString(), "00000000-0000-4000-8000-000000000000"));
        assertThat(other.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(other.body()).doesNotContain("anderen Gerät weiter aus", "Bänke");
    }

    @Test
    void whoHasBegunChoosesToContinueOrToBeginAnew() {
        var start = tabs.get("/verfahren/" + IDEA + "/antrag");
        assertThat(start.body()).contains("Sie haben schon angefangen", page(""));
        assertThat(tabs.get("/verfahren/" + IDEA + "/antrag?nochmal").body())
                .doesNotContain("neue Fragen dazugekommen");
        var anew = tabs.begin(IDEA);
        assertThat(anew).doesNotContain(draft.id().toString());
        assertThat(drafts.find(draft.id(), guest)).isPresent();
    }

    private HttpResponse<String> send(HttpResponse<String> page, String title, String action) {
        return tabs.post(
                page("idee"),
                new Body()
                        .field("_csrf", token(page))
                        .field("_seen", Visitor.seen(page))
                        .field("titel", title)
                        .field("_action", action));
    }

    private HttpResponse<String> file(HttpResponse<String> review) {
        return tabs.post(page("pruefen"), Map.of("_csrf", token(review), "_seen", Visitor.seen(review)));
    }

    private String token(HttpResponse<String> page) {
        return Visitor.token(page);
    }

    private static Visitor visitor() {
        return new Visitor(LocalServices.test().url());
    }

    private String title() {
        return drafts.get(draft.id(), guest).input().first("titel");
    }

    private String page(String key) {
        return "/verfahren/%s/antrag/%s%s".formatted(IDEA, draft.id(), key.isEmpty() ? "" : "/" + key);
    }
}
