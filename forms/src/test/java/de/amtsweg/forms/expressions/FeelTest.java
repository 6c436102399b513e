package de.amtsweg.forms.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What FEEL may do in a form, and what it says. */
class FeelTest {

    @Test
    void endsBeforeItsReaderIsLost() throws Exception {
        assertThat(Formula.of("1" + " + 1".repeat(200))).isNotNull();
        assertThatThrownBy(() -> Formula.of("\"" + "x".repeat(100_000) + "\"")).hasMessageContaining("longer than");
        assertThatThrownBy(() -> Formula.of("[".repeat(200) + "]".repeat(200))).hasMessageContaining("nested deeper");
        assertThatThrownBy(() -> Formula.of("if a then ".repeat(200) + "1" + " else 2".repeat(200)))
                .hasMessageContaining("nested deeper");
        assertThat(Feel.isCostly("\"" + "x".repeat(100_000) + "\"")).isTrue();
        assertThat(Feel.isCostly("[".repeat(200) + "]".repeat(200))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [1..5]                                       | false
                    < 10, > 20                                   | false
                    kein FEEL                                    | false
                    some i in 0..9223372036854775807 satisfies i | true""")
    void isCostlyInDecisionsWhereItCouldRunForLong(String feel, boolean costly) {
        assertThat(Feel.isCostly(feel)).isEqualTo(costly);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hunde * 2                        | true
                    "nicht für jeden: for every"     | true
                    "a\\"for" = b                    | true
                    forderung + 1                    | true
                    for h in hunde return h          | false
                    FUNCTION(x) x                    | false
                    "a" = b and some h in hunde satisfies h | false""")
    void isHarmlessWithoutLoopsAndFunctions(String feel, boolean harmless) {
        assertThat(Feel.isHarmless(feel)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    date("2026-07-01")      | 2026-07-01
                    time("14:30:00")        | 14:30
                    upper case("ß")         | SS
                    string(1000000)         | 1000000
                    hund.rasse              | Mops
                    "a" < "b"               | true""")
    void saysJsonValues(String feel, String said) throws Exception {
        assertThat(value(feel, Map.of("hund", Map.of("rasse", "Mops")))).hasToString(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    string length("Zoë 🐕")                            | 5
                    string length(hund)                                | 1
                    substring("🐕🐈x", 2)                               | 🐈x
                    substring("🐕🐈x", 1, 2)                            | 🐕🐈
                    substring("🐕🐈x", -1)                              | x
                    substring("abc", 9)                                |
                    substring("abc", 2, 99)                            | bc
                    "\\u00e4\\U01F415"                                 | ä🐕
                    "\\u0022 + x"                                      | \\u0022 + x
                    "string length(x)"                                 | string length(x)
                    date and time("2026-01-01T12:00:00+01:00") = date and time("2026-01-01T11:00:00Z")           | true
                    date and time("2026-01-01T12:00:00+01:00") != date and time("2026-01-01T11:00:00Z")          | false
                    [date and time("2026-01-01T12:00:00@Europe/Berlin") = date and time("2026-01-01T11:00:00Z")] | [true]
                    if date and time("2026-01-01T12:00:00+01:00") = date and time("2026-01-01T12:00:00Z") then 1 else 2 | 2
                    hund = "🐕"                                         | true
                    {a: 1} = {a: 1}                                    | true
                    fehlt = null                                       | true""")
    void readsCharactersInstantsAndNumberedCharactersAsTheStandardDoes(String feel, String said) throws Exception {
        assertThat(value(feel, Map.of("hund", "🐕"))).hasToString(said == null ? "" : said);
    }

    @Test
    void saysNumbersAsDecimalsWhereverTheyStand() throws Exception {
        assertThat(value("1 / 8", Map.of())).isEqualTo(new BigDecimal("0.125"));
        assertThat(value("zahl", Map.of("zahl", 2.5f))).isEqualTo(new BigDecimal("2.5"));
        assertThat(value("{a: 1, b: [2, null]}", Map.of()))
                .isEqualTo(Map.of("a", BigDecimal.ONE, "b", Arrays.asList(new BigDecimal(2), null)));
    }

    @Test
    void saysNothingOfWhatItCannotWorkOut() throws Exception {
        assertThat(value("1 / 0", Map.of())).isNull();
        assertThat(value("fehlt.auch", Map.of())).isNull();
        assertThat(value("number(\"1e999999999\") * 2", Map.of())).isNull();
    }

    @Test
    void losesNoResultToAnotherThatFails() throws Exception {
        var scope = Scope.of(Map.of("zahl", "1e999999999"));
        var broken = Formula.of("floor(number(zahl))");
        var whole = Formula.of("2 + 3");
        scope.prepare(List.of(broken, whole));
        assertThat(scope.value(broken)).isNull();
        assertThat(scope.value(whole)).isEqualTo(new BigDecimal(5));
    }

    private static Object value(String feel, Map<String, Object> values) throws Feel.NotFeel {
        return Scope.of(values).value(Formula.of(feel));
    }
}
