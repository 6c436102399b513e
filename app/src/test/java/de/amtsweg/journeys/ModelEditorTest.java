package de.amtsweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.local.DemoUser;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.models.ModelDrafts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ModelEditorTest {

    private static final String KEY = "hundesteuer-anmelden";
    private static final String ADDRESS = "/modelle/" + KEY;
    private static final Person ANNA = new Person(DemoUser.ANNA.sub(), "Anna Analyse", "", Set.of());

    @Autowired
    ModelDrafts drafts;

    @BeforeEach
    @AfterEach
    void startFromTheRunningVersion() {
        drafts.discard(KEY, ANNA);
    }

    @Test
    void theAnalystChangesATaskSeesWhatIsWrongAndFindsTheDraftAgain(Browser browser) {
        var page = open(browser.loginAs(DemoUser.ANNA));
        assertThat(page.locator("[data-findings]")).containsText("Es ist alles in Ordnung");
        browser.screenshot(page, "editor");

        select(page, "pruefung");
        browser.screenshot(page, "editor-aufgabe");
        field(page, "Name").fill("Anmeldung genau prüfen");
        choose(page, "Amt", "");
        assertThat(page.locator("[data-findings]")).containsText("keinem Amt gegeben");
        assertThat(page.locator(".befund__marke")).hasCount(1);
        browser.screenshot(page, "editor-befund");
        browser.assertAccessible(page);
        choose(page, "Amt", "ordnungsamt");
        assertThat(page.locator("[data-findings]")).containsText("Es ist alles in Ordnung");
        saved(page);

        open(page);
        select(page, "pruefung");
        assertThat(field(page, "Name")).hasValue("Anmeldung genau prüfen");
        assertThat(field(page, "Amt")).hasValue("ordnungsamt");
        page.navigate("/modelle");
        assertThat(page.locator("main")).containsText("in Arbeit");
        browser.screenshot(page, "modelle-entwurf");

        page.navigate(ADDRESS + "/bearbeiten");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Mit der laufenden Version vergleichen"))
                .click();
        assertThat(page.locator("[data-differences]")).containsText("Anmeldung genau prüfen");
        assertThat(page.locator("[data-differences]")).containsText("Amt: steueramt → ordnungsamt");
        assertThat(page.locator(".unterschied-changed[data-element-id=pruefung]"))
                .hasCount(2);
        browser.assertAccessible(page);
        browser.screenshot(page, "vergleich");
    }

    @Test
    void theStepOfAServiceTaskIsChosenAndFilledIn(Browser browser) {
        var page = open(browser.loginAs(DemoUser.ANNA));
        select(page, "bescheidErlassen");
        assertThat(field(page, "Briefvorlage")).hasValue("bescheid");
        choose(page, "Briefvorlage", "ablehnung");
        browser.screenshot(page, "editor-baustein");
        select(page, "istAbgelehnt");
        assertThat(field(page, "Bedingung")).hasValue("entscheidung == 'abgelehnt'");
        field(page, "Bedingung").fill("''.getClass()");
        assertThat(page.locator("[data-findings]")).containsText("ruft etwas auf");
        select(page, "bescheidErlassen");
        choose(page, "Baustein", "${sendMail}");
        assertThat(page.locator("[data-findings]")).containsText("Dem Baustein fehlt das Feld „mail“");
        saved(page);
        page.locator("#comment").fill("Noch nicht fertig");
        page.getByText("Zur Freigabe geben").click();
        assertThat(page.locator("main")).containsText("Noch nicht zur Freigabe gegeben");
        browser.assertAccessible(page);
        page.locator("summary").click();
        page.getByText("Endgültig verwerfen").click();
        page.navigate(ADDRESS + "/bearbeiten");
        page.locator("#comment").fill("Nichts");
        page.getByText("Zur Freigabe geben").click();
        assertThat(page.locator("main")).containsText("Ändern Sie zuerst etwas");
    }

    @Test
    void ofTwoWindowsTheLaterDoesNotOverwriteTheEarlier(Browser browser) {
        browser.expect("409");
        var first = open(browser.loginAs(DemoUser.ANNA));
        var second = open(browser.loginAs(DemoUser.ANNA));
        rename(first, "Zuerst");
        assertThat(first.locator("[data-status=saved]")).isVisible();
        rename(second, "Danach");
        assertThat(second.locator("[data-status=stale]")).containsText("Anna Analyse hat ihn am");
        browser.screenshot(second, "editor-konflikt");
        var mine = second.waitForDownload(
                () -> second.locator("[data-status=stale] [data-do=mine]").click());
        assertThat(text(mine.path())).contains("Danach");
        second.locator("[data-status=stale] a").click();
        second.locator("[data-editor][data-drawn]").waitFor();
        assertThat(second.locator("[data-element-id=pruefung]")).containsText("Zuerst");
    }

    @Test
    void anExpiredLoginLosesNothing(Browser browser) {
        browser.expect("401");
        var page = open(browser.loginAs(DemoUser.ANNA));
        page.context().clearCookies(new ClearCookiesOptions().setName("AMTSWEG"));
        rename(page, "Geblieben");
        assertThat(page.locator("[data-status=login]")).isVisible();
        var other = page.context().newPage();
        other.navigate("/modelle");
        assertThat(other.locator("main")).containsText("Modelle");
        page.locator("[data-status=login] [data-do=again]").click();
        assertThat(page.locator("[data-status=saved]")).isVisible();
        assertThat(drafts.of(KEY, ANNA)).isPresent();
    }

    @Test
    void aFileOfAnotherToolComesAndGoesWithAllThatWeDoNotKnow(Browser browser) {
        var page = open(browser.loginAs(DemoUser.ANNA));
        var model = drafts.version(definition(page))
                .text(KEY + ".bpmn")
                .replace("<bpmn:definitions ", "<bpmn:definitions xmlns:x=\"urn:other-tool\" x:made=\"yesterday\" ")
                .replace("<bpmn:userTask id=\"pruefung\"", "<bpmn:userTask x:colour=\"#ff0000\" id=\"pruefung\"")
                .replace("<bpmn:incoming>zuPruefung</bpmn:incoming>", """
                        <bpmn:extensionElements><x:cost unit="EUR"><x:part>12</x:part></x:cost></bpmn:extensionElements>
                        <bpmn:incoming>zuPruefung</bpmn:incoming>""")
                .replace("<bpmn:userTask", "<!-- remark of another tool --><bpmn:userTask")
                .replace("<bpmn:definitions ", "<?other-tool yes?>\n<bpmn:definitions ");
        load(page, "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>", "UTF-8");
        assertThat(page.locator("[data-status=unreadable]")).isVisible();
        assertThat(page.locator("[data-element-id=pruefung]")).isVisible();
        load(page, model.replace("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\""), "ISO-8859-1");
        assertThat(page.locator("[data-status=unreadable]")).isHidden();
        assertThat(page.locator("[data-status=partly]")).isHidden();
        assertThat(page.locator("[data-status=saved]")).isVisible();
        assertThat(page.locator("[data-findings]")).containsText("Es ist alles in Ordnung");
        rename(page, "Geprüft");
        var file =
                text(page.waitForDownload(() -> page.locator("[data-do=export]").click())
                        .path());
        assertThat(file)
                .contains(
                        "x:made=\"yesterday\"", "x:colour=\"#ff0000\"", "<x:cost unit=\"EUR\">", "<x:part>12</x:part>")
                .contains("name=\"Geprüft\"", "<!-- remark of another tool -->\n", "<?other-tool yes?>")
                .containsPattern("remark of another tool -->\\s*<bpmn:userTask[^>]* id=\"pruefung\"")
                .isEqualTo(drafts.folder(drafts.of(KEY, ANNA).orElseThrow()).text(KEY + ".bpmn"));

        load(
                page,
                model.replace("<bpmn:process ", "<bpmn:message id=\"brief\" name=\"Brief&#13;\"/><bpmn:process ")
                        .replace(
                                "</bpmndi:BPMNPlane>",
                                "<bpmndi:BPMNShape id=\"umschlag\" bpmnElement=\"brief\"><dc:Bounds x=\"1\" y=\"1\" width=\"9\" height=\"9\"/></bpmndi:BPMNShape></bpmndi:BPMNPlane>"),
                "UTF-8");
        assertThat(page.locator("[data-lost]")).containsText("umschlag");
        saved(page);
        var kept = drafts.folder(drafts.of(KEY, ANNA).orElseThrow()).text(KEY + ".bpmn");
        assertThat(kept).contains("Brief&#13;");

        load(page, "no model", "UTF-8");
        assertThat(page.locator("[data-status=unreadable]")).isVisible();
        assertThat(page.locator("[data-element-id=pruefung]")).isVisible();
    }

    @Test
    void anEarlierVersionIsLookedAtAndBroughtBackAsADraft(Browser browser) {
        var page = browser.loginAs(DemoUser.ANNA);
        page.navigate(ADDRESS + "/versionen");
        assertThat(page.locator("main")).containsText("mit der Software ausgeliefert");
        browser.assertAccessible(page);
        browser.screenshot(page, "versionen");
        page.locator("tbody a").first().click();
        page.locator(".modell[data-drawn]").waitFor();
        browser.assertAccessible(page);
        page.getByText("Als Entwurf zurückholen").click();
        page.locator("[data-editor][data-drawn]").waitFor();
        page.locator("#comment").fill("Wie früher");
        page.getByText("Zur Freigabe geben").click();
        assertThat(page.locator("main")).containsText("genau wie die laufende Version");
        assertThat(page.locator("#comment")).hasValue("Wie früher");
        browser.assertAccessible(page);
    }

    private static Page open(Page page) {
        page.navigate(ADDRESS + "/bearbeiten");
        page.locator("[data-editor][data-drawn]").waitFor();
        return page;
    }

    private static void load(Page page, String model, String encoding) {
        page.locator("[data-import]")
                .setInputFiles(new FilePayload("other.bpmn", "text/xml", model.getBytes(Charset.forName(encoding))));
    }

    /** The last change is with the server, too. */
    private static void saved(Page page) {
        page.locator("[data-do=fit]").click();
        page.locator("[data-editor][data-dirty=false]").waitFor();
        assertThat(page.locator("[data-status=saved]")).containsText("Gespeichert um");
    }

    private static String definition(Page page) {
        return page.locator("[data-editor]").getAttribute("data-base");
    }

    private static void rename(Page page, String name) {
        select(page, "pruefung");
        field(page, "Name").fill(name);
    }

    private static void select(Page page, String element) {
        page.locator(".djs-element[data-element-id='" + element + "'] > .djs-hit")
                .first()
                .dispatchEvent("click");
        page.locator(".bio-properties-panel-header").waitFor();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static void choose(Page page, String label, String value) {
        field(page, label).selectOption(value);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
