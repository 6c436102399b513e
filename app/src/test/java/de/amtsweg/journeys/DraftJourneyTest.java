package de.amtsweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.browser.Screen;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.Mail;
import de.amtsweg.local.Mails;
import de.amtsweg.processes.drafts.DraftExpiry;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class DraftJourneyTest {

    private static final String IDEA = "/verfahren/leitbild-idee/antrag";

    @Autowired
    Mails mails;

    @Autowired
    DraftExpiry expiry;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aGuestGoesOnElsewhereWithACode(boolean javaScript, Browser browser) {
        var phone = browser.page(Screen.PHONE, javaScript);
        phone.navigate(IDEA);
        phone.locator("#f-titel").fill("Mehr Bäume für Walsum");
        button(phone, "Später weitermachen");
        var code = phone.locator("#weiter-code").innerText();
        assertThat(code).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(jdbc.sql("select count(*) from draft where resume like ?")
                        .param("%" + code + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        if (javaScript) {
            browser.assertAccessible(phone);
            browser.screenshot(phone, "spaeter");
        }

        var laptop = browser.page(Screen.DESKTOP, javaScript);
        laptop.navigate("/");
        link(laptop, "Hier weitermachen");
        laptop.locator("#code").fill("ABCD-EFGH-JKMN");
        button(laptop, "Weitermachen");
        assertThat(laptop.locator("main")).containsText("Dazu haben wir nichts gefunden");
        if (javaScript) {
            browser.assertAccessible(laptop);
        }
        laptop.locator("#code").fill(code.toLowerCase().replace("-", " "));
        button(laptop, "Weitermachen");
        assertThat(laptop.locator("#f-titel")).hasValue("Mehr Bäume für Walsum");

        var robot = browser.page(Screen.DESKTOP, javaScript);
        var place = javaScript ? "203.0.113.7" : "203.0.113.8";
        robot.setExtraHTTPHeaders(Map.of("X-Forwarded-For", place));
        robot.navigate("/weitermachen");
        var token = robot.locator("main input[name=_csrf]").inputValue();
        for (int i = 0; i < 20; i++) {
            assertThat(guess(robot, place, token).status()).isEqualTo(302);
        }
        robot.locator("#code").fill(code);
        browser.expect("429");
        button(robot, "Weitermachen");
        assertThat(robot.locator("main")).containsText("Bitte warten Sie einen Moment");

        browser.expect("404");
        phone.navigate(laptop.url());
        assertThat(phone.locator("main")).not().containsText("Ihre Idee in einem Satz");
    }

    private static APIResponse guess(Page page, String place, String token) {
        return page.request()
                .post(
                        "/weitermachen",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setHeader("X-Forwarded-For", place)
                                .setForm(FormData.create().set("_csrf", token).set("code", "ABCD-EFGH-JKMN")));
    }

    @Test
    void theCodeComesByMailAndSoDoesAWarningBeforeTheEnd(Browser browser) {
        var address = "gast-" + UUID.randomUUID() + "@example.org";
        var guest = browser.page(Screen.PHONE);
        guest.navigate(IDEA);
        guest.locator("#f-titel").fill("Ein Brunnen");
        button(guest, "Später weitermachen");
        guest.locator("#email").fill("keine");
        button(guest, "Code schicken");
        assertThat(guest.locator("#email-error")).isVisible();
        browser.assertAccessible(guest);
        guest.locator("#email").fill(address);
        button(guest, "Code schicken");
        assertThat(guest.locator("main")).containsText("Der Code ist unterwegs");
        var mail = mails.await(address, 1).get(0);
        assertThat(mail.text()).contains(guest.locator("#weiter-code").innerText());

        jdbc.sql("update draft set changed = changed - interval '24 days' where mail = ?")
                .param(address)
                .update();
        expiry.announce();
        expiry.announce();
        assertThat(mails.await(address, 2))
                .extracting(Mail::subject)
                .anyMatch(subject -> subject.contains("abschicken"));

        var other = browser.page(Screen.PHONE);
        var link = Pattern.compile("http\\S+/weitermachen/\\S+").matcher(mail.text());
        assertThat(link.find()).isTrue();
        other.navigate(link.group());
        assertThat(other.url()).endsWith("/weitermachen");
        button(other, "Weitermachen");
        assertThat(other.locator("#f-titel")).hasValue("Ein Brunnen");

        jdbc.sql("update draft set changed = changed - interval '31 days', announced = now() where mail = ?")
                .param(address)
                .update();
        expiry.sweep();
        assertThat(left(address)).as("drafts a day after the mail").isOne();
        jdbc.sql("update draft set announced = now() - interval '8 days' where mail = ?")
                .param(address)
                .update();
        expiry.sweep();
        assertThat(left(address)).isZero();
        assertThat(mails.to(address)).hasSize(2);
    }

    private long left(String address) {
        return jdbc.sql("select count(*) from draft where mail = ?")
                .param(address)
                .query(Long.class)
                .single();
    }

    @Test
    void theAccountShowsHowFarADraftIsAndAnyDeviceTakesItUp(Browser browser) {
        var phone = browser.login(browser.page(Screen.PHONE), DemoUser.LENA);
        new Dog(phone).begin().person();
        var address = phone.url();
        var laptop = browser.loginAs(DemoUser.LENA);
        laptop.navigate("/konto");
        assertThat(laptop.locator("main")).containsText("Weiter bei Schritt 2 von 4");
        assertThat(laptop.locator("main")).containsText("Wird aufgehoben bis zum");
        laptop.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName("Weiter ausfüllen: Hund zur Hundesteuer anmelden"))
                .first()
                .click();
        assertThat(laptop).hasURL(address);
    }

    @Test
    void aFormThatWasChangedMeanwhileSaysSoUntilThePersonGoesOn(Browser browser) {
        var page = browser.login(browser.page(Screen.PHONE), DemoUser.AHMET);
        Begun.dog(page);
        var dog = new Dog(page);
        var draft = UUID.fromString(page.url().replaceAll(".*/antrag/([^/]+)/.*", "$1"));
        // as if it had been begun in another form
        jdbc.sql("update draft set definition = (select id_ from act_re_procdef where key_ = 'leitbild-idee' limit 1)"
                        + " where id = ?")
                .param(draft)
                .update();
        page.reload();
        assertThat(page.locator(".kern-alert--info")).containsText("Dieses Formular wurde am");
        assertThat(page.locator(".kern-alert--info")).containsText("Rasse");
        assertThat(page.locator(".kern-alert--info")).containsText("Ihre Idee in einem Satz");
        browser.assertAccessible(page);
        browser.screenshot(page, "formular-geaendert");
        dog.person();
        assertThat(page.locator("#f-hundename")).isVisible();
        assertThat(page.locator(".kern-alert--info")).hasCount(0);
    }

    @Test
    void allThatAFormSendsIsNumbered(Browser browser) {
        var page = browser.login(browser.page(Screen.PHONE), DemoUser.AHMET);
        var turns = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                turns.add(request.postData().replaceAll("(?s).*_turn(?:=|\"\\s+)([^\\s&]+).*", "$1"));
            }
        });
        Begun.dog(page);
        new Dog(page).person();
        assertThat(page.locator("#f-hundename")).isVisible();
        assertThat(turns)
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates()
                .allMatch(turn -> turn.matches("[0-9a-z]+-\\d+"));
        assertThat(turns)
                .extracting(turn -> turn.replaceAll("-.*", ""))
                .containsOnly(turns.get(0).replaceAll("-.*", ""));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerIsChangedFromTheReview(boolean javaScript, Browser browser) {
        jdbc.sql("delete from draft where procedure = 'hundesteuer-anmelden'").update();
        var page = browser.login(browser.page(Screen.PHONE, javaScript), DemoUser.ERIKA);
        var dog = new Dog(page).begin().person().dog("Rolf", "1").noReduction();
        var review = page.url();
        link(page, "Ändern: Name des Hundes");
        assertThat(page).hasURL(Pattern.compile("/hund\\?zurueck=pruefen#f-hundename$"));
        page.locator("#f-hundename").fill("");
        dog.next();
        assertThat(page.locator("#fehlerliste")).containsText("Name des Hundes");
        page.locator("#f-hundename").fill("Wolf");
        dog.next();
        assertThat(page).hasURL(review);
        assertThat(page.locator("main")).containsText("Wolf");

        link(page, "Ändern: Trifft etwas davon auf Ihren Hund zu?");
        page.locator("[name=ermaessigung][value=tierheim]").check();
        dog.next();
        page.locator("#f-nachweisTierheim").setInputFiles(Dog.file("Vertrag.pdf"));
        dog.next();
        assertThat(page).hasURL(review);
        assertThat(page.locator("main")).containsText("Vertrag.pdf");
        if (javaScript) {
            browser.assertAccessible(page);
            browser.screenshot(page, "pruefen");
        }
    }

    @Test
    void anErrorStaysUntilItIsMendedAndThenGoes(Browser browser) {
        jdbc.sql("delete from draft where procedure = 'hundesteuer-anmelden'").update();
        var page = browser.login(browser.page(Screen.PHONE), DemoUser.LENA);
        Begun.dog(page);
        var dog = new Dog(page);
        page.navigate(page.url().replaceAll("/[^/]*$", "/ermaessigung"));
        dog.next();
        assertThat(page.locator("#fehlerliste li")).hasCount(2);
        page.locator("[name=ermaessigung][value=tierheim]").check();
        assertThat(page.locator("#fehlerliste li")).hasCount(1);
        assertThat(page.locator("#f-nachweisTierheim")).isVisible();
        assertThat(page.locator("[name=ermaessigung][value=tierheim]")).isFocused();
        assertThat(page.locator("#f-nachweisTierheim-error")).hasCount(0);
        page.reload();
        assertThat(page.locator("#fehlerliste")).containsText("richtig und vollständig");
        page.locator("#f-richtigkeit").check();
        assertThat(page.locator("#fehlerliste")).hasCount(0);
        assertThat(page).not().hasTitle(Pattern.compile("Bitte prüfen"));
    }

    @Test
    void whatIsTypedIsKeptAndThePageSaysSo(Browser browser) {
        browser.expect("503");
        browser.expect("Response Status Error Code");
        var page = browser.page(Screen.PHONE);
        page.navigate(IDEA);
        page.clock().install();
        page.clock().resume();
        var saved = page.locator("[data-autosave-status]");
        page.route("**/antrag/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.locator("#f-titel").fill("Ein Brunnen");
        page.clock().fastForward(1_500);
        assertThat(saved).containsText("Ihre Eingaben sind gerade nicht gespeichert");
        browser.screenshot(page, "nicht-gespeichert");
        page.unroute("**/antrag/**");
        page.clock().fastForward(10_000);
        assertThat(saved).hasText(Pattern.compile("Gespeichert um \\d\\d:\\d\\d"));
        browser.assertAccessible(page);
        page.reload();
        assertThat(page.locator("#f-titel")).hasValue("Ein Brunnen");

        jdbc.sql("delete from draft where id = ?")
                .param(UUID.fromString(page.url().replaceAll(".*/antrag/([^/]+)/.*", "$1")))
                .update();
        browser.expect("410");
        page.locator("#f-titel").fill("Zwei Brunnen");
        page.clock().fastForward(1_500);
        assertThat(saved).containsText("Hier wird nichts mehr gespeichert");
    }

    @Test
    void aFileOnItsWayCanBeStoppedAndSentAgain(Browser browser) {
        browser.expect("ERR_FAILED");
        browser.expect("htmx:");
        var page = browser.page(Screen.PHONE);
        page.navigate(IDEA);
        var held = new ArrayList<Route>();
        page.route("**/antrag/**", route -> {
            if (route.request().headers().getOrDefault("content-type", "").startsWith("multipart/")) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        var lines = page.locator("[data-files-for=f-bild] li");
        page.locator("#f-bild").setInputFiles(Dog.file("langsam.jpg"));
        assertThat(lines.locator("progress")).isVisible();
        browser.screenshot(page, "datei-unterwegs");
        button(page, "Abbrechen: langsam.jpg");
        assertThat(lines).hasCount(0);

        page.locator("#f-bild").setInputFiles(Dog.file("verloren.jpg"));
        page.waitForCondition(() -> held.size() == 2);
        next(page);
        held.get(1).abort();
        assertThat(lines).containsText("verloren.jpg ist nicht angekommen");
        assertThat(lines.locator("button")).isFocused();
        browser.assertAccessible(page);
        browser.screenshot(page, "datei-verloren");
        button(page, "Noch einmal versuchen: verloren.jpg");
        page.waitForCondition(() -> held.size() == 3);
        page.locator("#f-titel").fill("Neuer als die Antwort");
        held.get(2).resume();
        assertThat(lines).hasCount(0);
        assertThat(page.locator("main")).containsText("verloren.jpg (");
        assertThat(page.locator("#f-titel")).hasValue("Neuer als die Antwort");
        assertThat(page.locator("#f-titel")).isFocused();
        assertThat(page.locator("main")).not().containsText("langsam.jpg");
        button(page, "Datei „verloren.jpg“ entfernen");
        assertThat(page.locator("main")).not().containsText("verloren.jpg");
        assertThat(page.locator("#f-bild")).isFocused();
    }

    private static void next(Page page) {
        page.locator("button.kern-btn--primary[name=_action][value=next]").click();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
