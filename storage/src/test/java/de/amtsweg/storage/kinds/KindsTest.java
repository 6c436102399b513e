package de.amtsweg.storage.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {

    private static final String OWN = """
            - key: angelschein
              label: { de: Angelschein, en: Fishing licence }
              names: [angel]
            """;

    private final Kinds kinds = new Kinds();

    @ParameterizedTest
    @CsvSource({
        "Prüfung Assistenzhund.pdf,application/pdf,nachweis-assistenzhund",
        "IMG_0001.jpg,image/jpeg,foto",
        "Police Haftpflicht.pdf,application/pdf,versicherungsnachweis",
        "Heimtierausweis Bello.jpg,image/jpeg,heimtierausweis",
        "Mein AUSWEIS.jpg,image/jpeg,personalausweis",
        "irgendwas.pdf,application/pdf,sonstiges"
    })
    void namesOfFilesHintAtKinds(String name, String type, String kind) {
        assertThat(kinds.named("", name, type)).isEqualTo(kind);
    }

    @Test
    void aProcedureHasKindsOfItsOwn() {
        kinds.declare("angeln-anmelden", Kinds.read(OWN), "classpath*:procedures/angeln-anmelden/unterlagen");
        assertThat(kinds.named("angeln-anmelden", "Angelschein.pdf", "application/pdf"))
                .isEqualTo("angelschein");
        assertThat(kinds.find("angeln-anmelden", "angelschein"))
                .hasValueSatisfying(kind -> assertThat(List.of(kind.label("en"), kind.label(""), kind.label("tr")))
                        .containsExactly("Fishing licence", "Angelschein", "Angelschein"));
        assertThat(kinds.find("angeln-anmelden", "lageplan")).isPresent();
        assertThat(kinds.find("hundesteuer-anmelden", "angelschein")).isEmpty();
    }

    @Test
    void aFileOfKindsReadsAsItIsWritten() {
        assertThat(Kinds.read(OWN))
                .containsExactly(new Kind(
                        "angelschein",
                        Map.of("de", "Angelschein", "en", "Fishing licence"),
                        List.of("angel"),
                        List.of(),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            key: a                                                   | it is no list of kinds
            - kind: a                                                | each entry has key
            - {key: A 1, label: {de: A}}                             | a key is of small letters
            - {key: a}                                               | has no label
            - {key: a, label: A}                                     | names no languages
            - {key: a, label: {de: A}, names: a}                     | no list of words
            - {key: lageplan, label: {de: A}}                        | that all procedures know
            [{key: a, label: {de: A}}, {key: a, label: {de: B}}]     | twice
            - [                                                      | expected
            """)
    void saysWhatIsWrongWithAFileOfKinds(String yaml, String reason) {
        assertThatThrownBy(() -> Kinds.read(yaml))
                .isInstanceOf(InvalidKinds.class)
                .hasMessageContaining(reason);
    }
}
