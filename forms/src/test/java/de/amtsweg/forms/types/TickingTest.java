package de.amtsweg.forms.types;

import static de.amtsweg.forms.Examples.check;
import static de.amtsweg.forms.Examples.form;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.texts.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A box that is ticked or not. */
class TickingTest {

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
    void isTickedOrNot() {
        assertThat(check(BOX.formatted(""), "a", "true").answers()).containsEntry("a", true);
        assertThat(check(BOX.formatted(""), "a", "on").answers()).containsEntry("a", false);
        var sent = new Input(Map.of("a", List.of("", "true")));
        assertThat(Judge.check(form(BOX.formatted("")), sent, Map.of()).answers())
                .containsEntry("a", true);
        var box = field(BOX.formatted(""));
        assertThat(box.kind().shown(box, true, TEXTS, NOTHING)).isEqualTo("Ja");
        assertThat(box.kind().shown(box, "true", TEXTS, NOTHING)).isEqualTo("Nein");
        assertThat(box.kind().typed(box, true)).containsExactly("true");
    }

    private static Field field(String component) {
        return form(component).field("a").orElseThrow();
    }
}
