package de.amtsweg.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.browser.Screen;
import de.amtsweg.journeys.Dog;
import de.amtsweg.local.DemoUser;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class NothingIsLostTest {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasTypedSurvivesTheEndOfTheSession(boolean javaScript, Browser browser) {
        var page = browser.login(browser.page(Screen.PHONE, javaScript), DemoUser.LENA);
        var dog = new Dog(page).begin();
        dog.type("strasse", "Straße mit ß und Ł 7").type("plz", "470");
        page.context().clearCookies(new ClearCookiesOptions().setName("AMTSWEG"));
        var address = page.url().split("\\?")[0];
        dog.next();
        if (!page.url().startsWith(address)) {
            browser.answerLogin(page, DemoUser.LENA);
        }
        page.waitForURL(url -> url.startsWith(address));
        assertThat(page.locator("#f-strasse")).hasValue("Straße mit ß und Ł 7");
        assertThat(page.locator("#f-plz")).hasValue("470");
        assertThat(page.locator("main")).containsText("Ihre Eingaben sind noch da");
    }

    @Test
    void wrongAnswersAreShownAndKept(Browser browser) {
        var page = browser.login(browser.page(Screen.PHONE), DemoUser.LENA);
        new Dog(page).begin().person();
        page.locator("#f-hunde").fill("zwei");
        page.locator("#f-wurfdatum").fill("31.02.2025");
        page.locator("#f-kaufpreis").fill("12,345");
        new Dog(page).next();
        assertThat(page.locator("#fehlerliste a")).hasCount(6);
        assertThat(page.locator("#fehlerliste")).isFocused();
        assertThat(page.locator("#f-hunde")).hasValue("zwei");
        assertThat(page.locator("#f-wurfdatum")).hasValue("31.02.2025");
        assertThat(page.locator("#f-wurfdatum-error")).containsText("das es gibt");
        page.locator("#fehlerliste a[href='#f-hunde']").click();
        assertThat(page.locator("#f-hunde")).isFocused();
        browser.assertAccessible(page);
    }

    @Test
    void aFileOfAWrongKindIsExplainedAndTheRestIsKept(Browser browser) {
        var page = browser.loginAs(DemoUser.AHMET);
        new Dog(page).begin().person().dog("Falsch", "1");
        page.locator("[name=ermaessigung][value=tierheim]").check();
        page.locator("#f-bemerkung").fill("Bitte beachten");
        page.locator("#f-nachweisTierheim")
                .setInputFiles(new FilePayload(
                        "Vertrag.pdf", "application/pdf", "<html><script>alert(1)</script></html>".getBytes()));
        new Dog(page).next();
        assertThat(page.locator("#f-nachweisTierheim-error")).containsText("Vertrag.pdf");
        assertThat(page.locator("#f-nachweisTierheim-error")).containsText("PDF");
        assertThat(page.locator("#f-bemerkung")).hasValue("Bitte beachten");
        page.locator("#f-nachweisTierheim").setInputFiles(Dog.file("Vertrag.pdf"));
        page.locator("#f-richtigkeit").check();
        new Dog(page).next();
        assertThat(page.locator("main")).containsText("Vertrag.pdf");
        page.goBack();
        page.locator("button[aria-label*='Vertrag.pdf'], button:has-text('Entfernen')")
                .first()
                .click();
        page.waitForLoadState();
        assertThat(page.locator("main")).not().containsText("Bereits hochgeladen");
    }

    @Test
    void resendingFilesOnce(Browser browser) {
        var page = browser.loginAs(DemoUser.AHMET);
        new Dog(page).begin().person().dog("Doppel", "1").noReduction();
        var before = filed();
        var token = page.locator("main [name=_csrf]").first().inputValue();
        var seen = page.locator("main [name=_seen]").inputValue();
        var answers = Stream.generate(() -> page.request()
                        .post(
                                page.url(),
                                RequestOptions.create()
                                        .setForm(FormData.create()
                                                .append("_csrf", token)
                                                .append("_seen", seen))
                                        .setMaxRedirects(0)))
                .limit(4)
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(302));
        assertThat(answers.stream()
                        .map(answer -> answer.headers().get("location"))
                        .distinct())
                .hasSize(1);
        assertThat(filed()).isEqualTo(before + 1);
    }

    @Test
    void theKeyboardAloneIsEnough(Browser browser) {
        jdbc.sql("delete from draft where procedure = 'hundesteuer-anmelden'").update();
        var page = browser.loginAs(DemoUser.ERIKA);
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(".sprung")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#inhalt")).isFocused();
        tabTo(page, "a[href='/verfahren/hundesteuer-anmelden']");
        page.keyboard().press("Enter");
        page.waitForURL("**/verfahren/hundesteuer-anmelden");
        tabTo(page, "a[href$='/antrag']");
        page.keyboard().press("Enter");
        page.waitForURL("**/antrag");
        tabTo(page, "#f-strasse");
        page.keyboard().type("Tastenweg 1");
        tabTo(page, "#f-plz");
        page.keyboard().type("47051");
        page.keyboard().press("Enter");
        page.waitForURL("**/hund");
        assertThat(page.locator("h2").first()).containsText("Ihr Hund");
    }

    private static void tabTo(Page page, String target) {
        for (int i = 0; i < 60; i++) {
            if ((boolean) page.evaluate("target => document.activeElement.matches(target)", target)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + target + " on " + page.url());
    }

    private long filed() {
        return jdbc.sql("select count(*) from case_file").query(Long.class).single();
    }
}
