package de.amtsweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.amtsweg.journeys.StreetParty.click;
import static de.amtsweg.journeys.StreetParty.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.browser.Screen;
import de.amtsweg.local.DemoUser;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class GewerbeJourneyTest {

    private static final String START = "/verfahren/gewerbe-anmelden/antrag?nochmal";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoPeopleRegisterTheirCompanyAndGetTheCertificate(boolean javaScript, Browser browser) {
        var citizen = browser.login(browser.page(Screen.PHONE, javaScript), DemoUser.LENA);
        var form = new StreetParty(citizen);
        company(citizen);

        person(form, 0, "Lena Çelik-Groß");
        click(citizen, "Person hinzufügen");
        assertThat(citizen.locator("#f-beteiligte-0-vollerName")).hasValue("Lena Çelik-Groß");
        assertThat(citizen.locator("#f-beteiligte-1")).containsText("Person 2 von 2");
        if (javaScript) {
            assertThat(citizen.evaluate("document.activeElement.id")).isEqualTo("f-beteiligte-1");
        }
        click(citizen, "Person hinzufügen");
        person(form, 2, "Ahmet Yılmaz");
        if (javaScript) {
            browser.screenshot(citizen, "gewerbe-personen");
        }
        click(citizen, "Person 2 entfernen");
        assertThat(citizen.locator("#f-beteiligte-1-vollerName")).hasValue("Ahmet Yılmaz");
        assertThat(citizen.locator("#f-beteiligte-2")).hasCount(0);

        citizen.locator("[name='beteiligte[1].rolle'][value=beides]").check();
        if (javaScript) {
            citizen.locator("#f-beteiligte-1-anteil").waitFor();
            assertThat(citizen.locator("#f-beteiligte-0-anteil")).hasCount(0);
        }
        form.next();
        assertThat(citizen.locator("#fehlerliste")).containsText("Person 2, Anteil am Unternehmen");
        citizen.locator("#fehlerliste a").first().click();
        assertThat(citizen.url()).endsWith("#f-beteiligte-1-anteil");
        if (javaScript) {
            browser.assertAccessible(citizen);
            browser.screenshot(citizen, "gewerbe-personen-fehler");
        }
        form.type("beteiligte-1-anteil", "100").next();
        business(form);
        assertThat(citizen.locator("main")).containsText("Person 2 von 2");
        assertThat(citizen.locator("main")).containsText("100 %");
        if (javaScript) {
            browser.assertAccessible(citizen);
            browser.screenshot(citizen, "gewerbe-pruefen");
        }
        var reference = form.send();
        citizen.navigate(citizen.url().replace("/eingegangen", ""));
        assertThat(citizen.locator("main")).containsText("Möchten Sie den Antrag nicht mehr stellen?");

        var otto = browser.loginAs(DemoUser.OTTO);
        open(otto, reference);
        assertThat(otto.locator("main")).containsText("Person 2 von 2");
        assertThat(otto.locator("main")).containsText("Ahmet Yılmaz");
        click(otto, "Übernehmen");
        otto.locator("[name=pruefergebnis][value=bescheinigen]").check();
        browser.screenshot(otto, "gewerbe-amt");
        click(otto, "Abschließen und senden");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            citizen.reload();
            assertThat(citizen.locator(".status-text").innerText()).contains("Ihr Gewerbeschein liegt für Sie bereit");
        });
        assertThat(citizen.locator("main")).not().containsText("Möchten Sie den Antrag nicht mehr stellen?");
        var berta = browser.loginAs(DemoUser.BERTA);
        for (int i = 0; i < 3; i++) {
            open(berta, reference);
            click(berta, "Übernehmen");
            inform(berta);
            click(berta, "Abschließen und senden");
        }
        citizen.reload();
        assertThat(citizen.locator(".status-text")).containsText("Ihr Gewerbe ist angemeldet.");
        assertThat(citizen.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Gewerbeschein"))
                        .first())
                .isVisible();
    }

    @Test
    void itemsThatCannotBeAreRefused(Browser browser) {
        var citizen = browser.login(browser.page(Screen.PHONE), DemoUser.AHMET);
        company(citizen);
        var csrf = citizen.locator("input[name=_csrf]").first().inputValue();
        for (var hostile : new String[] {
            "beteiligte[7].vollerName",
            "beteiligte[-1].vollerName",
            "beteiligte[0].nichtDa",
            "beteiligte[999999999999].vollerName"
        }) {
            assertThat(post(citizen, csrf, "1", hostile)).as(hostile).isEqualTo(400);
        }
        for (var count : new String[] {"21", "-1", "viele", "1000000"}) {
            assertThat(post(citizen, csrf, count, "beteiligte[0].vollerName"))
                    .as(count)
                    .isEqualTo(400);
        }
        assertThat(post(citizen, csrf, "20", "beteiligte[19].vollerName")).isEqualTo(204);
    }

    private static int post(Page page, String csrf, String count, String field) {
        return page.request()
                .post(
                        page.url().replaceAll("[?#].*", ""),
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("_csrf", csrf)
                                        .set("_action", "save")
                                        .set("beteiligte", count)
                                        .set(field, "X")))
                .status();
    }

    private static void company(Page citizen) {
        citizen.navigate(START);
        var form = new StreetParty(citizen);
        citizen.locator("[name=rechtsform][value=gmbh]").check();
        form.type("strasse", "Königstraße 1").type("plz", "47051").next();
        if (citizen.url().contains("fehler")) {
            form.next();
        }
        form.type("firma", "Blumenkind GmbH")
                .type("registergericht", "Amtsgericht Duisburg")
                .type("registernummer", "HRB 12345");
    }

    private static void person(StreetParty form, int index, String name) {
        var item = "beteiligte-%d-".formatted(index);
        form.type(item + "vollerName", name)
                .type(item + "geborenAm", "01.03.1985")
                .type(item + "anschrift", "Königstraße 1, 47051 Duisburg");
        form.page()
                .locator("[name='beteiligte[%d].rolle'][value=geschaeftsfuehrung]".formatted(index))
                .check();
    }

    private static void business(StreetParty form) {
        var page = form.page();
        form.type("taetigkeit", "Verkauf von Blumen in einem Laden");
        page.locator("[name=bereich][value=handel]").check();
        form.type("beginn", "01.12.2026");
        page.locator("[name=nebenerwerb][value=nein]").check();
        form.next();
        page.locator("[name=niederlassung][value=haupt]").check();
        form.type("betriebStrasse", "Königstraße 1").type("betriebPlz", "47051").next();
        page.locator("[name=handwerk][value=nein]").check();
        page.locator("[name=erlaubnis][value=nein]").check();
        page.locator("#f-richtigkeit").check();
        form.next();
    }

    private static void inform(Page office) {
        for (var field : new String[] {"finanzamtAm", "kammerAm", "bgAm"}) {
            if (office.locator("#f-" + field).count() > 0) {
                office.locator("#f-" + field).fill("01.11.2026");
            }
        }
        if (office.locator("[name=kammer][value=ihk]").count() > 0) {
            office.locator("[name=kammer][value=ihk]").check();
        }
        if (office.locator("#f-berufsgenossenschaft").count() > 0) {
            office.locator("#f-berufsgenossenschaft").fill("BG Handel und Warenlogistik");
        }
    }
}
