package de.amtsweg.forms.pages;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Draws a page of a form by the real templates. */
public final class Page {

    private static final String FRAME = "<div th:replace=\"~{forms/page :: page(${form})}\"></div>";
    private static final SpringTemplateEngine ENGINE = engine();

    private Page() {}

    public static String of(FormView view) {
        var context = new Context(
                Locale.GERMAN, Map.of("form", view, "uploadLimit", 20L * 1024 * 1024, "files", "/unterlagen/"));
        return ENGINE.process(FRAME, context);
    }

    public static String of(Form form, Input input, Map<String, Object> context) {
        return of(FormView.of(form, form.pages().get(0), input, context, List.of(), Map.of(), Texts.OF_THE_SCHEMA));
    }

    private static SpringTemplateEngine engine() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCheckExistence(true);
        files.setOrder(1);
        var frame = new StringTemplateResolver();
        frame.setTemplateMode(TemplateMode.HTML);
        frame.setCacheable(true);
        frame.setOrder(2);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/forms");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(frame);
        return engine;
    }
}
