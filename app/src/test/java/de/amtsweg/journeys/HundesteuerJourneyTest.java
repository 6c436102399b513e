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
import de.amtsweg.local.Mails;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class HundesteuerJourneyTest {

    @Autowired
    Mails mails;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDogFromTheShelterIsRegisteredAfterAQuestion(boolean javaScript, Browser browser) {
        var name = "Bello" + UUID.randomUUID().toString().substring(0, 6);
        var citizen = browser.page(Screen.PHONE, javaScript);
        citizen.navigate("/");
        citizen.locator("#q").fill("hund tierheim");
        citizen.locator("#q").press("Enter");
        citizen.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Hund zur Hundesteuer anmelden"))
                .click();
        assertThat(citizen.locator("main")).containsText("Kommunalabgabengesetz");
        citizen.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Antrag starten"))
                .click();
        browser.answerLogin(citizen, DemoUser.LENA);

        var dog = new Dog(citizen);
        assertThat(citizen.locator("#f-name")).hasValue("Lena Çelik-Groß");
        dog.next();
        assertThat(citizen.locator("#fehlerliste")).containsText("Straße und Hausnummer");
        assertThat(citizen.locator("#f-plz-error")).isVisible();
        dog.person().dog(name, "2").fromShelter(javaScript);

        assertThat(citizen.locator("main")).containsText("1.250,50");
        assertThat(citizen.locator("main")).containsText("Übernahmevertrag.pdf");
        var reference = dog.send();
        var code = dog.code();
        var confirmation = mailAbout(reference, 1);
        assertThat(confirmation).contains("Guten Tag Lena Çelik-Groß", reference, code, "/konto/vorgang/");

        var office = browser.loginAs(DemoUser.SABINE);
        open(office, reference);
        assertThat(office.locator("main")).containsText(name);
        assertThat(office.locator("main")).containsText("90,00");
        assertThat(office.locator("main")).containsText("Übernahmevertrag.pdf");
        click(office, "Übernehmen");
        office.locator("[name=entscheidung][value=rueckfrage]").check();
        office.locator("#f-frage").fill("Seit wann leben Ihre Hunde bei Ihnen?\n*Bitte* mit Datum.");
        click(office, "Abschließen und senden");
        assertThat(mailAbout(reference, 2)).contains("Frage");

        citizen.navigate(link(confirmation));
        assertThat(citizen.locator("main")).containsText("Wir haben eine Frage an Sie");
        citizen.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Jetzt antworten"))
                .click();
        assertThat(citizen.locator("main")).containsText("*Bitte* mit Datum.");
        citizen.locator("#f-antwort").fill("Seit 1. September 2026.");
        citizen.locator("#f-antwortDatei").setInputFiles(Dog.file("hunde.jpg"));
        click(citizen, "Antwort absenden");
        assertThat(citizen.locator("main")).containsText("Das Steueramt prüft Ihre Anmeldung.");

        open(office, reference);
        assertThat(office.locator("main")).containsText("Seit 1. September 2026.");
        assertThat(office.locator("main")).containsText("hunde.jpg");
        click(office, "Übernehmen");
        var task = office.url();
        office.locator("[name=entscheidung][value=bewilligt]").check();
        office.locator("#f-steuerpflichtAb").fill("01.10.2026");
        click(office, "Vorschau");
        assertThat(office.locator("iframe.pdf-vorschau")).isVisible();
        var preview = office.request().get(office.locator("iframe.pdf-vorschau").getAttribute("src"));
        assertThat(new String(preview.body(), 0, 5)).isEqualTo("%PDF-");
        click(office, "Abschließen und senden");
        assertThat(mailAbout(reference, 3)).contains("Bescheid");
        office.navigate(task.replaceAll("/aufgabe/.*", ""));
        assertThat(office.locator(".antwort-geaendert"))
                .hasText(Pattern.compile(
                        "Geändert am \\d\\d\\.\\d\\d\\.\\d{4} von Sabine Steuer\\. Vorher: Bei der Person nachfragen"));
        browser.screenshot(office, "geaendert");

        citizen.navigate(link(confirmation));
        assertThat(citizen.locator("main")).containsText("Ihr Hund ist angemeldet");
        citizen.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Hundesteuerbescheid"))
                .first()
                .click();
        var notice = citizen.request()
                .get(citizen.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Datei speichern"))
                        .getAttribute("href"));
        assertThat(notice.headers().get("content-type")).startsWith("application/pdf");
        assertThat(new String(notice.body(), 0, 5)).isEqualTo("%PDF-");
        browser.screenshot(citizen, "bescheid");

        var stranger = browser.page(Screen.PHONE, javaScript);
        stranger.navigate("/status?aktenzeichen=" + reference);
        stranger.locator("#code").fill(code.toLowerCase());
        stranger.locator("main form button").first().click();
        assertThat(stranger.locator("main")).containsText("Ihr Hund ist angemeldet");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theCitizenTakesTheApplicationBack(boolean javaScript, Browser browser) {
        var citizen = browser.login(browser.page(Screen.PHONE, javaScript), DemoUser.AHMET);
        var dog = new Dog(citizen).begin().person().dog("Luna", "1").noReduction();
        var reference = dog.send();
        citizen.navigate(link(mailAbout(reference, 1)));
        citizen.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Antrag zurücknehmen"))
                .click();
        click(citizen, "Ja, Antrag zurücknehmen");
        assertThat(citizen.locator("main")).containsText("Sie haben Ihre Anmeldung zurückgenommen.");
        assertThat(mailAbout(reference, 2)).contains("beendet");

        var office = browser.loginAs(DemoUser.SABINE);
        office.navigate("/amt?q=" + reference);
        assertThat(office.locator("main")).containsText("Keine Aufgaben");
    }

    private void open(Page office, String reference) {
        office.navigate("/amt?q=" + reference);
        office.locator("tbody a").first().click();
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }

    /** @return the text of the mail with that number about the case */
    private String mailAbout(String reference, int number) {
        return await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> mails.all().stream()
                                .filter(mail -> mail.subject().contains(reference))
                                .toList(),
                        found -> found.size() >= number)
                .stream()
                .sorted((one, two) -> one.received().compareTo(two.received()))
                .toList()
                .get(number - 1)
                .text();
    }

    private static String link(String mail) {
        return mail.lines()
                .filter(line -> line.contains("/konto/vorgang/"))
                .map(line -> line.substring(line.indexOf("http")).strip())
                .findFirst()
                .orElseThrow();
    }
}
