package de.amtsweg.app.web;

import de.amtsweg.processes.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The languages that people can choose: each that has words for the layout. The office's own pages are in German
 * and English.
 */
@Component
public class Languages {

    /** First path segments of the office's own pages. */
    private static final List<String> OFFICE = List.of("amt", "modelle", "betrieb");

    private final List<Choice> all;

    Languages(MessageSource messages) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/layout_*.properties");
        var found = new ArrayList<Choice>();
        found.add(choice(Locale.GERMAN, messages));
        for (var file : files) {
            var name =
                    Language.ENDING.matcher(String.valueOf(file.getFilename()).substring("layout".length()));
            if (name.matches()) {
                found.add(choice(Language.of(name.group(1)), messages));
            }
        }
        found.sort(Comparator.comparing(Languages::rank).thenComparing(Choice::name));
        all = List.copyOf(found);
    }

    /** @param name in the language itself */
    public record Choice(Locale locale, String tag, String name) {}

    private static Choice choice(Locale locale, MessageSource messages) {
        return new Choice(locale, locale.toLanguageTag(), messages.getMessage("layout.language.name", null, locale));
    }

    /** German, German that is easy to read, English, and the others by their names. */
    private static int rank(Choice language) {
        var first = List.of(Locale.GERMAN, Language.PLAIN, Locale.ENGLISH).indexOf(language.locale());
        return first < 0 ? Integer.MAX_VALUE : first;
    }

    /** Those available for the page at this address. */
    public List<Choice> of(@Nullable String path) {
        return isOffices(path)
                ? all.stream().filter(language -> isOffices(language.locale())).toList()
                : all;
    }

    Optional<Locale> find(String tag) {
        return all.stream()
                .filter(language -> language.tag().equals(tag))
                .map(Choice::locale)
                .findFirst();
    }

    /** The language for the page at this address, for somebody who has chosen that one. */
    static Locale fitting(Locale chosen, String path) {
        return isOffices(path) && !isOffices(chosen) ? Locale.GERMAN : chosen;
    }

    private static boolean isOffices(Locale locale) {
        return Locale.GERMAN.equals(locale) || Locale.ENGLISH.equals(locale);
    }

    private static boolean isOffices(@Nullable String path) {
        return path != null && OFFICE.contains(path.substring(1).split("[/?]", 2)[0]);
    }
}
