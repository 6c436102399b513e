package de.amtsweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.browser.Screen;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.local.DemoUser;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.documents.CaseDocuments;
import de.amtsweg.processes.documents.Retention;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.HandedIn;
import de.amtsweg.storage.SampleFiles;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.quarantine.Intake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a caseworker does with documents: look, save, search, sort, hold and erase. */
@BrowserTest
class DocumentsJourneyTest {

    @Autowired
    Drafts drafts;

    @Autowired
    Cases cases;

    @Autowired
    CaseDocuments caseDocuments;

    @Autowired
    Intake intake;

    @Autowired
    Documents documents;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    UUID id;

    String pdf;

    /** A word that is in no other document. */
    String word;

    @BeforeEach
    void file() {
        word = "Zwerg" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "dackel";
        var person = new Person(DemoUser.ERIKA.sub(), "Erika Muster", "documents@example.org", Set.of());
        var draft = drafts.begin("hundesteuer-anmelden", person, Input.EMPTY);
        var letter = HandedIn.file(
                intake,
                draft.owner(),
                "nachweisTierheim",
                "vertrag.pdf",
                SampleFiles.letter(
                        "Übernahmevertrag",
                        "Das Tierheim übergibt den Hund " + word + ".",
                        "Der Hund ist geimpft, und die neue Halterin ist mit dem Vertrag und der Gebühr einverstanden.",
                        "Er darf nicht an andere weitergegeben werden; das Tierheim wird sich bei ihr nach ihm erkundigen."));
        pdf = letter.id().toString();
        var picture = HandedIn.file(
                intake, draft.owner(), "nachweisTierheim", "vertrag.jpg", SampleFiles.named("vertrag.jpg"));
        drafts.save(
                draft.id(),
                person,
                SampleAnswers.dog(Map.of("hundename", "Papier", "ermaessigung", "tierheim"))
                        .with(
                                "nachweisTierheim",
                                List.of(letter.id().toString(), picture.id().toString())));
        cases.file(draft.procedure(), draft.id(), person, Locale.GERMAN);
        id = draft.id().value();
    }

    /** The browser of the tests has no viewer of its own for PDF, as most telephones have none. */
    private void showsItsFirstPage(Page page) {
        var first = page.locator(".unterlage__seiten img").first();
        page.waitForCondition(() -> (Boolean) first.evaluate("image => image.complete && image.naturalWidth > 1000"));
        assertThat(first).hasAttribute("alt", "Seite 1 von 1");
        page.locator(".unterlage__text summary").click();
        assertThat(page.locator(".unterlage__text p")).containsText(word);
    }

    @Test
    void aPhoneWithoutScriptsShowsThePagesOfAPdfAndTheCaseSaysSoOnce(Browser browser) {
        for (boolean scripts : new boolean[] {true, false}) {
            var page = browser.login(browser.page(Screen.PHONE, scripts), DemoUser.ERIKA);
            page.navigate("/konto/vorgang/%s/dokument/%s/ansicht".formatted(id, pdf));
            showsItsFirstPage(page);
            if (scripts) {
                browser.assertAccessible(page);
                browser.screenshot(page, "unterlage-phone");
            }
        }
        assertThat(jdbc.sql("select count(*) from case_event where case_id = ? and kind = 'DOCUMENT_VIEWED'")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void peopleFindWhatIsWrittenInTheirOwnDocumentsOnly(Browser browser) {
        var page = browser.login(browser.page(Screen.PHONE), DemoUser.ERIKA);
        page.navigate("/konto");
        link(page, "Unterlagen durchsuchen");
        page.locator("#q").fill(word.toLowerCase());
        button(page, "Suchen");
        assertThat(page.locator(".treffer mark")).hasText(word);
        browser.assertAccessible(page);
        browser.screenshot(page, "unterlagen-suche-phone");
        page.locator(".treffer a").click();
        showsItsFirstPage(page);
        var stranger = browser.loginAs(DemoUser.AHMET);
        stranger.navigate("/konto/unterlagen?q=" + word.toLowerCase());
        assertThat(stranger.locator("main")).containsText("In keiner Unterlage");
    }

    @Test
    void documentsAreLookedAtSavedFoundSortedHeldAndErased(Browser browser) throws IOException {
        var office = browser.loginAs(DemoUser.SABINE);
        office.navigate("/amt/vorgang/" + id);
        browser.screenshot(office, "unterlagen");
        assertThat(office.locator(".dokumente__bild")).hasCount(2);
        assertThat(names(office)).containsExactlyInAnyOrder("vertrag.pdf", "vertrag.jpg");

        office.locator(".dokumente a")
                .filter(new Locator.FilterOptions().setHasText("vertrag.jpg"))
                .first()
                .click();
        assertThat(office.locator(".unterlage__bild")).isVisible();
        assertThat((Boolean) office.locator(".unterlage__bild")
                        .evaluate("image => image.complete && image.naturalWidth > 0"))
                .isTrue();
        browser.assertAccessible(office);
        office.locator("#art").selectOption("nachweis-tierheim");
        button(office, "Art speichern");
        assertThat(office.locator("main")).containsText("Die Art ist gespeichert");
        browser.screenshot(office, "unterlage");

        office.navigate("/amt/unterlagen?q=" + word.toLowerCase());
        assertThat(office.locator(".treffer mark")).hasText(word);
        browser.assertAccessible(office);
        browser.screenshot(office, "unterlagen-suche");
        var otherOffice = browser.loginAs(DemoUser.OTTO);
        otherOffice.navigate("/amt/unterlagen?q=" + word.toLowerCase());
        assertThat(otherOffice.locator("main")).containsText("In keiner Unterlage");

        office.locator(".treffer a").click();
        showsItsFirstPage(office);
        browser.assertAccessible(office);
        browser.screenshot(office, "unterlage-pdf");
        assertThat(office.locator("aside")).containsText("Deutsch");
        assertThat(office.locator("main")).containsText("gelesen, durchsuchbar");
        var document = office.url();

        office.navigate("/amt/vorgang/" + id);
        assertThat(office.locator("main")).containsText("Unterlage angesehen");
        office.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Löschsperre"))
                .click();
        button(office, "Löschsperre setzen");
        office.locator("#grund").fill("Klage anhängig");
        button(office, "Löschsperre setzen");
        assertThat(office.locator("main")).containsText("Klage anhängig");
        office.navigate(document);
        link(office, "Unterlage endgültig löschen");
        assertThat(office.locator("main")).containsText("darf nicht gelöscht werden");
        office.navigate("/amt/vorgang/" + id);
        browser.assertAccessible(office);
        button(office, "Löschsperre aufheben");
        office.navigate(document);
        link(office, "Unterlage endgültig löschen");
        button(office, "Ja, endgültig löschen");
        assertThat(office.locator("main")).containsText("Die Unterlage ist gelöscht");
        assertThat(office.locator(".dokumente__bild")).hasCount(1);
        office.navigate("/amt/unterlagen?q=" + word);
        assertThat(office.locator("main")).containsText("In keiner Unterlage");
        documents.sweep(Duration.ofHours(1));
        assertThat(jdbc.sql("select count(*) from document where owner = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void wordsAreFoundInAnyFormByTheirBeginningAndAsAPhrase() {
        var person = new Person(DemoUser.ERIKA.sub(), "Erika Muster", "documents@example.org", Set.of());
        assertThat(found(person, word)).isTrue();
        assertThat(found(person, word.substring(0, word.length() - 4) + " Hunde"))
                .isTrue();
        assertThat(found(person, word + " -Gebühren")).isFalse();
        assertThat(found(person, word + " -Gebührenbefreiung")).isTrue();
        assertThat(found(person, "\"den Hund " + word + "\"")).isTrue();
        assertThat(found(person, "\"" + word + " Tierheim\"")).isFalse();
        assertThat(found(person, word + " It's \\ 100 % ' : * & | !")).isFalse();
    }

    private boolean found(Person applicant, String words) {
        return caseDocuments.searchOwn(applicant, words).stream()
                .anyMatch(hit -> hit.document().equals(UUID.fromString(pdf)));
    }

    @Test
    void everyPageOfADocumentIsForEverybodyWhoMaySeeIt(Browser browser) {
        for (var screen : Screen.values()) {
            var office = browser.login(browser.page(screen), DemoUser.SABINE);
            EveryPageTest.look(browser, office, "/amt/vorgang/%s/dokument/%s/ansicht".formatted(id, pdf), screen);
            EveryPageTest.look(browser, office, "/amt/vorgang/%s/dokument/%s/loeschen".formatted(id, pdf), screen);
            EveryPageTest.look(browser, office, "/amt/unterlagen?q=" + word, screen);
            EveryPageTest.look(browser, office, "/amt/unterlagen?q=gibtesnicht", screen);
            var applicant = browser.login(browser.page(screen), DemoUser.ERIKA);
            EveryPageTest.look(browser, applicant, "/konto/vorgang/%s/dokument/%s/ansicht".formatted(id, pdf), screen);
        }
    }

    @Test
    void nobodyElseSeesADocument(Browser browser) {
        browser.expect("404");
        var document = "/vorgang/%s/dokument/%s".formatted(id, pdf);
        for (var address : List.of(
                document,
                document + "/datei",
                document + "/bild",
                document + "/ansicht",
                "/vorgang/%s/unterlagen.zip".formatted(id))) {
            assertThat(status(browser.loginAs(DemoUser.OTTO), "/amt" + address)).isEqualTo(404);
            assertThat(status(browser.loginAs(DemoUser.AHMET), "/konto" + address))
                    .isEqualTo(404);
            assertThat(status(browser.loginAs(DemoUser.ERIKA), "/konto" + address))
                    .isEqualTo(200);
        }
        var other = "/konto/vorgang/%s/dokument/%s".formatted(UUID.randomUUID(), pdf);
        assertThat(status(browser.loginAs(DemoUser.ERIKA), other)).isEqualTo(404);
        var answer = browser.loginAs(DemoUser.ERIKA).request().get("/konto" + document);
        assertThat(answer.headers())
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-type", "application/pdf");
    }

    private static int status(Page person, String address) {
        return person.request().get(address).status();
    }

    @Test
    void documentsGoWhenTheTimeOfTheirProcedureHasPassedUnlessTheyAreHeld() {
        end(9);
        retention.sweep();
        assertThat(left()).isEqualTo(2);
        jdbc.sql("insert into legal_hold (case_id, reason, by_name) values (?, 'Klage', 'Sabine')")
                .param(id)
                .update();
        end(11);
        retention.sweep();
        assertThat(left()).isEqualTo(2);
        jdbc.sql("delete from legal_hold where case_id = ?").param(id).update();
        retention.sweep();
        assertThat(left()).isZero();
        assertThat(jdbc.sql(
                                "select count(*) from document_content c join document d on d.id = c.document where d.owner = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void end(int yearsAgo) {
        jdbc.sql("update case_file set ended = now() - make_interval(years => ?) where id = ?")
                .params(yearsAgo, id)
                .update();
    }

    private int left() {
        return jdbc.sql("select count(*) from document where owner = ? and state <> 'removed'")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private List<String> names(Page office) throws IOException {
        var archive = office.request().get("/amt/vorgang/%s/unterlagen.zip".formatted(id));
        assertThat(archive.headers().get("content-disposition")).contains("attachment");
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(zip.readAllBytes()).isNotEmpty();
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static void button(Page page, String text) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(text)).click();
    }

    private static void link(Page page, String text) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(text)).click();
    }
}
