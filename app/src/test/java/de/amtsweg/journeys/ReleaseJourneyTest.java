package de.amtsweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.browser.Screen;
import de.amtsweg.local.DemoUser;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Drafts;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ReleaseJourneyTest {

    private static final String KEY = "leitbild-idee";

    @Autowired
    Procedures procedures;

    @Autowired
    Cases cases;

    @Autowired
    Drafts drafts;

    @Test
    void aChangeIsApprovedByAnotherPersonThenNewCasesRunWithItAndRunningOnesDoNot(Browser browser) {
        var name = "Beraten " + UUID.randomUUID().toString().substring(0, 4);
        var before = procedures.get(KEY);
        var running = idea();

        var anna = browser.loginAs(DemoUser.ANNA);
        propose(anna, name, "Der Name ist kürzer.");
        assertThat(anna.locator("main")).containsText("wartet auf die Freigabe");
        workOn(anna, "Anna Analyse");
        assertThat(anna.locator("main")).containsText("Vier-Augen-Prinzip");
        assertThat(anna.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Übernehmen")))
                .hasCount(0);
        browser.assertAccessible(anna);

        var petra = browser.loginAs(DemoUser.PETRA);
        workOn(petra, "Anna Analyse");
        button(petra, "Übernehmen");
        assertThat(petra.locator("main")).containsText("Der Name ist kürzer.");
        var task = petra.url();
        petra.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Vergleich mit der laufenden Version"))
                .click();
        assertThat(petra.locator("[data-differences]")).containsText(name);
        browser.assertAccessible(petra);
        browser.screenshot(petra, "vergleich");
        petra.navigate(task);
        petra.locator("[name=entscheidung][value=freigegeben]").check();
        button(petra, "Abschließen und senden");

        await().atMost(Duration.ofSeconds(30)).until(() -> procedures.get(KEY).version() == before.version() + 1);
        assertThat(procedures.get(KEY).task("beratung").name()).isEqualTo(name);
        assertThat(procedures.of(running).version()).isEqualTo(before.version());
        assertThat(procedures.of(running).task("beratung").name())
                .isEqualTo(before.task("beratung").name());
        assertThat(procedures.of(idea()).version()).isEqualTo(before.version() + 1);

        anna.navigate("/modelle/" + KEY + "/versionen");
        assertThat(anna.locator("tbody tr").first()).containsText("Der Name ist kürzer.");
        assertThat(anna.locator("tbody tr").first()).containsText("Petra Prozess");
        browser.screenshot(anna, "versionen-freigegeben");

        anna.navigate("/modelle/" + KEY + "/versionen/" + before.version());
        button(anna, "Als Entwurf zurückholen");
        anna.locator("[data-editor][data-drawn]").waitFor();
        assertThat(anna.locator("[data-element-id=beratung]").first())
                .containsText(before.task("beratung").name().substring(0, 4));
        discard(anna);
    }

    @Test
    void whoIsSentBackGoesOnWithTheDraft(Browser browser) {
        var anna = browser.loginAs(DemoUser.ANNA);
        propose(anna, "Zu ändern " + UUID.randomUUID().toString().substring(0, 4), "Noch nicht gut.");

        var petra = browser.loginAs(DemoUser.PETRA);
        workOn(petra, "Anna Analyse");
        button(petra, "Übernehmen");
        petra.locator("[name=entscheidung][value=zurueckgegeben]").check();
        petra.locator("#f-begruendung").fill("Bitte einen anderen Namen.");
        button(petra, "Abschließen und senden");

        anna.navigate("/konto");
        assertThat(anna.locator("main")).containsText("Bitte einen anderen Namen.");
        anna.navigate("/modelle/" + KEY + "/bearbeiten");
        anna.locator("[data-editor][data-drawn]").waitFor();
        assertThat(anna.locator("[data-element-id=beratung]").first()).containsText("Zu ändern");
        discard(anna);
    }

    @Test
    void whatIsLikeTheRunningVersionIsNotProposed(Browser browser) {
        var anna = browser.loginAs(DemoUser.ANNA);
        anna.navigate(
                "/modelle/%s/versionen/%d".formatted(KEY, procedures.get(KEY).version()));
        button(anna, "Als Entwurf zurückholen");
        anna.locator("#comment").fill("Nichts.");
        button(anna, "Zur Freigabe geben");
        assertThat(anna.locator("main")).containsText("genau wie die laufende Version");
        assertThat(anna.locator("#comment")).hasValue("Nichts.");
        discard(anna);
    }

    @Test
    void theWorkbenchIsForAnalystsOnly(Browser browser) {
        browser.expect("403");
        browser.expect("404");
        var citizen = browser.login(browser.page(Screen.DESKTOP), DemoUser.LENA);
        assertThat(Objects.requireNonNull(citizen.navigate("/modelle/" + KEY + "/bearbeiten"))
                        .status())
                .isEqualTo(403);
        assertThat(Objects.requireNonNull(citizen.navigate("/verfahren/verfahren-freigeben/antrag"))
                        .status())
                .isEqualTo(404);
    }

    private Case idea() {
        var guest = Person.guest();
        var draft = drafts.begin(
                KEY,
                guest,
                SampleAnswers.input(Map.of(
                        "titel", "Mehr Grün",
                        "beschreibung", "Mehr Bäume an den Straßen.",
                        "thema", "gruen",
                        "stadtteil", "mitte",
                        "zustimmung", "true")));
        var filed = (Filing.Filed) cases.file(draft.procedure(), draft.id(), guest, Locale.GERMAN);
        return cases.ofApplicant(filed.id(), guest);
    }

    private static void edit(Page page) {
        page.navigate("/modelle/" + KEY + "/bearbeiten");
        page.locator("[data-editor][data-drawn]").waitFor();
    }

    private static void rename(Page page, String name) {
        page.locator(".djs-element[data-element-id='beratung'] > .djs-hit")
                .first()
                .dispatchEvent("click");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.locator("[data-do=fit]").click();
        page.locator("[data-editor][data-dirty=false]").waitFor();
    }

    private static void propose(Page page, String name, String comment) {
        edit(page);
        rename(page, name);
        page.locator("#comment").fill(comment);
        button(page, "Zur Freigabe geben");
    }

    private static void discard(Page page) {
        page.locator(".werkbank__verwerfen summary").click();
        page.locator(".werkbank__verwerfen button").click();
        page.waitForURL("**/modelle");
    }

    /** Opens the newest task of the release procedure. */
    private static void workOn(Page office, String author) {
        office.navigate("/amt?verfahren=verfahren-freigeben&sortierung=-eingang&q=" + author.replace(" ", "+"));
        office.locator("tbody a").first().click();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
    }
}
