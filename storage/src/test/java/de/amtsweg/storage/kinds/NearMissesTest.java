package de.amtsweg.storage.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.storage.reading.Reading;
import de.amtsweg.storage.reading.Reading.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Papers that sound like a proof and are none, and a few that are. None of these is learnt from, and none may become an
 * example.
 */
class NearMissesTest {

    private static List<Example> papers;
    private static Classifier classifier;

    @BeforeAll
    static void learn() {
        papers = Kinds.examples("", "classpath:documents/near-misses");
        classifier = new Classifier(new Kinds(), new LearningSettings(""));
    }

    @Test
    void areHardlyEverTakenForWhatTheySoundLike() {
        var misses =
                papers.stream().filter(paper -> paper.kind().equals(Kind.OTHER)).toList();
        var sure = misses.stream().filter(NearMissesTest::isSure).toList();
        var wrong = sure.stream()
                .filter(paper -> !guess(paper).kind().equals(Kind.OTHER))
                .toList();
        assertThat(misses).hasSizeGreaterThan(40);
        assertThat(wrong).extracting(paper -> paper.paper().name()).hasSizeLessThanOrEqualTo(sure.size() * 3 / 100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nachweis-assistenzhund | Dieser Hund ist kein Assistenzhund.                | true
            nachweis-assistenzhund | Er darf nicht als\\nAssistenzhund geführt werden. | true
            nachweis-assistenzhund | Der Assistenzhund darf nicht ausgesperrt werden.   | false
            rechnung               | This is not an invoice.                            | true
            rechnung               | Rechnung, zahlbar ohne Abzug, nicht übertragbar.   | false
            versicherungsnachweis  | Ihr Angebot zur Haftpflicht                        | true
            versicherungsnachweis  | Versicherungsbestätigung                           | false
            """)
    void areDoubtedForWhatTheySay(String kind, String text, boolean doubted) {
        var paper = new Paper("application/pdf", 1, "Scan.pdf", "", text.translateEscapes());
        assertThat(Doubts.about(paper, new Kinds().find("", kind).orElseThrow()))
                .isEqualTo(doubted);
    }

    @Test
    void doNotKeepTrueProofsFromBeingRecognised() {
        assertThat(papers.stream().filter(paper -> !paper.kind().equals(Kind.OTHER)))
                .hasSizeGreaterThan(7)
                .filteredOn(paper -> guess(paper).kind().equals(paper.kind()))
                .hasSizeGreaterThan(5);
    }

    private static boolean isSure(Example paper) {
        return guess(paper).confidence() != null;
    }

    private static Guess guess(Example example) {
        var paper = example.paper();
        var reading = new Reading(
                Outcome.READ, paper.mediaType(), Set.of(), paper.text(), "", paper.pages(), Map.of(), List.of(), null);
        return classifier.of(reading, paper.name(), "", List.of());
    }
}
