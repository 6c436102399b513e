package de.amtsweg.app.web;

import de.amtsweg.processes.Language;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of all pages. What a language has no word for is said in German. */
@Component(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
class Words extends ReloadableResourceBundleMessageSource {

    Words(@Value("${spring.messages.basename}") String[] files) {
        for (var file : files) {
            addBasenames("classpath:" + file);
        }
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    @Override
    protected List<String> calculateFilenamesForLocale(String basename, Locale locale) {
        var ending = Language.ending(locale);
        return ending.isEmpty() ? List.of() : List.of(basename + "_" + ending);
    }
}
