package de.amtsweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.local.DemoUser;
import de.amtsweg.processes.operations.Incidents;
import de.amtsweg.processes.operations.Incidents.Failure;
import de.amtsweg.processes.outbox.Outbox;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class OfficeJourneyTest {

    @Autowired
    Outbox outbox;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTaskIsSeenByItsOfficeOnly(Browser browser) {
        var reference = Dog.filed(browser, DemoUser.ERIKA, "Geheim").reference();
        var office = browser.loginAs(DemoUser.SABINE);
        office.navigate("/amt?q=" + reference);
        var task = office.locator("tbody a").first().getAttribute("href").replaceAll("\\?.*", "");
        var fileAddress = task.substring(0, task.indexOf("/aufgabe"));

        var others = browser.loginAs(DemoUser.OTTO);
        others.navigate("/amt?q=" + reference);
        assertThat(others.locator("main")).containsText("Keine Aufgaben");
        for (var address : new String[] {task, fileAddress, task + "/vorschau.pdf"}) {
            assertThat(others.request()
                            .get(address, RequestOptions.create().setMaxRedirects(0))
                            .status())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    @Test
    void aTaskThatSomebodyHoldsIsNotTakenAway(Browser browser) {
        var reference = Dog.filed(browser, DemoUser.ERIKA, "Begehrt").reference();
        var first = browser.loginAs(DemoUser.SABINE);
        var second = browser.loginAs(DemoUser.BERTA);
        open(first, reference);
        open(second, reference);
        click(first, "Übernehmen");
        click(second, "Übernehmen");
        assertThat(second.locator("main")).containsText("Jemand anderes war schneller");
        assertThat(second.locator("main")).containsText("Sabine Steuer");
        assertThat(second.locator("[type=radio][name=entscheidung]")).hasCount(0);
        click(first, "Zurück in den Eingang legen");
        open(second, reference);
        click(second, "Übernehmen");
        assertThat(second.locator("[type=radio][name=entscheidung]")).hasCount(3);
    }

    @Test
    void aColleagueTakesATaskOverAndTheHistorySaysFromWhom(Browser browser) {
        var reference = Dog.filed(browser, DemoUser.ERIKA, "Urlaub").reference();
        var away = browser.loginAs(DemoUser.SABINE);
        open(away, reference);
        click(away, "Übernehmen");
        var colleague = browser.loginAs(DemoUser.BERTA);
        open(colleague, reference);
        var task = colleague.url();
        colleague
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Aufgabe von ihr übernehmen"))
                .click();
        assertThat(colleague.locator("h1")).hasText("Möchten Sie die Aufgabe von Sabine Steuer übernehmen?");
        browser.assertAccessible(colleague);
        browser.screenshot(colleague, "uebernehmen");
        colleague.getByLabel("Warum? (steht im Verlauf)").fill("im Urlaub");
        click(colleague, "Ja, Aufgabe übernehmen");
        assertThat(colleague.locator("[type=radio][name=entscheidung]")).hasCount(3);

        away.reload();
        assertThat(away.locator("main")).containsText("Berta Bürger bearbeitet diese Aufgabe.");
        colleague.navigate(task.substring(0, task.indexOf("/aufgabe")));
        assertThat(colleague.locator("ol.zeitstrahl li").first()).containsText("bis dahin bei Sabine Steuer");
    }

    @Test
    void whatIsHalfFilledWaitsForItsPersonAlsoWhenAColleagueHadTheTaskMeanwhile(Browser browser) {
        var reference = Dog.filed(browser, DemoUser.ERIKA, "Feierabend").reference();
        var evening = browser.loginAs(DemoUser.SABINE);
        open(evening, reference);
        click(evening, "Übernehmen");
        ask(evening, "Seit wann");
        evening.navigate("/amt");

        var morning = browser.loginAs(DemoUser.SABINE);
        open(morning, reference);
        assertThat(morning.locator("[name=entscheidung][value=rueckfrage]")).isChecked();
        assertThat(morning.locator("#f-frage")).hasValue("Seit wann");

        var colleague = browser.loginAs(DemoUser.BERTA);
        takeOver(colleague, reference);
        assertThat(colleague.locator("[type=radio][name=entscheidung]")).hasCount(3);
        assertThat(colleague.locator("[type=radio][name=entscheidung]:checked")).hasCount(0);
        assertThat(colleague.locator("main")).not().containsText("Seit wann");

        takeOver(morning, reference);
        assertThat(morning.locator("#f-frage")).hasValue("Seit wann");
        morning.locator("#f-frage").fill("Seit wann lebt der Hund bei Ihnen?");
        click(morning, "Abschließen und senden");
        assertThat(morning.locator("main")).containsText("Seit wann lebt der Hund bei Ihnen?");
    }

    @Test
    void aRefusalNeedsItsReasonAndTheCaseTellsItsHistory(Browser browser) {
        var reference = Dog.filed(browser, DemoUser.AHMET, "Nein").reference();
        var office = browser.loginAs(DemoUser.SABINE);
        open(office, reference);
        click(office, "Übernehmen");
        office.locator("[name=entscheidung][value=abgelehnt]").check();
        office.locator("#f-begruendung").waitFor();
        click(office, "Abschließen und senden");
        assertThat(office.locator("#f-begruendung-error")).isVisible();
        office.locator("#f-begruendung").fill("Der Hund ist schon angemeldet.");
        click(office, "Abschließen und senden");
        assertThat(office.locator("main")).containsText("Sabine Steuer");
        assertThat(office.locator("ol.zeitstrahl")).containsText("Antrag eingegangen");
        assertThat(office.locator("ol.zeitstrahl")).containsText("Aufgabe übernommen");
        assertThat(office.locator("ol.zeitstrahl")).containsText("Aufgabe erledigt");
        office.goBack();
        office.reload();
        assertThat(office.locator("main")).containsText(reference);
    }

    @Test
    void theAnalystSeesWhereCasesStand(Browser browser) {
        Dog.filed(browser, DemoUser.ERIKA, "Modell");
        var analyst = browser.loginAs(DemoUser.ANNA);
        analyst.navigate("/modelle");
        analyst.locator("main a[href='/modelle/hundesteuer-anmelden']").first().click();
        assertThat(analyst.locator("[data-element-id=pruefung]")).isVisible();
        assertThat(analyst.locator(".djs-overlays .modell-zahl, .djs-overlay").first())
                .isVisible();
        assertThat(analyst.locator("table")).containsText("Anmeldung prüfen");
        browser.assertAccessible(analyst);
        browser.screenshot(analyst, "modell");
    }

    @Test
    void theOperatorSeesWhatFailedAndTriesAgain(Browser browser) {
        outbox.enqueue(
                TaskDescriptor.of("mail", Object.class),
                Map.of("filed", Map.of("value", UUID.randomUUID()), "mail", "eingang"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ofNobody().findFirst().isPresent());
        var job = String.valueOf(ofNobody().findFirst().orElseThrow().job());
        jdbc.sql("update job set consecutive_failures = 7, execution_time = '9999-01-01Z' where task_instance = ?")
                .param(job)
                .update();

        var operator = browser.loginAs(DemoUser.BETRIEB);
        operator.navigate("/betrieb");
        assertThat(operator.locator("main")).containsText("Die Mail konnte nicht geschrieben werden.");
        browser.assertAccessible(operator);
        operator.locator("form[action*='" + job + "'] button").click();
        assertThat(operator.locator("main"))
                .containsText(Pattern.compile("Der Auftrag läuft gerade|Es hat wieder nicht geklappt"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> incidents.outgoing(1).failures().stream()
                        .anyMatch(failure -> failure.isStuck() && job.equals(String.valueOf(failure.job()))));
        jdbc.sql("delete from job where task_instance = ?").param(job).update();
    }

    /** Mail of a case that is gone. */
    private Stream<Failure> ofNobody() {
        return incidents.outgoing(1).failures().stream().filter(failure -> failure.recipient() == null);
    }

    /** Begins a question to the applicant, and goes away. */
    private static void ask(Page office, String question) {
        office.locator("[name=entscheidung][value=rueckfrage]").check();
        office.locator("#f-frage").waitFor();
        office.waitForResponse(
                response -> response.request().method().equals("POST") && response.status() == 204,
                () -> office.locator("#f-frage").fill(question));
    }

    private static void takeOver(Page office, String reference) {
        open(office, reference);
        office.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Aufgabe von ihr übernehmen"))
                .click();
        office.getByLabel("Warum? (steht im Verlauf)").fill("krank");
        click(office, "Ja, Aufgabe übernehmen");
    }

    private static void open(Page office, String reference) {
        office.navigate("/amt?q=" + reference);
        office.locator("tbody a").first().click();
        office.waitForURL("**/aufgabe/**");
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
