package de.amtsweg.forms.pages;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.pages.FormView.Cell;
import de.amtsweg.forms.pages.FormView.ColumnsRow;
import de.amtsweg.forms.pages.FormView.Row;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.texts.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Components side by side. */
class LayoutTest {

    @Test
    void sharesARowAmongItsComponents() {
        var form = form("""
                {'type':'textfield','key':'a','label':'A','layout':{'row':'r','columns':10}},
                {'type':'textfield','key':'b','label':'B','layout':{'row':'r'}},
                {'type':'textfield','key':'c','label':'C','layout':{'row':'r'}},
                {'type':'textfield','key':'d','label':'D','layout':{'row':'s','columns':16}},
                {'type':'textfield','key':'e','label':'E','layout':{'columns':4}},
                {'type':'textfield','key':'f','label':'F'},
                {'type':'textfield','key':'g','label':'G','layout':{'row':'t','columns':16}},
                {'type':'textfield','key':'h','label':'H','layout':{'row':'t'}}""");
        var rows = view(form, Input.EMPTY, Map.of(), List.of()).rows();
        assertThat(rows)
                .extracting(Row::fragment)
                .containsExactly("columns", "textfield", "columns", "textfield", "columns");
        assertThat(((ColumnsRow) rows.get(0)).cells()).extracting(Cell::columns).containsExactly(10, 3, 3);
        assertThat(((ColumnsRow) rows.get(2)).cells()).extracting(Cell::columns).containsExactly(4);
        assertThat(((ColumnsRow) rows.get(4)).cells()).extracting(Cell::columns).containsExactly(16, 1);
    }

    private static FormView view(Form form, Input input, Map<String, Object> context, List<Problem> problems) {
        return FormView.of(form, form.pages().get(0), input, context, problems, Map.of(), Texts.OF_THE_SCHEMA);
    }
}
