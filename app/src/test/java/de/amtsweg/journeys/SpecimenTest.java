package de.amtsweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.browser.Screen;
import de.amtsweg.local.DemoUser;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each component of a form in each of its states can be used by everybody. */
@BrowserTest
class SpecimenTest {

    private static Runnable shut;

    @BeforeAll
    static void open(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages)
            throws Exception {
        shut = Specimen.open(pages);
    }

    @AfterAll
    static void shut() {
        shut.run();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void emptyFilledOrWrong(Screen screen, Browser browser) {
        var page = browser.login(browser.page(screen), DemoUser.LENA);
        for (var state : List.of("leer", "voll", "fehler")) {
            page.navigate("/muster?zustand=" + state);
            assertThat(page.locator("main").innerText()).doesNotContain("??");
            browser.assertAccessible(page);
            browser.screenshot(page, "muster-" + state + "-" + screen.name().toLowerCase());
        }
    }

    @Test
    void theKeyboardReachesAllOfIt(Browser browser) {
        var page = browser.login(browser.page(), DemoUser.LENA);
        page.navigate("/muster");
        var expected = names(page);
        page.locator("main h1").evaluate("heading => { heading.tabIndex = -1; heading.focus(); }");
        var reached = new LinkedHashSet<String>();
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            reached.add((String) page.evaluate("document.activeElement.name ?? ''"));
        }
        assertThat(expected).hasSizeGreaterThanOrEqualTo(20);
        assertThat(reached).containsAll(expected);
    }

    @Test
    void theListOfMistakesIsReadFirstAndLeadsToEach(Browser browser) {
        var page = browser.login(browser.page(), DemoUser.LENA);
        page.navigate("/muster?zustand=fehler");
        assertThat(page.locator("#fehlerliste")).isFocused();
        var links = page.locator("#fehlerliste a");
        assertThat(links.count()).isGreaterThan(15);
        for (var link : links.all()) {
            link.click();
            var target = link.getAttribute("href").substring(1);
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo(target);
        }
        assertThat(links.allInnerTexts()).noneMatch(text -> text.contains("?:") || text.contains(".:"));
    }

    @Test
    void longListsAreNarrowedDown(Browser browser) {
        var page = browser.login(browser.page(Screen.PHONE), DemoUser.LENA);
        page.navigate("/muster");
        var tags = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Viele Marken"));
        var boxes = tags.locator(".kern-form-check:visible");
        int all = boxes.count();
        tags.locator("[name=marken][value=w2]").check();
        tags.getByRole(AriaRole.SEARCHBOX).fill("wahl 9");
        assertThat(boxes).hasCount(2);
        browser.assertAccessible(page);
        browser.screenshot(page, "muster-eingegrenzt");
        tags.getByRole(AriaRole.SEARCHBOX).fill("");
        assertThat(boxes).hasCount(all);
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(Page page) {
        return (List<String>) page.evaluate("""
                [...new Set([...document.querySelectorAll('main form :is(input:not([type=hidden]), select, textarea)')]
                  .filter((control) => !control.disabled && control.checkVisibility())
                  .map((control) => control.name))]""");
    }
}
