package de.amtsweg.forms.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What FEEL sees at a place of a form. */
class ScopeTest {

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

    private static Object value(String feel, Scope scope) throws Feel.NotFeel {
        return scope.value(Formula.of(feel));
    }
}
