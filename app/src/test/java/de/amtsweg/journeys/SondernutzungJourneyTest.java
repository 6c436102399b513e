package de.amtsweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.amtsweg.journeys.StreetParty.click;
import static de.amtsweg.journeys.StreetParty.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.browser.Screen;
import de.amtsweg.local.DemoUser;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class SondernutzungJourneyTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void threeOfficesAgreeAndThePartyIsPermitted(boolean javaScript, Browser browser) {
        var citizen = browser.login(browser.page(Screen.PHONE, javaScript), DemoUser.LENA);
        var party = new StreetParty(citizen).begin().association().place();
        party.time("12.06.2076 10:00", "12.06.2076 9:30");
        assertThat(citizen.locator("#f-ende")).hasAttribute("aria-invalid", "true");
        assertThat(citizen.locator("#fehlerliste"))
                .containsText("Das muss nach 12.06.2076 10:00 („Beginn mit Aufbau“) liegen");
        assertThat(citizen.locator("#f-ende-time")).hasValue("9:30");
        if (javaScript) {
            browser.assertAccessible(citizen);
            browser.screenshot(citizen, "fest-zeit");
        }
        party.time("12.06.2076 10:00", "13.06.2076 20").uses(javaScript).documents();
        assertThat(citizen.locator("main")).containsText("13.06.2076, 20:00 Uhr");
        assertThat(citizen.locator("main")).containsText("22:00 Uhr");
        var reference = party.send();
        citizen.navigate(citizen.url().replace("/eingegangen", ""));

        var otto = browser.loginAs(DemoUser.OTTO);
        open(otto, reference);
        assertThat(otto.locator("main")).containsText("185,00");
        click(otto, "Übernehmen");
        otto.locator("[name=pruefergebnis][value=vollstaendig]").check();
        click(otto, "Abschließen und senden");
        assertThat(otto.locator("main")).containsText("Bei anderen offen");
        assertThat(otto.locator("main")).containsText("Feuerwehr: Rettungswege prüfen");
        browser.screenshot(otto, "fest-vorgang");

        citizen.reload();
        assertThat(citizen.locator(".status-text"))
                .hasText("Das Ordnungsamt prüft Lärm und Ausschank. Die Feuerwehr prüft die Rettungswege."
                        + " Die Straßenverkehrsbehörde prüft die Sperrung.");
        answer(browser, DemoUser.FELIX, reference, "feuerwehr", "Der Hydrant vor Nummer 6 bleibt frei.");
        answer(browser, DemoUser.VERA, reference, "verkehr", "Die Umleitung führt über die Gartenstraße.");
        citizen.reload();
        assertThat(citizen.locator(".status-text")).hasText("Das Ordnungsamt prüft Lärm und Ausschank.");
        answer(browser, DemoUser.OTTO, reference, "ordnungsamt", "Musik endet um 22 Uhr.");

        open(otto, reference);
        click(otto, "Übernehmen");
        for (var said : new String[] {"Der Hydrant", "Die Umleitung", "Musik endet"}) {
            assertThat(otto.locator("main")).containsText(said);
        }
        otto.locator("[name=entscheidung][value=genehmigt]").check();
        otto.locator("[name=auflagen][value=rettungsgasse]").waitFor();
        otto.locator("[name=auflagen][value=rettungsgasse]").check();
        otto.locator("#f-weitereAuflagen").fill("Der Hydrant vor Nummer 6 bleibt frei.");
        browser.assertAccessible(otto);
        browser.screenshot(otto, "fest-entscheidung");
        click(otto, "Abschließen und senden");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            citizen.reload();
            assertThat(citizen.locator(".status-text").innerText()).startsWith("Ihr Fest ist genehmigt");
        });
        assertThat(citizen.locator("main .kern-badge--success")).isVisible();
        citizen.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Genehmigung"))
                .first()
                .click();
        var notice = citizen.request()
                .get(citizen.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Datei speichern"))
                        .getAttribute("href"));
        assertThat(new String(notice.body(), 0, 5)).isEqualTo("%PDF-");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            otto.reload();
            assertThat(otto.locator("ol.zeitstrahl").first().innerText())
                    .contains("Ihr Bescheid zum Straßenfest ist da");
        });
    }

    private static void answer(Browser browser, DemoUser colleague, String reference, String field, String text) {
        var office = browser.loginAs(colleague);
        open(office, reference);
        click(office, "Übernehmen");
        office.locator("[name=" + field + "Votum][value=auflagen]").check();
        office.locator("#f-" + field + "Text").waitFor();
        office.locator("#f-" + field + "Text").fill(text);
        click(office, "Abschließen und senden");
        assertThat(office.locator("main")).containsText("Die Aufgabe ist erledigt");
    }
}
