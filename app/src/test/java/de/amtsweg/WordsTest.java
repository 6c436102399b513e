package de.amtsweg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read is in the message files, in German and in English, and nowhere else. */
class WordsTest {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\\p{L}{2,}");
    private static final Pattern READ_BY_PEOPLE =
            Pattern.compile("\\s(?:title|alt|placeholder|aria-label|label)=\"([^\"]*)\"");

    /** What only offices and analysts read, and the long texts that the law wants. */
    private static final Pattern OFFICE_OR_LAW = Pattern.compile(
            "^(inbox|task|take-over|office\\.case|event\\.office|document\\.kind|models|operations|info|undelivered|mail\\.(office|refusal)|case\\.(results|additions|application|documents|changed)|layout\\.nav\\.(inbox|models|operations)|versions?|compare|release)");

    static Stream<Path> templates() {
        return Stream.of(Path.of("src/main/resources/templates"), Path.of("../forms/src/main/resources/templates"))
                .flatMap(WordsTest::files)
                .filter(file -> file.toString().endsWith(".html"));
    }

    static Stream<Path> words() {
        return Stream.of(
                        Path.of("src/main/resources/messages"),
                        Path.of("../forms/src/main/resources/messages"),
                        Path.of("../processes/src/main/resources/messages"),
                        Path.of("../processes/src/main/resources/steps"),
                        Path.of("src/main/resources/steps"))
                .flatMap(WordsTest::files)
                .filter(file -> !file.getFileName().toString().contains("_"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesHoldNoWords(Path template) throws IOException {
        var html = COMMENT.matcher(Files.readString(template)).replaceAll("");
        var attributes = READ_BY_PEOPLE.matcher(html).results().map(found -> found.group(1));
        var texts = Stream.of(TAG.matcher(html).replaceAll("\n").replaceAll("&\\w+;", ""));
        assertThat(Stream.concat(texts, attributes)
                        .flatMap(text -> LITERAL.matcher(text).results().map(found -> found.group())))
                .as("words in %s", template)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyTextIsTranslated(Path german) throws IOException {
        var english = german.resolveSibling(german.getFileName().toString().replace(".properties", "_en.properties"));
        assertThat(keys(english)).as("keys of %s", english).isEqualTo(keys(german));
    }

    @ParameterizedTest
    @MethodSource("words")
    void furtherLanguagesHaveNoWordThatGermanHasNot(Path german) throws IOException {
        var name = german.getFileName().toString().replace(".properties", "_");
        for (var file : files(german.getParent()).toList()) {
            if (file.getFileName().toString().startsWith(name)) {
                assertThat(keys(german)).as("keys of %s", file).containsAll(keys(file));
            }
        }
    }

    @Test
    void turkishHasAllThatCitizensRead() throws IOException {
        for (var part : List.of("layout", "pages", "forms", "mail")) {
            var words = words().filter(file -> file.endsWith(part + ".properties"))
                    .findFirst()
                    .orElseThrow();
            var turkish = keys(words.resolveSibling(part + "_tr.properties"));
            assertThat(keys(words))
                    .filteredOn(key -> !OFFICE_OR_LAW.matcher(key).find())
                    .allMatch(turkish::contains);
        }
    }

    /** A key that is misspelt would change nothing, and nobody would notice. */
    @Test
    void aCityReplacesWordsThatThereAre() throws IOException {
        var known = new TreeSet<String>();
        for (var file : words().toList()) {
            known.addAll(keys(file));
        }
        for (var file : files(Path.of("../cities"))
                .filter(file -> file.getFileName().toString().startsWith("words"))
                .toList()) {
            assertThat(known).as("keys of %s", file).containsAll(keys(file));
        }
    }

    @Test
    void thereAreTemplatesAndWordsToRead() {
        assertThat(templates()).hasSizeGreaterThan(10);
        assertThat(words()).hasSizeGreaterThan(3);
    }

    private static TreeSet<String> keys(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
