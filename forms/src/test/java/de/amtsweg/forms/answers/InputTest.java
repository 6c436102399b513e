package de.amtsweg.forms.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person typed, right or wrong. */
class InputTest {

    @Test
    void keepsWhatWasTypedLetterByLetter() {
        var input = new Input(Map.of("name", List.of(" Ada "), "viele", List.of("a", "b")));
        assertThat(input.of("viele")).containsExactly("a", "b");
        assertThat(input.first("name")).isEqualTo(" Ada ");
        assertThat(input.of("fehlt")).isEmpty();
        assertThat(input.first("fehlt")).isEmpty();
        assertThat(input.with("name", List.of("Bo")).first("name")).isEqualTo("Bo");
        assertThat(input.with(Map.of("neu", List.of("x"))).values()).containsOnlyKeys("name", "viele", "neu");
        assertThat(input.first("name")).isEqualTo(" Ada ");
    }

    @Test
    void takesAwayAndMovesWholeItemsOnly() {
        var input = new Input(Map.of(
                "hund[1].name", List.of("Bo"),
                "hund[1].kind[0].name", List.of("Cy"),
                "hund[10].name", List.of("Rex"),
                "hund[1]", List.of("?")));
        assertThat(input.without("hund[1]").values()).containsOnlyKeys("hund[10].name", "hund[1]");
        assertThat(input.moved("hund[1]", "hund[0]").values())
                .isEqualTo(Map.of(
                        "hund[0].name", List.of("Bo"),
                        "hund[0].kind[0].name", List.of("Cy"),
                        "hund[10].name", List.of("Rex"),
                        "hund[1]", List.of("?")));
    }
}
