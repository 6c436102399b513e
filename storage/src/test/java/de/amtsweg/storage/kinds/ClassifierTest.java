package de.amtsweg.storage.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.amtsweg.storage.reading.Reading;
import de.amtsweg.storage.reading.Reading.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {

    private static final String POLICY = """
            Nordlicht Versicherung AG
            Versicherungsbestätigung zur Vorlage bei der Behörde
            Hiermit bestätigen wir, dass für die Versicherungsnehmerin eine Haftpflichtversicherung besteht.
            Versicherungsschein Nr. 4711-22   Versicherungsbeginn 01.03.2026
            Deckungssumme: 10 Mio. EUR pauschal für Personen- und Sachschäden
            Versichertes Risiko: Veranstalterhaftpflicht, Straßenfest am 6. Juni
            Der Beitrag ist bezahlt.
            """;

    private static final String PASSPORT = """
            BUNDESREPUBLIK DEUTSCHLAND
            PERSONALAUSWEIS  IDENTITY CARD
            Name Muster  Vornamen Erika  Geburtstag 12.08.1983
            Staatsangehörigkeit DEUTSCH  Gültig bis 01.08.2031
            IDD<<LX00T000X9<<<<<<<<<<<<<<<
            """;

    private static Kinds kinds;
    private static Classifier classifier;

    @BeforeAll
    static void learn() {
        kinds = new Kinds();
        classifier = new Classifier(kinds, new LearningSettings(""));
    }

    @Test
    void tellsDocumentsByTheirText() {
        var guess = guess(POLICY, "application/pdf");
        assertThat(guess.kind()).isEqualTo("versicherungsnachweis");
        assertThat(guess.confidence()).isBetween(Recipe.CHOSEN.threshold(), 0.99);
    }

    @Test
    void tellsThemWhateverTheFieldAsksFor() {
        assertThat(guess(PASSPORT, "image/jpeg", "lageplan").kind()).isEqualTo("personalausweis");
    }

    @Test
    void believesTheFieldWhereItIsNotSure() {
        var unclear = "Sehr geehrte Damen und Herren, wie besprochen. Mit freundlichen Grüßen, Muster";
        assertThat(guess("Xyzzy plugh frotz gnusto rezrov blorb", "application/pdf", "lageplan", "foto"))
                .isEqualTo(new Guess("lageplan", null));
        assertThat(guess(unclear, "application/pdf").kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void takesPicturesWithoutWordsForPhotosUnlessSomethingWasAskedFor() {
        assertThat(guess("", "image/jpeg")).isEqualTo(new Guess(Kind.PHOTO, null));
        assertThat(guess("~ . |", "image/jpeg")).isEqualTo(new Guess(Kind.PHOTO, null));
        assertThat(guess("", "image/jpeg", "lageplan")).isEqualTo(new Guess("lageplan", null));
        assertThat(guess("", "application/pdf")).isEqualTo(new Guess(Kind.OTHER, null));
    }

    /** Far below what is measured in docs/benchmarks.md; what breaks the examples or what is learnt from them comes out here. */
    @Test
    void tellsMostOfTheExamplesThatItHasNotLearntFrom() {
        var examples = kinds.examples();
        long right = 0;
        for (int fold = 0; fold < 3; fold++) {
            int left = fold;
            var known = IntStream.range(0, examples.size())
                    .filter(at -> at % 3 != left)
                    .mapToObj(examples::get)
                    .toList();
            var model = Model.of(known, Recipe.CHOSEN);
            right += IntStream.range(0, examples.size())
                    .filter(at -> at % 3 == left)
                    .mapToObj(examples::get)
                    .filter(example -> likeliest(model, example).equals(example.kind()))
                    .count();
        }
        assertThat(right / (double) examples.size()).isGreaterThan(0.75);
    }

    private static String likeliest(Model model, Example example) {
        return model.of(example.paper()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** What looks at a text again and again takes hours for these, not seconds; a busy machine takes a few. */
    @ParameterizedTest
    @ValueSource(strings = {"a ", "<<", "1.", "111 ", "§ 1\n", "[x", "0,00 ", "\u0301", "\ud83d", "_"})
    void noTextKeepsItBusy(String piece) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> guess("Vertrag über alles Mögliche " + piece.repeat(250_000), "text/plain"));
    }

    @Test
    void isAskedByManyAtOnce() {
        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(at -> guess(at % 2 == 0 ? POLICY : PASSPORT, "application/pdf")
                                .kind())
                        .distinct())
                .containsExactlyInAnyOrder("versicherungsnachweis", "personalausweis");
    }

    @Test
    void everyKindButThoseWithoutWordsHasExamples() {
        assertThat(kinds.examples())
                .extracting(Example::kind)
                .containsAll(kinds.of("").stream().map(Kind::key).toList());
    }

    private static Guess guess(String text, String mediaType, String... asked) {
        var reading = new Reading(Outcome.READ, mediaType, Set.of(), text, "de", 1, Map.of(), List.of(), null);
        return classifier.of(reading, "Scan 1.pdf", "", List.of(asked));
    }
}
