package de.amtsweg.forms.pages;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.pages.FormView.DocumentsRow;
import de.amtsweg.forms.pages.FormView.ImageRow;
import de.amtsweg.forms.pages.FormView.TableRow;
import de.amtsweg.forms.pages.FormView.Upload;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.texts.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is there to be seen and asks nothing. */
class ShownRowsTest {

    private static final String ID = "0b0bd5b0-0000-4000-8000-000000000001";
    private static final Upload PASS = new Upload(ID, "ausweis.pdf", "2 KB");

    @Test
    void drawsTablesOfWhatIsThere() {
        var form = form("""
                {'type':'table','label':'Hunde','dataSource':'=hunde','columns':[{'key':'rasse','label':'Rasse'},{'key':'zahl'}]},
                {'type':'table','dataSource':'=hunde','columnsExpression':'=spalten','columns':[{'key':'a','label':'A'}]},
                {'type':'table','dataSource':'=fehlt','columns':[{'key':'a','label':'A'}]}""");
        var context = Map.<String, Object>of(
                "hunde",
                List.of(Map.of("rasse", "Mops", "zahl", new BigDecimal("2.50")), "kein Hund", Map.of("zahl", true)),
                "spalten",
                List.of(Map.of("key", "zahl", "label", "Zahl")));
        var rows = view(form, Input.EMPTY, context, List.of()).rows();
        assertThat(rows.get(0))
                .isEqualTo(new TableRow(
                        "Hunde", List.of("Rasse", "zahl"), List.of(List.of("Mops", "2,5"), List.of("", "Ja"))));
        assertThat(((TableRow) rows.get(1)).columns()).containsExactly("Zahl");
        assertThat(((TableRow) rows.get(1)).rows()).containsExactly(List.of("2,5"), List.of("Ja"));
        assertThat(((TableRow) rows.get(2)).rows()).isEmpty();
    }

    @Test
    void keepsTheColumnsOfTheFormWhereOneIsWrong() {
        var form = form(
                "{'type':'table','dataSource':'=hunde','columnsExpression':'=spalten','columns':[{'key':'a','label':'A'}]}");
        var context = Map.<String, Object>of(
                "hunde", List.of(), "spalten", List.of(Map.of("key", "zahl", "label", "Zahl"), Map.of("key", "b")));
        var table =
                (TableRow) view(form, Input.EMPTY, context, List.of()).rows().get(0);
        assertThat(table.columns()).containsExactly("A");
    }

    @Test
    void showsOnlyPicturesAndDocumentsThatMayBeSeen() {
        var form = form("""
                {'type':'image','source':'=bild','alt':'Bild'},
                {'type':'documentPreview','label':'Fotos','dataSource':'=fotos'},
                {'type':'button','label':'Weg'}""");
        var context = Map.<String, Object>of(
                "bild", "/bilder/a.png", "fotos", List.of(ID, "fremd", Map.of("documentId", ID), Map.of("name", "x")));
        var view = FormView.of(
                form, form.pages().get(0), Input.EMPTY, context, List.of(), Map.of(ID, PASS), Texts.OF_THE_SCHEMA);
        assertThat(view.rows())
                .containsExactly(new ImageRow("/bilder/a.png", "Bild"), new DocumentsRow("Fotos", List.of(PASS, PASS)));
        assertThat(view(form, Input.EMPTY, Map.of("bild", "https://example.org/a.png"), List.of())
                        .rows())
                .containsExactly(new DocumentsRow("Fotos", List.of()));
    }

    private static FormView view(Form form, Input input, Map<String, Object> context, List<Problem> problems) {
        return FormView.of(form, form.pages().get(0), input, context, problems, Map.of(), Texts.OF_THE_SCHEMA);
    }
}
