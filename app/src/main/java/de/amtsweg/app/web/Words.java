package de.amtsweg.app.web;

import de.amtsweg.processes.City;
import de.amtsweg.processes.Language;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of all pages: the city's take precedence over the software's. What a language lacks is said in German. */
@Component(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
class Words extends ReloadableResourceBundleMessageSource {

    private final String own;

    Words(
            @Value("${spring.messages.basename}") String[] files,
            @Value("${spring.messages.cache-duration:-1ms}") Duration cache,
            City city) {
        own = "file:" + city.words();
        addBasenames(own);
        for (var file : files) {
            addBasenames(file.contains(":") ? file : "classpath:" + file);
        }
        setCacheMillis(cache.toMillis());
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    @Override
    protected List<String> calculateFilenamesForLocale(String basename, Locale locale) {
        var ending = Language.ending(locale);
        return ending.isEmpty() ? List.of() : List.of(basename + "_" + ending);
    }

    /** A word that the city has in German only must not take the place of one in another language. */
    @Override
    protected List<String> calculateAllFilenames(String basename, Locale locale) {
        var names = super.calculateAllFilenames(basename, locale);
        return basename.equals(own) && !Language.ending(locale).isEmpty() ? names.subList(0, 1) : names;
    }
}
