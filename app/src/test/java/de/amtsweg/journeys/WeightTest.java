package de.amtsweg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.browser.Screen;
import de.amtsweg.browser.Wire;
import de.amtsweg.local.DemoUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages for citizens are light, also for who pays for every megabyte, and hold still while they arrive. */
@BrowserTest
class WeightTest {

    private static final long FIRST = 100_000;
    private static final long NEXT = 20_000;
    private static final double STILL = 0.01;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ideen",
                "/status",
                "/weitermachen",
                "/verfahren/leitbild-idee",
                "/verfahren/leitbild-idee/antrag",
                "/verfahren/leitbild-idee/antrag?lang=tr",
                "/verfahren/sondernutzung-beantragen"
            })
    void aFirstVisitIsLight(String address, Browser browser) {
        var page = browser.page(Screen.PHONE);
        var wire = new Wire(page);
        page.navigate(address);
        assertThat(wire.bytes()).as(address).isBetween(10_000L, FIRST);
        assertThat(wire.shifted()).isLessThan(STILL);
    }

    /** On a slow network each answer takes two seconds. */
    @Test
    void aFirstVisitIsReadableWithItsFirstAnswer(Browser browser) {
        var page = browser.page(Screen.PHONE);
        browser.expect("net::ERR_FAILED");
        page.route("**/assets/**", Route::abort);
        page.navigate("/verfahren/leitbild-idee/antrag");
        assertThat(page.locator("header .streifen").evaluate("part => getComputedStyle(part).backgroundColor"))
                .isNotEqualTo("rgba(0, 0, 0, 0)");
        assertThat(page.locator("#f-titel").evaluate("field => getComputedStyle(field).boxSizing"))
                .isEqualTo("border-box");
    }

    @Test
    void thePageAfterAFirstVisitHasItsStylesAlready(Browser browser) {
        var page = browser.page(Screen.PHONE);
        var wire = new Wire(page);
        page.navigate("/");
        wire.bytes();
        page.navigate("/kontakt");
        assertThat(page.locator("head style").count()).isZero();
        still(page, wire);
    }

    @Test
    void theNextStepIsLighter(Browser browser) {
        var page = browser.login(browser.page(Screen.PHONE), DemoUser.AHMET);
        var wire = new Wire(page);
        page.navigate("/konto");
        wire.bytes();
        page.navigate("/verfahren/sondernutzung-beantragen/antrag");
        still(page, wire);
        page.locator("#f-verein").fill("Nachbarn e. V.");
        page.locator("#f-telefon").fill("0203 123456");
        page.locator("#f-strasse").fill("Blumenstraße 4");
        page.locator("#f-plz").fill("47051");
        page.locator("#f-ort").fill("Duisburg");
        page.locator("[name=gemeinnuetzig]").last().check();
        wire.bytes();
        page.locator("button.kern-btn--primary[name=_action][value=next]").click();
        page.locator("#f-veranstaltung").waitFor();
        still(page, wire);
    }

    private static void still(Page page, Wire wire) {
        assertThat(wire.bytes()).as(page.url()).isBetween(1_000L, NEXT);
        assertThat(wire.shifted()).isLessThan(STILL);
    }
}
