package de.amtsweg.forms.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the JSON of a form and says where it is wrong. */
class SourceTest {

    private static final Source SOURCE = Source.of("""
            {"id": "f", "text": "Duisburg", "zahl": "2.50", "ganz": 3, "ja": true, "nichts": null,
             "liste": [{"key": "a"}, {"key": "b"}], "formel": "=1 + 1", "objekt": {"a": 1, "b": [2]}}""", "");

    @Test
    void readsValuesOfEachKind() {
        assertThat(SOURCE.text("text")).isEqualTo("Duisburg");
        assertThat(SOURCE.text("ganz")).isEqualTo("3");
        assertThat(SOURCE.text("liste", "sonst")).isEqualTo("sonst");
        assertThat(SOURCE.text("nichts", "sonst")).isEqualTo("sonst");
        assertThat(SOURCE.decimal("zahl")).isEqualTo(new BigDecimal("2.50"));
        assertThat(SOURCE.decimal("fehlt")).isNull();
        assertThat(SOURCE.integer("ganz")).isEqualTo(3);
        assertThat(SOURCE.flag("ja", false)).isTrue();
        assertThat(SOURCE.flag("fehlt", true)).isTrue();
        assertThat(SOURCE.has("nichts")).isFalse();
        assertThat(SOURCE.has("ja")).isTrue();
        assertThat(SOURCE.texts("objekt")).isEqualTo(Map.of("a", "1", "b", "[2]"));
        assertThat(SOURCE.at("liste").value()).isEqualTo(List.of(Map.of("key", "a"), Map.of("key", "b")));
        assertThat(SOURCE.at("fehlt").value()).isNull();
    }

    @Test
    void tellsWhatIsWorkedOutFromWhatIsWrittenDown() {
        assertThat(SOURCE.given("formel").formula()).isNotNull();
        assertThat(SOURCE.given("text").constant()).isEqualTo("Duisburg");
        assertThat(SOURCE.given("liste").isNothing()).isTrue();
        assertThat(SOURCE.condition("fehlt").isNothing()).isTrue();
        assertThat(SOURCE.condition("formel").formula()).isNotNull();
    }

    @Test
    void knowsTheWayToEachPlace() {
        assertThat(SOURCE.each("liste").get(1).at("validate").path()).isEqualTo("liste[1].validate");
        assertThatThrownBy(() -> SOURCE.integer("zahl")).hasMessage("zahl: \"2.50\" is no whole number");
        assertThatThrownBy(() -> SOURCE.decimal("text")).isInstanceOfSatisfying(InvalidForm.class, invalid -> {
            assertThat(invalid.path()).isEqualTo("text");
            assertThat(invalid.reason()).isEqualTo("\"Duisburg\" is no number");
        });
    }

    @ParameterizedTest
    @CsvSource({"'123456789012345678901234567890',true", "'1234567890123456789012345678901',false", "1e31,false"})
    void readsNumbersOfThirtyDigits(String number, boolean taken) {
        var source = Source.of("{\"a\":\"%s\"}".formatted(number), "");
        if (taken) {
            assertThat(source.decimal("a")).isEqualTo(new BigDecimal(number));
        } else {
            assertThatThrownBy(() -> source.decimal("a")).hasMessageContaining("has too many digits");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"f\"", "7", "null", "", "{\"id\":"})
    void refusesWhatIsNoObject(String json) {
        assertThatThrownBy(() -> FormParser.parse(json))
                .isInstanceOf(InvalidForm.class)
                .hasMessageStartingWith("it is not JSON");
    }

    private static String texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "{'type':'text'}").collect(Collectors.joining(","));
    }
}
