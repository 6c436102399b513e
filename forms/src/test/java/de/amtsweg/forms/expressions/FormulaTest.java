package de.amtsweg.forms.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a formula reads, and what it remembers. */
class FormulaTest {

    @Test
    void knowsWhatItReadsAndWhatItMentions() throws Exception {
        var formula = Formula.of("=halter.wohnung.ort = ort and count(hunde[alter > 3]) > 1");
        assertThat(formula.reads()).containsExactly("alter", "halter", "hunde", "ort");
        assertThat(formula.mentions()).containsExactlyInAnyOrder("halter", "wohnung", "ort", "hunde", "alter");
        assertThat(Formula.of("{a: 1}.a").mentions()).containsExactly("a");
    }

    @Test
    void remembersWhatItSaidOfTheSameValues() throws Exception {
        var formula = Formula.of("hunde * 2");
        var two = Scope.of(Map.of("hunde", 2));
        var key = formula.key(two);
        assertThat(key).containsExactly(2);
        assertThat(formula.recall(key)).isNull();
        assertThat(two.value(formula)).isEqualTo(new BigDecimal(4));
        assertThat(formula.recall(key)).contains(new BigDecimal(4));
        assertThat(Scope.of(Map.of("hunde", 3)).value(formula)).isEqualTo(new BigDecimal(6));
    }

    @Test
    void forgetsBeforeItRemembersTooMuch() throws Exception {
        var formula = Formula.of("hunde");
        for (int i = 0; i < 100; i++) {
            formula.remember(List.of(i), i);
        }
        assertThat(formula.recall(List.of(0))).contains(0);
        formula.remember(List.of(100), 100);
        assertThat(formula.recall(List.of(0))).isNull();
        assertThat(formula.recall(List.of(100))).contains(100);
    }

    @Test
    void remembersNothingOfLongTexts() throws Exception {
        var formula = Formula.of("name");
        assertThat(formula.key(Scope.of(Map.of("name", "x".repeat(200))))).hasSize(1);
        assertThat(formula.key(Scope.of(Map.of("name", "x".repeat(201))))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"today() > tag,true", "now() = null,true", "if a then random number() else 1,true", "a + 1,false"})
    void asksAgainWhatChangesByItself(String feel, boolean again) throws Exception {
        assertThat(Formula.of(feel).key(Scope.of(Map.of())) == null).isEqualTo(again);
    }

    private static Object value(String feel, Scope scope) throws Feel.NotFeel {
        return scope.value(Formula.of(feel));
    }
}
