package de.amtsweg.forms.types;

import static de.amtsweg.forms.Examples.check;
import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.problem;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.judging.Judged;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.texts.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One choice, or several. */
class ChoosingTest {

    private static final String RACES =
            "'values':[{'value':'mops','label':'Mops'},{'value':'pudel','label':'Pudel'},{'value':3,'label':'Drei'}]";
    private static final String ONE = "{'type':'radio','key':'a','label':'A',%s%s}";
    private static final String SEVERAL = "{'type':'checklist','key':'a','label':'A',%s%s}";
    private static final String FILES = "{'type':'filepicker','key':'a','label':'A'%s}";
    private static final String BOX = "{'type':'checkbox','key':'a','label':'A'%s}";
    private static final String ID = "0b0bd5b0-0000-4000-8000-000000000001";
    private static final String OTHER = "0b0bd5b0-0000-4000-8000-000000000002";
    private static final FieldTexts TEXTS = new FieldTexts("f", Texts.OF_THE_SCHEMA);
    private static final Scope NOTHING = Scope.of(Map.of());

    @Test
    void keepsTheJsonValueOfWhatWasChosen() {
        assertThat(check(ONE.formatted(RACES, ""), "a", "mops").answers()).containsEntry("a", "mops");
        assertThat(check(ONE.formatted(RACES, ""), "a", "3").answers()).containsEntry("a", 3);
        assertThat(several("3", "", "mops", "3").answers()).containsEntry("a", List.of(3, "mops"));
    }

    @Test
    void refusesAllWhereOneIsNotOffered() {
        assertThat(several("mops", "wolf").problems())
                .containsExactly(new Problem("a", "forms.problem.choice", List.of()));
        assertThat(problem(ONE.formatted(RACES, ""), "Mops")).isEqualTo("forms.problem.choice");
    }

    @Test
    void isNothingWhereNothingIsChosen() {
        assertThat(several("", "").answers()).isEmpty();
        assertThat(problem(ONE.formatted(RACES, ",'validate':{'required':true}"), ""))
                .isEqualTo("forms.problem.required.choice");
        assertThat(problem(SEVERAL.formatted(RACES, ",'validate':{'required':true}"), ""))
                .isEqualTo("forms.problem.required.choice");
    }

    @Test
    void isShownByItsLabels() {
        var one = field(ONE.formatted(RACES, ""));
        assertThat(one.kind().shown(one, "pudel", TEXTS, NOTHING)).isEqualTo("Pudel");
        assertThat(one.kind().shown(one, "wolf", TEXTS, NOTHING)).isEqualTo("wolf");
        assertThat(one.kind().lines(one, "pudel", TEXTS, NOTHING)).isEmpty();
        var several = field(SEVERAL.formatted(RACES, ""));
        assertThat(several.kind().shown(several, List.of(3, "mops"), TEXTS, NOTHING))
                .isEqualTo("Drei, Mops");
        assertThat(several.kind().lines(several, List.of(3, "mops"), TEXTS, NOTHING))
                .contains(List.of("Drei", "Mops"));
        assertThat(several.kind().typed(several, List.of(3, "mops"))).containsExactly("3", "mops");
    }

    private static Judged several(String... typed) {
        return Judge.check(form(SEVERAL.formatted(RACES, "")), new Input(Map.of("a", List.of(typed))), Map.of());
    }

    private static Field field(String component) {
        return form(component).field("a").orElseThrow();
    }
}
