package de.amtsweg.app.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The help for keys as a page shows it; what the keys do is tested beside their script. */
class KeysTest {

    @Test
    void eachPageExplainsItsOwnKeys() {
        assertThat(help("inbox", Locale.GERMAN))
                .contains("data-keyboard=\"inbox\"", "<kbd>j</kbd>", "<kbd>n</kbd>")
                .doesNotContain("<kbd>ü</kbd>", "<kbd>e</kbd>");
        assertThat(help("task", Locale.GERMAN))
                .contains("data-keyboard=\"task\"", "<kbd>ü</kbd>", "<kbd>e</kbd>")
                .doesNotContain("<kbd>j</kbd>", "<kbd>n</kbd>");
    }

    @Test
    void keysHaveTheNamesOfTheReadersKeyboard() {
        assertThat(help("task", Locale.GERMAN))
                .contains("<kbd>Strg+Enter</kbd>", "data-key-ctrl=\"Strg\"", "Tasten auf dieser Seite");
        assertThat(help("task", Locale.ENGLISH))
                .contains("<kbd>Ctrl+Enter</kbd>", "data-key-ctrl=\"Ctrl\"", "Keys on this page");
    }

    private static String help(String where, Locale language) {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/office");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(files);
        templates.setTemplateEngineMessageSource(words);
        var context = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(context)
                .buildExchange(new MockHttpServletRequest(context), new MockHttpServletResponse());
        var page = templates.process("fragments/keys", new WebContext(exchange, language, Map.of("where", where)));
        assertThat(page).doesNotContain("??");
        return page;
    }
}
