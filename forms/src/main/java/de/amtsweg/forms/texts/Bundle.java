package de.amtsweg.forms.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Files of words, read once. */
final class Bundle {

    private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

    private Bundle() {}

    /** How the file of a language ends: {@code _en}, for plain language {@code _leicht}, for German nothing. */
    static String suffix(Locale locale) {
        if ("de-simple".equals(locale.toLanguageTag())) {
            return "_leicht";
        }
        var language = locale.getLanguage();
        return language.isEmpty() || language.equals("de") ? "" : "_" + language;
    }

    /** @param file without its ending; empty if it does not exist */
    static Properties of(String file) {
        return READ.computeIfAbsent(file, Bundle::read);
    }

    private static Properties read(String file) {
        var words = new Properties();
        try (var stream = Bundle.class.getResourceAsStream(file + ".properties")) {
            if (stream != null) {
                words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
