package de.amtsweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.browser.Screen;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.local.DemoUser;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.SampleFiles;
import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.quarantine.Intake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who hands in another document than was asked for is told, and may do so; the office sees what it is taken for. */
@BrowserTest
class KindsJourneyTest {

    private static final String[] TENANCY = {
        "Mietvertrag über Wohnraum",
        "Zwischen Frau Erika Muster als Vermieterin und Herrn Max Beispiel als Mieter",
        "§ 1 Mieträume: Vermietet wird die Wohnung im zweiten Obergeschoss, drei Zimmer, Küche, Bad.",
        "§ 2 Das Mietverhältnis beginnt am 01.05.2026 und läuft auf unbestimmte Zeit.",
        "§ 3 Die Miete beträgt monatlich 640,00 EUR, die Vorauszahlung für Nebenkosten 150,00 EUR.",
        "§ 4 Der Mieter zahlt eine Kaution von drei Monatsmieten."
    };

    @Autowired
    Drafts drafts;

    @Autowired
    Cases cases;

    @Autowired
    Intake intake;

    @Test
    void theApplicantIsToldInEveryLanguageAndGoesOnAllTheSame(Browser browser) {
        var page = browser.login(browser.page(Screen.PHONE), DemoUser.AHMET);
        var dog = new Dog(page).begin().person().dog("Mietze", "1");
        var address = page.url();
        page.locator("[name=ermaessigung][value=tierheim]").check();
        page.locator("#f-richtigkeit").check();
        page.locator("#f-nachweisTierheim")
                .setInputFiles(new FilePayload("Vertrag.pdf", "application/pdf", SampleFiles.letter(TENANCY)));
        assertThat(page.locator(".datei-hinweis--achtung"))
                .containsText("sondern nach: Mietvertrag", new ContainsTextOptions().setTimeout(20_000));
        browser.assertAccessible(page);
        browser.screenshot(page, "andere-unterlage-phone");
        for (var language : Map.of(
                        "en", "but like: Tenancy agreement", "tr", "Kira sözleşmesi", "de-simple", "Miet-Vertrag")
                .entrySet()) {
            page.navigate(address + "?lang=" + language.getKey());
            assertThat(page.locator(".datei-hinweis--achtung")).containsText(language.getValue());
            browser.screenshot(page, "andere-unterlage-" + language.getKey());
        }
        page.navigate(address + "?lang=de");
        dog.next();
        assertThat(page.locator("main")).containsText("sondern nach: Mietvertrag");
        browser.screenshot(page, "andere-unterlage-pruefen");
        dog.send();
    }

    @Test
    void theOfficeSeesHowSureItIsAndKnowsBetter(Browser browser) {
        var person = new Person(DemoUser.ERIKA.sub(), "Erika Muster", "kinds@example.org", Set.of());
        var draft = drafts.begin("hundesteuer-anmelden", person, Input.EMPTY);
        var document = handedIn(draft.owner());
        drafts.save(
                draft.id(),
                person,
                SampleAnswers.dog(Map.of("hundename", "Mietze", "ermaessigung", "tierheim"))
                        .with("nachweisTierheim", List.of(document.id().toString())));
        cases.file(draft.procedure(), draft.id(), person, Locale.GERMAN);
        Page page = browser.loginAs(DemoUser.SABINE);
        page.navigate("/amt/vorgang/%s/dokument/%s/ansicht".formatted(draft.id(), document.id()));
        assertThat(page.locator("aside")).containsText(Pattern.compile("Mietvertrag\\s+\\(erkannt, zu 99.% sicher\\)"));
        browser.assertAccessible(page);
        browser.screenshot(page, "art-amt");
        assertThat(page.locator("aside")).containsText("Verlangt war: Nachweis Tierheim.");
        page.getByText("Es ist: Nachweis Tierheim").click();
        assertThat(page.locator("aside")).containsText("Nachweis Tierheim");
        assertThat(page.locator("aside")).not().containsText("% sicher");
        page.navigate("/amt/vorgang/" + draft.id());
        assertThat(page.locator(".dokumente")).containsText("Nachweis Tierheim");
    }

    /** For a field that asks for another kind. */
    private Document handedIn(Document.Owner owner) {
        try {
            var arrival = new Arrival(
                    owner,
                    List.of(owner),
                    "hundesteuer-anmelden",
                    "nachweisTierheim",
                    ".pdf",
                    List.of("nachweis-tierheim"),
                    "Vertrag.pdf");
            var document = intake.receive(arrival, new ByteArrayInputStream(SampleFiles.letter(TENANCY)));
            intake.await(owner, List.of(document.id()), Duration.ofSeconds(30));
            return document;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
