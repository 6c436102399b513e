package de.amtsweg.forms.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"mehr als 5", "132 EUR", "[1..", "31.12.2030", "5 %", "!= 5", "„Hund“", "1..5", "not 5"})
    void cannotReadWhatIsNoFeel(String text) {
        assertThat(Rule.test(text)).isEmpty();
        assertThat(Rule.expression(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hund.rasse = name                     | hund, name
                    {a: 1, b: a + c}                      | c
                    hunde[alter > 3]                      | hunde
                    string length(?) > grenze             | grenze
                    "hund", "katze"                       |""")
    void knowsWhichValuesItReads(String text, String names) {
        var rule = Rule.test(text).or(() -> Rule.expression(text)).orElseThrow();
        assertThat(String.join(", ", rule.reads())).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    string length("a") > 3       |
                    lenght("a") > 3              | lenght
                    max(1, 2) + sume(3)          | sume
                    upper case("a", "b")         | upper case
                    substring(string: "a", start position: 1) |
                    substring(text: "a", start position: 1)   | substring""")
    void knowsWhichFunctionsDoNotExist(String text, String unknown) {
        assertThat(String.join(", ", Rule.expression(text).orElseThrow().unknownFunctions()))
                .isEqualTo(unknown == null ? "" : unknown);
    }

    @Test
    void findsWhatMeansSomethingElseThanItSeems() {
        assertThat(test("> 2030-12-31").subtractsNumbers()).isTrue();
        assertThat(test("1-5").subtractsNumbers()).isTrue();
        assertThat(test("> a - 1").subtractsNumbers()).isFalse();
        assertThat(test("> date(\"2030-12-31\")").subtractsNumbers()).isFalse();
        assertThat(test("\"a\" or \"b\"").connectsValues()).isTrue();
        assertThat(test("? > 1 and ? < 5").connectsValues()).isFalse();
        assertThat(test("date(\"2030-13-01\")").holdsNoDate()).isTrue();
        assertThat(test("null").holdsNoDate()).isFalse();
        assertThat(test("[5..1]").endsBeforeItBegins()).isTrue();
        assertThat(test("[1..5]").endsBeforeItBegins()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "a"            | string
                    "a", "b"       | string
                    not("a")       | string
                    5              | number
                    true           | boolean
                    1, "a"         |
                    > 5            |
                    hund           |""")
    void knowsTheTypeOfFixedValues(String text, String type) {
        assertThat(test(text).type()).isEqualTo(type);
    }

    private static Rule test(String text) {
        return Rule.test(text).orElseThrow();
    }
}
