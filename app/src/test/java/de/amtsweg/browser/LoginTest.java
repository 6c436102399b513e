package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.Mails;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class LoginTest {

    @Test
    void theHeaderOffersEverybodyTheirOwnDoors(Browser browser) {
        assertThat(header(browser.loginAs(DemoUser.LENA)))
                .contains("Lena Çelik-Groß")
                .doesNotContain("Eingang", "Modelle", "Betrieb");
        assertThat(header(browser.loginAs(DemoUser.SABINE)))
                .contains("Sabine Steuer", "Eingang")
                .doesNotContain("Modelle", "Betrieb");
        assertThat(header(browser.loginAs(DemoUser.ANNA))).contains("Modelle");
        assertThat(header(browser.loginAs(DemoUser.BETRIEB))).contains("Otto Betrieb | Abmelden", " | Betrieb");
    }

    @Test
    void everybodyCanUseTheLoginPage(Browser browser) {
        for (var screen : Screen.values()) {
            var page = browser.page(screen);
            page.navigate("/oauth2/authorization/keycloak");

            browser.assertAccessible(page);
            browser.screenshot(page, "login-" + screen.name().toLowerCase());
        }
    }

    @Test
    void whoRegistersConfirmsTheirAddressBeforeTheyChooseAPassword(Browser browser, @Autowired Mails mails) {
        var page = browser.page();
        page.navigate("/oauth2/authorization/keycloak");
        page.locator("#kc-registration").click();
        page.locator("input[name=firstName]").fill("Nora");
        page.locator("input[name=lastName]").fill("Neu");
        page.locator("input[name=email]").fill("nora.neu@example.org");
        browser.assertAccessible(page);
        page.locator("[type=submit]").click();

        var mail = mails.await("nora.neu@example.org", 1).get(0);
        browser.assertAccessible(page);
        page.navigate(mail.links().get(0));
        page.locator("input[name=password-new]").fill(DemoUser.PASSWORD);
        page.locator("input[name=password-confirm]").fill(DemoUser.PASSWORD);
        browser.assertAccessible(page);
        page.locator("[type=submit]").click();

        assertThat(header(page)).contains("Nora Neu");
    }

    @Test
    void peopleFindTheirSignInDetailsFromTheirAccount(Browser browser) {
        var page = browser.loginAs(DemoUser.LENA);
        page.navigate("/konto");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Zugangsdaten ansehen"))
                .click();
        page.locator("input[name=lastName]").waitFor();
        assertThat(page.locator("input[name=lastName]").inputValue()).isEqualTo("Çelik-Groß");
        browser.screenshot(page, "zugangsdaten");
    }

    private static String header(Page page) {
        return page.getByRole(AriaRole.BANNER).innerText().replaceAll("\\s*\n\\s*", " | ");
    }
}
