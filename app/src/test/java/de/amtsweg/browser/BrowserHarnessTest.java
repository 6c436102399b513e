package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The harness must notice what it promises to notice; pages of our own make sure that there is something. */
@ExtendWith(BrowserExtension.class)
class BrowserHarnessTest {

    private static final String SOUND =
            "<!DOCTYPE html><html lang=de><title>Probe</title><main><h1>Probe</h1><p>Text</p></main></html>";

    @Test
    void passesASoundPage(Browser browser) {
        var page = show(browser.page(Screen.PHONE), SOUND);

        browser.assertAccessible(page);
        browser.requireNoComplaints();
        assertThat(browser.picture(page, "harness")).exists();
    }

    @Test
    void noticesWhatThePolicyForbids(Browser browser) {
        show(browser.page(), SOUND + "<p style='color: red'>rot</p>");

        assertThatThrownBy(browser::requireNoComplaints).hasMessageContaining("Content Security Policy");
        browser.expect("Content Security Policy");
        browser.requireNoComplaints();
    }

    @Test
    void noticesAPictureWithoutWords(Browser browser) {
        var page =
                show(browser.page(), SOUND.replace("Text", "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"));

        assertThatThrownBy(() -> browser.assertAccessible(page)).hasMessageContaining("image-alt");
    }

    @Test
    void looksIntoFramesToo(Browser browser) {
        var page = show(browser.page(), SOUND.replace("Text", """
                        <iframe title="Bild" srcdoc="<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"></iframe>"""));

        assertThatThrownBy(() -> browser.assertAccessible(page)).hasMessageContaining("image-alt");
    }

    @Test
    void noticesWhatCanOnlyBeReadByLight(Browser browser) {
        var page = show(browser.page(), SOUND.replace("<main>", """
                        <link rel="stylesheet" href="/style.css"><main>"""));

        assertThatThrownBy(() -> browser.assertAccessible(page))
                .hasMessageContaining("dark")
                .hasMessageContaining("color-contrast");
    }

    @Test
    void readsAPageWithoutJavaScript(Browser browser) {
        var page = show(
                browser.page(Screen.DESKTOP, false),
                SOUND.replace("Text", "<noscript><a href=/weiter>ohne</a></noscript>"));

        assertThat(page.locator("main").innerText()).contains("ohne");
    }

    private static Page show(Page page, String html) {
        page.route(
                "**/trial",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setHeaders(Map.of(
                                "Content-Security-Policy", "default-src 'none'; img-src data:; style-src 'self'"))
                        .setBody(html)));
        page.route(
                "**/style.css",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/css")
                        .setBody("@media (prefers-color-scheme: dark) { body { background: #000; color: #222 } }")));
        page.navigate("/trial");
        return page;
    }
}
