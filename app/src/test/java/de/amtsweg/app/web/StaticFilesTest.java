package de.amtsweg.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class StaticFilesTest {

    /** A link that is encoded is looked up as a file in every jar. */
    @Test
    void noLinkOfAPageIsLookedUp() throws IOException {
        var answer = new MockHttpServletResponse() {
            @Override
            public String encodeURL(String url) {
                throw new AssertionError(url + " is looked up");
            }
        };
        var page = page("<a th:each=\"n : ${numbers}\" th:href=\"@{/konto/{n}(n=${n})}\"></a>", answer);
        assertThat(page).contains("\"/konto/1\"", "\"/konto/1000\"");
    }

    @Test
    void anAssetIsNamedByItsContent() throws IOException {
        var page = page("<img th:src=\"@{/assets/logo.svg}\">", new MockHttpServletResponse());
        assertThat(page).containsPattern("\"/assets/logo-[0-9a-f]{32}\\.svg\"");
    }

    private static String page(String template, MockHttpServletResponse answer) throws IOException {
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(new StringTemplateResolver());
        new StaticFiles(templates, "");
        var context = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(context)
                .buildExchange(new MockHttpServletRequest(context), answer);
        var numbers = IntStream.rangeClosed(1, 1000).boxed().toList();
        return templates.process(template, new WebContext(exchange, Locale.GERMAN, Map.of("numbers", numbers)));
    }
}
