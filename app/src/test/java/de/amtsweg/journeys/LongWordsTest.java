package de.amtsweg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.browser.Screen;
import de.amtsweg.local.DemoUser;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.participation.Publication;
import de.amtsweg.processes.participation.Publications;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Words without end, typed by mistake or on purpose, widen no page: not at 320 pixels, where the least room is. */
@BrowserTest
class LongWordsTest {

    private static final String WORD = "Donaudampfschifffahrtsgesellschaftskapitänspatent".repeat(8);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Publications publications;

    @Autowired
    Drafts drafts;

    @Test
    void wordsWithoutEndWidenNoPage(Browser browser) {
        var erika = new Person(DemoUser.ERIKA.sub(), WORD.substring(0, 120), DemoUser.ERIKA.email(), Set.of());
        var filed = beans.createBean(SampleCases.class)
                .aCase()
                .of(erika)
                .answering("name", WORD.substring(0, 120))
                .answering("hundename", WORD.substring(0, 60))
                .answering("strasse", WORD.substring(0, 100))
                .answering("bemerkung", WORD)
                .filed();
        publications.publish(new Publication(
                filed.id(),
                "ideen",
                filed.reference(),
                "leitbild-idee",
                WORD.substring(0, 120),
                WORD,
                "gruen",
                "homberg",
                WORD.substring(0, 60),
                null,
                "beratung",
                WORD,
                Instant.now(),
                Instant.now()));
        var draft = drafts.begin(
                "leitbild-idee", erika, SampleAnswers.input(Map.of("titel", WORD, "beschreibung", WORD, "name", WORD)));

        var citizen = browser.loginAs(DemoUser.ERIKA);
        var review = "/verfahren/leitbild-idee/antrag/" + draft.id();
        var wide = new ArrayList<String>();
        wide.addAll(tooWide(
                browser,
                citizen,
                "/?q=" + WORD,
                "/konto",
                "/konto/vorgang/" + filed.id(),
                "/konto/unterlagen",
                "/ideen",
                "/ideen?q=" + WORD.substring(0, 90),
                "/ideen/" + filed.reference(),
                "/verfahren/leitbild-idee/antrag",
                review + "/idee",
                review + "/pruefen"));
        var clerk = browser.loginAs(DemoUser.SABINE);
        clerk.navigate("/amt?q=" + filed.reference());
        clerk.locator("tbody a").first().click();
        clerk.waitForURL("**/aufgabe/**");
        wide.addAll(tooWide(browser, clerk, "/amt?q=" + filed.reference(), "/amt/vorgang/" + filed.id(), clerk.url()));
        assertThat(wide).isEmpty();
    }

    private static List<String> tooWide(Browser browser, Page page, String... addresses) {
        var wide = new ArrayList<String>();
        for (var screen : List.of(Screen.ZOOMED, Screen.DESKTOP)) {
            browser.resize(page, screen);
            for (var address : addresses) {
                page.navigate(address);
                browser.screenshot(
                        page,
                        "lang-" + address.replaceAll("[^a-z]+", "-").replaceFirst("^(.{60}).*", "$1") + "-"
                                + screen.name().toLowerCase());
                int more = (int)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (more > 0) {
                    wide.add("%s is %d px wider than %s".formatted(address, more, screen));
                }
            }
        }
        return wide;
    }
}
