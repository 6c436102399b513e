package de.amtsweg.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import de.amtsweg.local.DemoUser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a test does with its browser. Every page is a person of its own, with own cookies. What the browser complains of
 * (a script's error, something that the content security policy forbids, a file that is missing) fails the test.
 */
public final class Browser {

    private static final Path PICTURES = Path.of("target/browser");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<BrowserContext> people = new ArrayList<>();
    private final Set<Page> withoutScripts = new HashSet<>();
    private final Set<String> complaints = new LinkedHashSet<>();
    private final Set<String> expected = new LinkedHashSet<>();

    Browser(com.microsoft.playwright.Browser chromium, String address) {
        this.chromium = chromium;
        this.address = address;
    }

    public Page page() {
        return page(Screen.DESKTOP, true);
    }

    public Page page(Screen screen) {
        return page(screen, true);
    }

    /** Addresses may be relative to the product: {@code page.navigate("/amt")}. */
    public Page page(Screen screen, boolean javaScript) {
        var person = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(screen.width, screen.height)
                .setJavaScriptEnabled(javaScript)
                .setLocale("de-DE")
                .setTimezoneId("Europe/Berlin")
                .setReducedMotion(ReducedMotion.REDUCE));
        people.add(person);
        person.setDefaultTimeout(15_000);
        person.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        person.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("%s (%s)".formatted(message.text(), message.location()));
            }
        });
        person.onWebError(error -> complaints.add(error.error()));
        var page = person.newPage();
        if (!javaScript) {
            withoutScripts.add(page);
        }
        return page;
    }

    /** A page on which this person is logged in. */
    public Page loginAs(DemoUser user) {
        return login(page(), user);
    }

    public Page login(Page page, DemoUser user) {
        page.navigate("/oauth2/authorization/keycloak");
        return answerLogin(page, user);
    }

    /** For a page that the product has sent to the login; returns when the product is back. */
    public Page answerLogin(Page page, DemoUser user) {
        page.locator("input[name=username]").fill(user.email());
        page.locator("input[name=password]").fill(DemoUser.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(address));
        return page;
    }

    /** Says that this test provokes a complaint with this in its text. */
    public void expect(String complaint) {
        expected.add(complaint);
    }

    /** @return the picture of the whole page, {@code target/browser/NAME.png} */
    public Path screenshot(Page page, String name) {
        var picture = PICTURES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        return picture;
    }

    /** By light and by dark: WCAG 2.2 AA as far as a program can tell, and no scrolling sideways. */
    public void assertAccessible(Page page) {
        if (withoutScripts.contains(page)) {
            throw new IllegalArgumentException("The checks are scripts: check the same page with JavaScript on.");
        }
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
            if (!violations.isEmpty()) {
                throw new AssertionError("%s (%s):%n%s"
                        .formatted(
                                page.url(),
                                scheme.name().toLowerCase(),
                                violations.stream().map(Browser::describe).collect(Collectors.joining("\n"))));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            throw new AssertionError(page.url() + " is wider than the screen");
        }
    }

    void requireNoComplaints() {
        complaints.removeIf(complaint -> expected.stream().anyMatch(complaint::contains));
        if (!complaints.isEmpty()) {
            throw new AssertionError("The browser complains:\n" + String.join("\n", complaints));
        }
    }

    /** @param failed the test whose last pictures and steps are worth keeping */
    void close(@Nullable String failed) {
        for (var i = 0; i < people.size(); i++) {
            var person = people.get(i);
            try {
                if (failed != null) {
                    var name = failed + (i == 0 ? "" : "-" + (i + 1));
                    person.pages().forEach(page -> screenshot(page, name));
                    person.tracing().stop(new Tracing.StopOptions().setPath(PICTURES.resolve(name + ".zip")));
                }
            } catch (PlaywrightException noPicture) {
                System.err.println("No picture of %s: %s".formatted(failed, noPicture.getMessage()));
            } finally {
                person.close();
            }
        }
    }

    private static String describe(Rule rule) {
        return "  %s: %s%n%s"
                .formatted(
                        rule.getId(),
                        rule.getHelp(),
                        rule.getNodes().stream()
                                .map(node -> "    " + node.getHtml())
                                .collect(Collectors.joining("\n")));
    }
}
