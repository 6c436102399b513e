package de.amtsweg.journeys;

import com.microsoft.playwright.Page;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.browser.Screen;
import de.amtsweg.demo.DemoData;
import de.amtsweg.demo.DemoIdeas;
import de.amtsweg.local.DemoUser;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;

/** Makes the pictures of the README: {@code mvn -Ppictures test}. No test of anything. */
@BrowserTest
@Tag("pictures")
class PicturesTest {

    @Test
    void pictures(Browser browser, @Autowired AutowireCapableBeanFactory beans) throws Exception {
        beans.createBean(DemoData.class).run(new DefaultApplicationArguments());
        beans.createBean(DemoIdeas.class).run(new DefaultApplicationArguments());
        var citizen = browser.page(Screen.DESKTOP);
        citizen.navigate("/");
        // the typeface comes with the second page
        citizen.reload();
        citizen.evaluate("document.querySelector('.kern-alert')?.remove()");
        take(citizen, "start");

        var phone = browser.login(browser.page(Screen.PHONE), DemoUser.LENA);
        new Dog(phone).begin().person();
        phone.locator("#f-hundename").fill("Bello");
        take(phone, "formular-telefon");

        var office = browser.loginAs(DemoUser.SABINE);
        office.navigate("/amt");
        take(office, "eingang");
        office.navigate("/amt?stand=frei");
        office.locator("tbody a").first().click();
        office.waitForURL("**/aufgabe/**");
        office.locator("form[action*='/uebernehmen'] button").click();
        office.locator("[name=entscheidung][value=bewilligt]").check();
        office.locator("#f-steuerpflichtAb").waitFor();
        take(office, "aufgabe");

        var analyst = browser.loginAs(DemoUser.ANNA);
        analyst.navigate("/modelle/hundesteuer-anmelden");
        analyst.locator("[data-element-id=pruefung]").waitFor();
        take(analyst, "modell");

        analyst.navigate("/modelle/hundesteuer-anmelden/bearbeiten");
        analyst.locator("[data-editor][data-drawn]").waitFor();
        analyst.locator(".djs-element[data-element-id='pruefung'] > .djs-hit")
                .first()
                .dispatchEvent("click");
        analyst.locator(".bio-properties-panel-header").waitFor();
        take(analyst, "editor");

        var reader = browser.page(Screen.DESKTOP);
        reader.navigate("/ideen");
        reader.reload();
        take(reader, "ideen");
    }

    private static void take(Page page, String name) {
        var folder = Path.of("..", "docs", "pictures");
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
