package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import de.amtsweg.journeys.Begun;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class BadRequestsTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFieldThatTheFormDoesNotHaveIsRefused(Browser browser) {
        var page = begun(browser, DemoUser.ERIKA);
        var before = drafts();
        var answer = post(page, form(page).append("strasse", "Neue Straße 1").append("admin", "true"));
        assertRefused(answer, 400);
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void aFormWithoutItsTokenIsRefused(Browser browser) {
        var page = begun(browser, DemoUser.ERIKA);
        var before = drafts();
        assertRefused(post(page, FormData.create().append("strasse", "Neue Straße 1")), 403);
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void aBodyOverTheLimitIsRefused(Browser browser) throws Exception {
        var page = begun(browser, DemoUser.ERIKA);
        var before = drafts();
        assertRefused(upload(page, new byte[61 * 1024 * 1024]), 413);
        assertRefused(
                page.request()
                        .post(
                                page.url(),
                                RequestOptions.create()
                                        .setHeader("Accept", "text/html")
                                        .setForm(form(page).append("strasse", "x".repeat(3 * 1024 * 1024)))),
                413);
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void aFileForAFieldThatTakesNoneIsRefused(Browser browser) throws Exception {
        var page = begun(browser, DemoUser.ERIKA);
        var before = drafts();
        assertRefused(upload(page, new byte[1024]), 400);
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void nobodySeesSomebodyElsesDraftOrCase(Browser browser) {
        var own = begun(browser, DemoUser.ERIKA);
        var stranger = browser.loginAs(DemoUser.AHMET).request();
        var gone = get(stranger, own.url().replaceAll("\\?.*", ""));
        assertRefused(gone.status(), gone.text(), 404, "Diesen Entwurf gibt es hier nicht mehr");
        for (var address : new String[] {
            "/konto/vorgang/" + UUID.randomUUID(),
            "/konto/vorgang/quatsch",
            "/verfahren/gibt-es-nicht",
            "/muster",
            "/verfahren/gibt-es-nicht/antrag"
        }) {
            assertRefused(get(stranger, address), 404);
        }
    }

    @Test
    void citizensDoNotComeIntoTheOffice(Browser browser) {
        var citizen = browser.loginAs(DemoUser.ERIKA).request();
        for (var address : new String[] {"/amt", "/modelle", "/modelle/hundesteuer-anmelden/bpmn", "/betrieb"}) {
            assertRefused(get(citizen, address), 403);
        }
    }

    @Test
    void everyPageForbidsScriptsOfOthers(Browser browser) {
        var answer = browser.page().request().get("/");
        assertThat(answer.headers().get("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
    }

    @Test
    void healthAndMetricsHaveAPortOfTheirOwn(Browser browser) {
        var outside = browser.page().request();
        assertThat(outside.get("/actuator/health", RequestOptions.create().setMaxRedirects(0))
                        .status())
                .isEqualTo(404);
        var management = LocalServices.test().managementUrl();
        assertThat(outside.get(management + "/actuator/health").text()).contains("UP");
        assertThat(outside.get(management + "/actuator/prometheus").text())
                .contains("amtsweg_incidents", "http_server_requests");
    }

    @Test
    void assetsAreCompressedAndKeptForAYear(Browser browser) {
        var page = browser.page();
        page.navigate("/");
        var stylesheet = page.locator("link[rel=stylesheet]").getAttribute("href");
        assertThat(stylesheet).matches("/assets/app-[0-9a-f]{32}\\.css");
        var answer = page.request().get(stylesheet);
        assertThat(answer.headers().get("content-encoding")).isIn("br", "gzip");
        assertThat(answer.headers().get("cache-control")).contains("max-age=31536000");
    }

    private static Page begun(Browser browser, DemoUser user) {
        var page = browser.loginAs(user);
        Begun.dog(page);
        return page;
    }

    private static FormData form(Page page) {
        return FormData.create()
                .append("_csrf", page.locator("main [name=_csrf]").first().inputValue());
    }

    private static APIResponse post(Page page, FormData form) {
        return page.request()
                .post(
                        page.url(),
                        RequestOptions.create()
                                .setMultipart(form)
                                .setMaxRedirects(0)
                                .setHeader("Accept", "text/html"));
    }

    private static APIResponse get(APIRequestContext person, String address) {
        return person.get(address, RequestOptions.create().setMaxRedirects(0).setHeader("Accept", "text/html"));
    }

    /** Past Playwright, which would take half a minute to encode so much. */
    private static HttpResponse<String> upload(Page page, byte[] content) throws IOException, InterruptedException {
        var cookies = page.context().cookies(page.url()).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        var head = """
                --part\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --part\r
                Content-Disposition: form-data; name="strasse"; filename="gross.pdf"\r
                Content-Type: application/pdf\r
                \r
                """.formatted(page.locator("main [name=_csrf]").first().inputValue());
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(content),
                HttpRequest.BodyPublishers.ofString("\r\n--part--\r\n"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(page.url()))
                                .header("Cookie", cookies)
                                .header("Accept", "text/html")
                                .header("Content-Type", "multipart/form-data; boundary=part")
                                .POST(body)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void assertRefused(HttpResponse<String> answer, int status) {
        assertRefused(answer.statusCode(), answer.body(), status, "Zur Startseite");
    }

    private static void assertRefused(APIResponse answer, int status) {
        assertRefused(answer.status(), answer.text(), status, "Zur Startseite");
    }

    /** A page for people, that says what to do and nothing of the inside. */
    private static void assertRefused(int actual, String page, int status, String next) {
        assertThat(actual).isEqualTo(status);
        assertThat(page)
                .contains("<h1", "lang=\"de\"", next)
                .doesNotContain("Exception", "de.amtsweg", "springframework");
    }

    private String drafts() {
        return jdbc.sql(
                        "select coalesce(string_agg(id || input::text, ',' order by id), '') || (select count(*) from document) from draft")
                .query(String.class)
                .single();
    }
}
