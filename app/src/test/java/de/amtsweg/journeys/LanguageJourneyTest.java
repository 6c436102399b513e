package de.amtsweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.browser.Screen;
import de.amtsweg.local.DemoUser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class LanguageJourneyTest {

    /** Names and numbers; and the words that the two languages share. */
    private static final Pattern THE_SAME = Pattern.compile(
            "[^\\p{L}]*|.*@.*|.*47049.*|Amtsweg|Ahmet Yılmaz|(: )?Telefon|Duisburg"
                    + "|Deutsch|Leichte Sprache|English|Türkçe|Mitte|Süd|Rheinhausen|Hamborn|Walsum|(Homberg|Meiderich), .*"
                    + "|Labrador Retriever|Rottweiler|Dogo Argentino|Mastiff|Alano|American Bulldog|Bullmastiff|Fila Brasileiro"
                    + "|Mastino Napoletano|Tosa Inu|Pitbull Terrier|American Staffordshire Terrier|[2-9A-Z]{4}(-[2-9A-Z]{4}){2}");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLanguageChangesWithoutLosingAWord(boolean javaScript, Browser browser) {
        var page = browser.page(Screen.PHONE, javaScript);
        page.navigate("/verfahren/leitbild-idee/antrag");
        page.locator("#f-titel").fill("Bäume");
        language(page, "Türkçe");
        assertThat(page.locator("html")).hasAttribute("lang", "tr");
        assertThat(page.locator("#f-titel")).hasValue("Bäume");
        page.locator("#f-beschreibung").fill("Gölge");
        language(page, "Leichte Sprache");
        assertThat(page.locator("html")).hasAttribute("lang", "de-simple");
        assertThat(page.locator("main")).containsText("Erzählen Sie mehr");
        assertThat(page.locator("#f-beschreibung")).hasValue("Gölge");
        language(page, "English");
        assertThat(page.locator("#f-titel")).hasValue("Bäume");
        page.locator("#f-titel").press("Enter");
        assertThat(page.locator("#fehlerliste")).containsText("Please");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void nothingIsLeftInGermanOnTurkishForms(Browser browser) {
        var guest = browser.page(Screen.PHONE);
        compare(browser, guest, "/verfahren/leitbild-idee");
        Begun.idea(guest);
        var idea = guest.url().substring(0, guest.url().lastIndexOf('/'));
        for (var step : List.of("/idee?fehler", "/person", "/pruefen", "/spaeter")) {
            compare(browser, guest, idea + step);
        }
        var citizen = browser.login(browser.page(Screen.PHONE), DemoUser.AHMET);
        compare(browser, citizen, "/verfahren/hundesteuer-anmelden");
        Begun.dog(citizen);
        var dog = citizen.url().substring(0, citizen.url().lastIndexOf('/'));
        for (var step : List.of("/person", "/hund", "/ermaessigung", "/pruefen")) {
            compare(browser, citizen, dog + step);
        }
    }

    @Test
    void whatHasNoTranslationIsMarkedAsGermanAndTheOfficeStaysGerman(Browser browser) {
        var page = browser.loginAs(DemoUser.BERTA);
        page.navigate("/verfahren/gewerbe-anmelden?lang=tr");
        assertThat(page.locator("html")).hasAttribute("lang", "tr");
        assertThat(page.locator("h1")).hasAttribute("lang", "de");
        page.navigate("/amt");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator("header nav").first()).not().containsText("Türkçe");
    }

    private static void compare(Browser browser, Page page, String address) {
        var joint = address.contains("?") ? "&" : "?";
        page.navigate(address + joint + "lang=de");
        var german = lines(page);
        page.navigate(address + joint + "lang=tr");
        var turkish = new HashSet<>(lines(page));
        turkish.retainAll(german);
        assertThat(turkish)
                .as("German on the Turkish page %s", address)
                .allMatch(line -> THE_SAME.matcher(line).matches());
        browser.assertAccessible(page);
        browser.screenshot(page, "tr-" + address.replaceAll(".*/", "").replaceAll("\\W", "-"));
        page.navigate(address + joint + "lang=de-simple");
        browser.screenshot(page, "leicht-" + address.replaceAll(".*/", "").replaceAll("\\W", "-"));
    }

    /** What is on the page, but for legal texts that are marked as German. */
    private static Set<String> lines(Page page) {
        return page.locator("body")
                .innerText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.contains("§"))
                .collect(Collectors.toSet());
    }

    private static void language(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
