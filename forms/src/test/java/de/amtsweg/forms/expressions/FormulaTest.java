package de.amtsweg.forms.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a formula reads, and what it finds where it stands. */
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

    @Test
    void looksAtItsOwnItemFirst() throws Exception {
        var form = Scope.of(
                Map.of("stadt", "Duisburg", "name", "Kontext"), Map.of("name", "Ada"), Set.of("name", "strasse"));
        var item = form.item(Map.of("name", "Bo"), Set.of("name", "alter"), 1)
                .item(Map.of("rasse", "Mops"), Set.of("rasse"), 3);
        assertThat(item.get("name")).isEqualTo("Bo");
        assertThat(item.get("stadt")).isEqualTo("Duisburg");
        assertThat(item.get("i")).isEqualTo(List.of(1, 3));
        assertThat(item.get("this")).isEqualTo(Map.of("rasse", "Mops"));
        assertThat(value("parent.name", item)).isEqualTo("Bo");
        assertThat(value("parent.parent.name", item)).isEqualTo("Ada");
        assertThat(value("parent.parent.stadt", item)).isEqualTo("Duisburg");
        assertThat(form.get("parent")).isNull();
    }

    @Test
    void doesNotSeeTheContextBehindAnAnswerThatIsMissing() {
        var context = Map.<String, Object>of("strasse", "Kontext", "alter", 7);
        var form = Scope.of(context, Map.of(), Set.of("strasse"));
        assertThat(form.get("strasse")).isNull();
        assertThat(form.get("alter")).isEqualTo(7);
        assertThat(form.item(Map.of(), Set.of("alter"), 1).get("alter")).isNull();
    }

    @Test
    void readsAGroupsValuesAsItsOwn() throws Exception {
        var form = Scope.of(Map.of("ort", "Essen"));
        var group = form.part(Map.of("ort", "Duisburg"), Set.of("ort"));
        assertThat(group.get("ort")).isEqualTo("Duisburg");
        assertThat(group.get("this")).isEqualTo(Map.of("ort", "Essen"));
        assertThat(value("ort", group)).isEqualTo("Duisburg");
    }

    @Test
    void holdsOnlyWhereItIsTrue() throws Exception {
        var scope = Scope.of(Map.of("ja", true, "text", "true"));
        assertThat(scope.holds(Formula.of("ja"))).isTrue();
        assertThat(scope.holds(Formula.of("text"))).isFalse();
        assertThat(scope.holds(Formula.of("fehlt"))).isFalse();
    }

    @Test
    void givesWhatIsWrittenDownOrWorkedOut() throws Exception {
        var values = new HashMap<String, Object>(Map.of("hunde", 3, "name", "Bo", "ja", true));
        var scope = Scope.of(values);
        assertThat(new Given("2.5", null).number(scope)).isEqualTo(new BigDecimal("2.5"));
        assertThat(new Given(null, Formula.of("hunde")).number(scope)).isEqualTo(new BigDecimal(3));
        assertThat(new Given(null, Formula.of("name")).number(scope)).isNull();
        assertThat(new Given(" ", null).number(scope)).isNull();
        assertThat(Given.NOTHING.number(scope)).isNull();
        assertThat(Given.NOTHING.text(scope)).isEmpty();
        assertThat(new Given(null, Formula.of("name")).text(scope)).isEqualTo("Bo");
        assertThat(new Given(null, Formula.of("ja")).holds(scope)).isTrue();
        assertThat(new Given(null, Formula.of("name")).holds(scope)).isFalse();
        assertThat(new Given("true", null).holds(scope)).isTrue();
        assertThat(new Given(true, null).isAlways()).isTrue();
        assertThat(new Given(null, Formula.of("true")).isAlways()).isFalse();
    }

    private static Object value(String feel, Scope scope) throws Feel.NotFeel {
        return scope.value(Formula.of(feel));
    }
}
