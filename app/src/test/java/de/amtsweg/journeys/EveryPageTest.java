package de.amtsweg.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.browser.Screen;
import de.amtsweg.local.DemoUser;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Task;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Each page, by each of its readers: axe finds nothing, by light and dark, in German and English, nothing is too wide. */
@BrowserTest
class EveryPageTest {

    private static final List<String> PUBLIC = List.of(
            "/",
            "/?q=gibtesnicht",
            "/verfahren/hundesteuer-anmelden",
            "/verfahren/sondernutzung-beantragen",
            "/verfahren/gewerbe-anmelden",
            "/status",
            "/status/DU-2026-000123/K7MPQ-2XWRA",
            "/login",
            "/login/gestoert",
            "/weitermachen",
            "/ideen",
            "/ideen?q=gibtesnicht",
            "/verfahren/leitbild-idee",
            "/verfahren/leitbild-idee/antrag?nochmal",
            "/verfahren/leitbild-idee/antrag/00000000-0000-4000-8000-000000000000/idee",
            "/impressum",
            "/datenschutz",
            "/barrierefreiheit",
            "/kontakt",
            "/gibt-es-nicht");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Inbox inbox;

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void everybodysPages(Browser browser) {
        browser.expect("404");
        browser.expect("503");
        var page = browser.page();
        for (var screen : Screen.values()) {
            browser.resize(page, screen);
            for (var address : PUBLIC) {
                look(browser, page, address, screen);
            }
            Begun.idea(page);
            look(browser, page, page.url().substring(0, page.url().lastIndexOf('/')) + "/spaeter", screen);
            look(browser, page, "/verfahren/leitbild-idee/antrag", screen);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aCitizensPages(Browser browser) {
        var filed = Dog.filed(browser, DemoUser.ERIKA, "Schau").page();
        var received = filed.url();
        var page = browser.loginAs(DemoUser.ERIKA);
        for (var screen : Screen.values()) {
            browser.resize(page, screen);
            look(browser, page, "/konto", screen);
            look(browser, page, "/konto/unterlagen?q=nichtda", screen);
            look(browser, page, received, screen);
            look(browser, page, received.replace("/eingegangen", ""), screen);
            look(browser, page, received.replace("/eingegangen", "/zuruecknehmen"), screen);
            Begun.dog(page);
            var draft = page.url().substring(0, page.url().lastIndexOf('/'));
            for (var step : List.of("/person", "/hund", "/ermaessigung", "/pruefen")) {
                look(browser, page, draft + step, screen);
            }
            Begun.at(page, StreetParty.START, "#f-verein");
            var party = page.url().substring(0, page.url().lastIndexOf('/'));
            for (var step : List.of("/verein", "/ort", "/zeit", "/nutzung", "/unterlagen")) {
                look(browser, page, party + step, screen);
            }
            page.navigate(draft + "/hund");
            new Dog(page).next();
            browser.assertAccessible(page);
            browser.screenshot(page, "fehler-" + name(screen));
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aCaseworkersPages(Browser browser) {
        var reference = Dog.filed(browser, DemoUser.LENA, "Amt").reference();
        var page = browser.loginAs(DemoUser.BERTA);
        var undelivered = undelivered();
        for (var screen : Screen.values()) {
            browser.resize(page, screen);
            look(browser, page, "/amt", screen);
            onPaperTheInboxIsATable(page);
            look(browser, page, undelivered, screen);
            look(browser, page, "/amt?q=nichtda", screen);
            look(browser, page, "/amt/einstellungen", screen);
            look(browser, page, "/amt/telefon?q=" + reference, screen);
            look(browser, page, "/amt/hinweise", screen);
            page.navigate("/amt?q=" + reference);
            page.locator("tbody a").first().click();
            page.waitForURL("**/aufgabe/**");
            if (page.locator("form[action*='/uebernehmen'] button").count() > 0) {
                page.locator("form[action*='/uebernehmen'] button").click();
            }
            look(browser, page, page.url(), screen);
            var address = page.url().substring(0, page.url().indexOf("/aufgabe"));
            for (var part : List.of("", "/notiz", "/befangen")) {
                look(browser, page, address + part, screen);
            }
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theLeadsTheAnalystsAndTheOperatorsPages(Browser browser) {
        var analyst = browser.loginAs(DemoUser.ANNA);
        var operator = browser.loginAs(DemoUser.BETRIEB);
        var lead = browser.loginAs(DemoUser.LUISE);
        for (var screen : Screen.values()) {
            browser.resize(analyst, screen);
            browser.resize(operator, screen);
            browser.resize(lead, screen);
            look(browser, lead, "/amt/team", screen);
            look(browser, analyst, "/modelle", screen);
            look(browser, analyst, "/modelle/hundesteuer-anmelden", screen);
            look(browser, analyst, "/modelle/sondernutzung-beantragen", screen);
            look(browser, analyst, "/modelle/hundesteuer-anmelden/bearbeiten", screen);
            look(browser, analyst, "/modelle/hundesteuer-anmelden/versionen", screen);
            look(browser, analyst, "/modelle/hundesteuer-anmelden/versionen/1", screen);
            look(browser, analyst, "/modelle/hundesteuer-anmelden/vergleich?alt=1&neu=1", screen);
            look(browser, analyst, "/modelle/gewerbe-anmelden", screen);
            look(browser, operator, "/betrieb", screen);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theFirstPageIsLight(Browser browser) {
        var bytes = new AtomicLong();
        var page = browser.page(Screen.PHONE);
        page.onResponse(response -> {
            var sizes = response.request().sizes();
            bytes.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
        });
        page.navigate("/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(bytes.get()).as("bytes over the wire").isBetween(10_000L, 150_000L);
    }

    /** Also where the screen is as narrow as paper. */
    private static void onPaperTheInboxIsATable(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".liste-breit tbody tr").first().evaluate("row => getComputedStyle(row).display"))
                .isEqualTo("table-row");
        assertThat(page.locator(".nur-druck").isVisible()).isTrue();
        for (var gone : List.of(".ansichten", ".filter", ".werkzeuge", "nav.navigation", ".tastatur")) {
            assertThat(page.locator(gone).first().isVisible()).as(gone).isFalse();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** The task about a mail that came back. */
    private String undelivered() {
        var applicant =
                new Person(UUID.randomUUID().toString(), "Rita Ruf", UUID.randomUUID() + "@x.invalid", Set.of());
        var filed = beans.createBean(SampleCases.class).aCase().of(applicant).filed();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> inbox.of(filed).stream().anyMatch(Task::isOfHouse));
        var task = inbox.of(filed).stream().filter(Task::isOfHouse).findFirst().orElseThrow();
        return "/amt/vorgang/%s/zustellung/%s".formatted(filed.id(), task.id());
    }

    static void look(Browser browser, Page page, String address, Screen screen) {
        for (var language : screen == Screen.DESKTOP ? List.of("en", "de") : List.of("de")) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("main").innerText()).doesNotContain("??");
            browser.assertAccessible(page);
            browser.screenshot(page, picture(address) + "-" + language + "-" + name(screen));
        }
    }

    private static String picture(String address) {
        var path = address.replaceAll("https?://[^/]+", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("[^a-z]+", "-");
        return path.equals("-") ? "start" : path.substring(1);
    }

    private static String name(Screen screen) {
        return screen.name().toLowerCase();
    }
}
