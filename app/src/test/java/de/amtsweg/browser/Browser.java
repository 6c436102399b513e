package de.amtsweg.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import de.amtsweg.local.DemoUser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a test does with its browser. Every page is a person of its own, with own cookies. What the browser complains of
 * (a script's error, something that the content security policy forbids, a file that is missing) fails the test.
 */
public final class Browser {

    /** A busy machine is no fault: what is slow is measured elsewhere. */
    private static final int PATIENCE_MILLIS = 15_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private static final Path PICTURES = Path.of("target/browser");
    /** All that WCAG 2.2 AA asks and axe can tell. */
    private static final Map<String, Object> RULES = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

    /** What depends on colours: in the dark nothing else is different. */
    private static final Map<String, Object> RULES_OF_COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    /** Every step of a failed test, to be looked at in Playwright's viewer; keeping them takes its time. */
    private static final boolean KEEPS_TRACES = Boolean.getBoolean("test.traces");

    /** Whether tests keep a picture of each page that they look at; else only of those at which they fail. */
    private static final boolean KEEPS_PICTURES = Boolean.getBoolean("test.pictures");

    /** What Keycloak knows people by who have logged in before: typing the password again shows nothing new. */
    private static final Map<DemoUser, List<Cookie>> LOGINS = new ConcurrentHashMap<>();

    private final Chromium program;
    private final String address;
    private final List<BrowserContext> people = new ArrayList<>();
    private final Set<Page> withoutScripts = new HashSet<>();
    private final Set<Page> checked = new HashSet<>();
    private final Set<String> complaints = new LinkedHashSet<>();
    private final Set<String> expected = new LinkedHashSet<>();

    Browser(Chromium program, String address) {
        this.program = program;
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
        var person = program.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setViewportSize(screen.width, screen.height)
                        .setJavaScriptEnabled(javaScript)
                        .setLocale("de-DE")
                        .setTimezoneId("Europe/Berlin")
                        .setReducedMotion(ReducedMotion.REDUCE));
        people.add(person);
        person.setDefaultTimeout(PATIENCE_MILLIS);
        if (KEEPS_TRACES) {
            person.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        }
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
        page.context().addCookies(LOGINS.getOrDefault(user, List.of()));
        page.navigate("/oauth2/authorization/keycloak");
        // the login may have ended meanwhile, such as by another test that has logged out
        return page.url().startsWith(address) ? page : answerLogin(page, user);
    }

    /** For a page that the product has sent to the login; returns when the product is back. */
    public Page answerLogin(Page page, DemoUser user) {
        var login = page.url();
        page.locator("input[name=username]").fill(user.email());
        page.locator("input[name=password]").fill(DemoUser.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(address));
        LOGINS.put(user, page.context().cookies(login));
        return page;
    }

    /** From now on the page has this much room. */
    public void resize(Page page, Screen screen) {
        page.setViewportSize(screen.width, screen.height);
    }

    /** Says that this test provokes a complaint with this in its text. */
    public void expect(String complaint) {
        expected.add(complaint);
    }

    /** A picture of the whole page, {@code target/browser/NAME.png}, where pictures are wanted ({@code -Dtest.pictures=true}). */
    public void screenshot(Page page, String name) {
        if (KEEPS_PICTURES) {
            picture(page, name);
        }
    }

    /** @return the picture of the whole page, {@code target/browser/NAME.png} */
    public Path picture(Page page, String name) {
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
            var violations = violations(page, scheme == ColorScheme.LIGHT ? RULES : RULES_OF_COLOURS);
            if (!violations.isEmpty()) {
                throw new AssertionError("%s (%s):%n%s"
                        .formatted(page.url(), scheme.name().toLowerCase(), String.join("\n", violations)));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            throw new AssertionError(page.url() + " is wider than the screen");
        }
    }

    /**
     * As {@link AxeBuilder} does it, but the script is sent once and stays with the page wherever it goes, only what is wrong
     * comes back, and no second page is opened to put the findings of frames together: this takes a fourth of the time.
     */
    @SuppressWarnings("unchecked")
    private List<String> violations(Page page, Map<String, Object> rules) {
        if (checked.add(page)) {
            page.addInitScript(AxeBuilder.getAxeScript());
        }
        for (var frame : page.frames()) {
            if ((boolean) frame.evaluate("typeof axe === 'undefined'")) {
                frame.evaluate(AxeBuilder.getAxeScript());
            }
        }
        return (List<String>) page.evaluate("""
                async (runOnly) => {
                  const options = { runOnly, resultTypes: ['violations'] };
                  const { violations } = await axe.run(document, options);
                  return violations.map(({ id, help, nodes }) =>
                    [`  ${id}: ${help}`, ...nodes.map(({ html }) => `    ${html}`)].join('\\n'));
                }""", rules);
    }

    /** In one line: the address of each page, and the words that stand out on it. */
    String whereabouts() {
        return people.stream()
                .flatMap(person -> person.pages().stream())
                .map(Browser::whereabouts)
                .collect(Collectors.joining("; "));
    }

    private static String whereabouts(Page page) {
        try {
            var words = page.locator("main :is(h1, h2, h3, .kern-error, [role=alert])")
                    .allInnerTexts();
            return page.url().replaceFirst("https?://[^/]+", "") + " "
                    + words.stream().map(text -> text.replaceAll("\\s+", " ")).toList();
        } catch (PlaywrightException closed) {
            return page.url();
        }
    }

    Chromium program() {
        return program;
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
                    person.pages().forEach(page -> picture(page, name));
                    if (KEEPS_TRACES) {
                        person.tracing().stop(new Tracing.StopOptions().setPath(PICTURES.resolve(name + ".zip")));
                    }
                }
            } catch (PlaywrightException noPicture) {
                System.err.println("No picture of %s: %s".formatted(failed, noPicture.getMessage()));
            } finally {
                person.close();
            }
        }
    }
}
