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
import de.amtsweg.local.Mail;
import de.amtsweg.local.Mails;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class IdeaJourneyTest {

    private static final Pattern LINK = Pattern.compile("http\\S+/status/DU-\\S+");

    @Autowired
    Mails mails;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anIdeaIsReadByAllAndTakenBackByItsAuthorWithoutAnyAccount(boolean javaScript, Browser browser)
            throws Exception {
        var title = "Bänke " + UUID.randomUUID().toString().substring(0, 6);
        var child = browser.page(Screen.PHONE, javaScript);
        child.navigate("/ideen");
        link(child, "Eigene Idee einreichen");
        link(child, "Idee einreichen");
        next(child);
        assertThat(child.locator("#fehlerliste")).containsText("Ihre Idee in einem Satz");
        child.locator("#f-titel").fill(title);
        child.locator("#f-beschreibung").fill("Meine Oma braucht eine Pause.\nIm Schatten!");
        child.locator("#f-thema").selectOption("gruen");
        child.locator("#f-stadtteil").selectOption("walsum");
        child.locator("#f-bild").setInputFiles(Dog.file("bank.jpg"));
        next(child);
        child.locator("#f-name").fill("Mia");
        child.locator("#f-email").fill("mia@example.org");
        child.locator("#f-zustimmung").check();
        next(child);
        assertThat(child.locator("main")).containsText("bank.jpg");
        button(child, "Idee abschicken");
        assertThat(child.locator("h1")).hasText("Danke für Ihre Idee!");
        var reference = child.locator("dd .zahl").first().innerText();
        var copy = child.request()
                .get(child.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Kopie Ihrer Angaben"))
                        .getAttribute("href"));
        assertThat(new String(copy.body(), 0, 5)).isEqualTo("%PDF-");
        var mail = mailAbout(reference, 1);
        assertThat(mail).contains("Guten Tag Mia", title).doesNotContain("/konto/vorgang/");

        var stranger = browser.page(Screen.DESKTOP, javaScript);
        stranger.navigate("/ideen?q=" + title.substring(7));
        assertThat(stranger.locator("main")).containsText("Keine Ideen");

        var digitalUnit = browser.loginAs(DemoUser.ANNA);
        work(digitalUnit, reference);
        digitalUnit.locator("[name=entscheidung][value=veroeffentlichen]").check();
        button(digitalUnit, "Abschließen und senden");
        mailAbout(reference, 2);

        stranger.navigate("/ideen?thema=gruen&stadtteil=walsum&q=bank");
        link(stranger, title);
        assertThat(stranger.locator("main")).containsText("Von Mia");
        assertThat(stranger.locator("main")).containsText("Wir beraten darüber");
        assertThat(picture(stranger).getWidth()).isEqualTo(480);
        if (javaScript) {
            browser.assertAccessible(child);
            browser.assertAccessible(stranger);
        }
        stranger.navigate("/ideen?thema=kultur&q=" + title.substring(7));
        assertThat(stranger.locator("main")).containsText("Keine Ideen");

        var otherDevice = browser.page(Screen.PHONE, javaScript);
        otherDevice.navigate(statusLink(mail));
        button(otherDevice, "Antrag öffnen");
        assertThat(otherDevice.locator("main")).containsText("Ihre Idee steht auf der Seite „Ideen“.");
        assertThat(otherDevice.url()).doesNotContain("/status/");
        link(otherDevice, "Idee zurückziehen");
        button(otherDevice, "Idee zurückziehen");
        assertThat(otherDevice.locator("main")).containsText("Sie haben Ihre Idee zurückgezogen.");
        mailAbout(reference, 3);

        browser.expect("404");
        stranger.navigate("/ideen/" + reference);
        assertThat(stranger.locator("main")).not().containsText(title);
        assertThat(stranger.request().get("/ideen/" + reference + "/bild").status())
                .isEqualTo(404);
    }

    @Test
    void theAuthorReadsWhyAnIdeaIsNotPublished(Browser browser) {
        var author = filed(browser.page(Screen.PHONE), "Kaufen Sie bei uns");
        var reference = author.locator("dd .zahl").first().innerText();
        var digitalUnit = browser.loginAs(DemoUser.ANNA);
        work(digitalUnit, reference);
        digitalUnit.locator("[name=entscheidung][value=ablehnen]").check();
        digitalUnit.locator("#f-grund").selectOption("werbung");
        digitalUnit.locator("#f-begruendung").fill("Hier stehen keine Anzeigen.");
        button(digitalUnit, "Abschließen und senden");
        link(author, "Meine Idee ansehen");
        assertThat(author.locator("main")).containsText("Hier stehen keine Anzeigen.");
        assertThat(author.locator("main a[href='/konto']")).hasCount(0);
    }

    @Test
    void aGuestSeesNobodyElsesIdeaAndNoOtherPagesOfAccounts(Browser browser) {
        var author = filed(browser.page(Screen.PHONE), "Meine Idee");
        link(author, "Meine Idee ansehen");
        var address = author.url();
        var other = filed(browser.page(Screen.PHONE), "Andere Idee");
        browser.expect("404");
        assertThat(other.request().get(address + "/kopie.pdf").status()).isEqualTo(404);
        other.navigate(address);
        assertThat(other.locator("main")).not().containsText("Meine Idee");
        other.navigate("/konto");
        assertThat(other.locator("#username")).isVisible();
        other.navigate("/verfahren/hundesteuer-anmelden/antrag");
        assertThat(other.locator("#username")).isVisible();
    }

    private static Page filed(Page page, String title) {
        page.navigate("/verfahren/leitbild-idee/antrag");
        page.locator("#f-titel").fill(title);
        page.locator("#f-beschreibung").fill("Das wünsche ich mir.");
        page.locator("#f-thema").selectOption("anderes");
        page.locator("#f-stadtteil").selectOption("mitte");
        next(page);
        page.locator("#f-zustimmung").check();
        next(page);
        button(page, "Idee abschicken");
        return page;
    }

    private static void work(Page office, String reference) {
        office.navigate("/amt?q=" + reference);
        office.locator("tbody a").first().click();
        button(office, "Übernehmen");
    }

    private static void next(Page page) {
        page.locator("button.kern-btn--primary[name=_action][value=next]").click();
        page.waitForLoadState();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
    }

    private static BufferedImage picture(Page page) throws Exception {
        var answer = page.request().get(page.locator("img.ideenbild").getAttribute("src"));
        assertThat(answer.headers().get("content-type")).isEqualTo("image/jpeg");
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private static String statusLink(String mail) {
        var link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        return link.group();
    }

    private String mailAbout(String reference, int number) {
        return await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> mails.all().stream()
                                .filter(mail -> mail.subject().contains(reference))
                                .toList(),
                        found -> found.size() >= number)
                .stream()
                .sorted(Comparator.comparing(Mail::received))
                .toList()
                .get(number - 1)
                .text();
    }
}
