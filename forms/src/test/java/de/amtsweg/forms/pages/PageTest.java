package de.amtsweg.forms.pages;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.schema.FieldType;
import de.amtsweg.forms.texts.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes out of the templates. */
class PageTest {

    @Test
    void drawsWhatIsThereToBeSeen() {
        var form = form("""
                {'type':'text','text':'# Hallo {{name}}'},
                {'type':'html','content':'<p>Für <strong>{{name}}</strong></p>'},
                {'type':'image','source':'/bilder/amt.png','alt':'Amt von {{name}}'},
                {'type':'image','source':'=adresse','alt':'Fremd'},
                {'type':'separator'},{'type':'spacer','height':30},{'type':'button','label':'Weg'},
                {'type':'table','label':'Hunde','dataSource':'=hunde','columns':[{'key':'rasse','label':'Rasse'},{'key':'gemeldet','label':'Gemeldet'}]},
                {'type':'documentPreview','label':'Fotos','dataSource':'=fotos'}""");
        var page = Page.of(FormView.of(
                form,
                form.pages().get(0),
                Input.EMPTY,
                Map.of(
                        "name",
                        "<i>Ada</i>",
                        "adresse",
                        "https://example.org/a.png",
                        "hunde",
                        List.of(Map.of("rasse", "<b>Mops", "gemeldet", true)),
                        "fotos",
                        List.of("1", "2")),
                List.of(),
                Map.of("1", new FormView.Upload("1", "<hund>.jpg", "2 KB")),
                Texts.OF_THE_SCHEMA));
        assertThat(page)
                .contains("Hallo &lt;i&gt;Ada&lt;/i&gt;</h2>", "<strong>&lt;i&gt;Ada&lt;/i&gt;</strong>")
                .contains("src=\"/bilder/amt.png\"", "alt=\"Amt von &lt;i&gt;Ada&lt;/i&gt;\"", "<hr", "abstand")
                .contains("<caption", "scope=\"col\"", ">&lt;b&gt;Mops</td>", ">Ja</td>")
                .contains("href=\"/unterlagen/1\"", "&lt;hund&gt;.jpg")
                .doesNotContain("example.org", "Weg", "<b>", "<i>");
    }

    @Test
    void saysWhereOfficeFilesAreTakenThatOpenFormatsAreBetter() {
        var form = form("{'type':'filepicker','key':'a','label':'A','accept':'.pdf,.docx'}");
        assertThat(Page.of(form, Input.EMPTY, Map.of())).contains("Am liebsten sind uns offene Formate");
        var open = form("{'type':'filepicker','key':'a','label':'A','accept':'.pdf,.odt'}");
        assertThat(Page.of(open, Input.EMPTY, Map.of())).doesNotContain("Am liebsten");
    }

    @Test
    void saysHowLargeAFileMayBeBeforeOneIsChosen() {
        assertThat(Page.of(form("{'type':'filepicker','key':'a','label':'A'}"), Input.EMPTY, Map.of()))
                .contains("Jede Datei darf bis zu 20 MB groß sein.");
    }

    @Test
    void namesTheOtherQuestionOfAMomentThatIsTooEarly() {
        var form = form("""
                {'type':'datetime','subtype':'date','key':'von','dateLabel':'Beginn des Fests'},
                {'type':'datetime','subtype':'date','key':'bis','dateLabel':'Ende','properties':{'notBefore':'von'}},
                {'type':'datetime','subtype':'date','key':'abbau','dateLabel':'Abbau','properties':{'after':'von'}}""");
        var typed =
                input("von", "02.07.2026").with("bis", List.of("01.07.2026")).with("abbau", List.of("02.07.2026"));
        var page = Page.of(FormView.of(
                form,
                form.pages().get(0),
                typed,
                Map.of(),
                Judge.check(form, typed, Map.of()).problems(),
                Map.of(),
                Texts.OF_THE_SCHEMA));
        assertThat(page)
                .contains(
                        "Das liegt vor 02.07.2026 („Beginn des Fests“)",
                        "Das muss nach 02.07.2026 („Beginn des Fests“)");
    }

    @Test
    void tellsLongListsAndExplainsMoreWhereAsked() {
        var values = new StringBuilder();
        for (int i = 0; i < 13; i++) {
            values.append(i == 0 ? "" : ",").append("{'value':'w%d','label':'Wahl %d'}".formatted(i, i));
        }
        var form = form(
                ("{'type':'select','key':'a','label':'A','values':[%s]},{'type':'taglist','key':'b','label':'B','values':[%s]},"
                                + "{'type':'textfield','key':'c','label':'C','appearance':{'prefixAdorner':'Nr.'},'properties':{'help':'Steht im Ausweis'}}")
                        .formatted(values, values));
        var page = Page.of(form, new Input(Map.of("b", List.of("w3"))), Map.of());
        assertThat(page)
                .contains("<select", "value=\"w3\" checked=\"checked\"", "<details", "Steht im Ausweis", ">Nr.</div>")
                .doesNotContain("Wahl 13");
        assertThat(page.split("data-searchable=\"true\"", -1)).hasSize(3);
    }

    @Test
    void putsComponentsOfARowSideBySide() {
        var form = form("""
                {'type':'textfield','key':'a','label':'A','layout':{'row':'r','columns':4}},
                {'type':'textfield','key':'b','label':'B','layout':{'row':'r','columns':null}},
                {'type':'textfield','key':'c','label':'C','layout':{'row':'s','columns':null}}""");
        var page = Page.of(form, Input.EMPTY, Map.of());
        assertThat(page).contains("spalte-4", "spalte-12").doesNotContain("spalte-16");
        assertThat(page.split("class=\"zeile\"", -1)).hasSize(2);
    }

    @Test
    void marksEachControlForThoseWhoCannotSee() {
        var components = new StringBuilder();
        var problems = new LinkedHashMap<String, List<String>>();
        for (var type : FieldType.values()) {
            var moment = type.isMoment();
            components
                    .append(components.isEmpty() ? "" : ",")
                    .append(
                            "{'type':'%s','subtype':'%s','key':'%s','label':'Frage','dateLabel':'Frage','description':'Hinweis','validate':{'required':true},'values':[{'value':'x','label':'X'}]}"
                                    .formatted(
                                            moment ? "datetime" : type.fragment(),
                                            moment ? type.fragment() : "",
                                            type.fragment()));
            problems.put(type.fragment(), List.of());
        }
        var form = form(components.toString());
        var check = Judge.check(form, new Input(problems), Map.of());
        var page = Page.of(FormView.of(
                form,
                form.pages().get(0),
                new Input(problems),
                Map.of(),
                check.problems(),
                Map.of(),
                Texts.OF_THE_SCHEMA));
        assertThat(check.problems()).hasSize(FieldType.values().length);
        for (var type : FieldType.values()) {
            var id = "f-" + type.fragment();
            assertThat(page).as(type.fragment()).contains("id=\"" + id + "\"", id + "-hint", id + "-error");
            assertThat(page.split("id=\"%s\"".formatted(id), -1))
                    .as(id + " is there once")
                    .hasSize(2);
        }
        assertThat(page.split("kern-label__optional", -1))
                .as("all are asked for")
                .hasSize(1);
    }

    @Test
    void knowsWhichFieldsConditionsRead() {
        var form = form("""
                {'type':'textfield','key':'art','label':'Art'},
                {'type':'textfield','key':'mehr','label':'Mehr','conditional':{'hide':'=art != "b"'}}""");
        var view =
                FormView.of(form, form.pages().get(0), Input.EMPTY, Map.of(), List.of(), Map.of(), Texts.OF_THE_SCHEMA);
        assertThat(view.rows())
                .singleElement()
                .isInstanceOfSatisfying(
                        FormView.FieldRow.class,
                        row -> assertThat(row.decides()).isTrue());
    }

    @Test
    void showsValuesOfTheCaseInTextsAndNoMarkupInThem() {
        var form = form("{'type':'text','id':'t','text':'**Frage:** {{frage}}'}");
        var view = FormView.of(
                form,
                form.pages().get(0),
                Input.EMPTY,
                Map.of("frage", "<script>alert(1)</script> *sehr* [wichtig](javascript:x)"),
                List.of(),
                Map.of(),
                Texts.OF_THE_SCHEMA);
        var html = ((FormView.TextRow) view.rows().get(0)).html();
        assertThat(html)
                .contains("<strong>Frage:</strong>", "&lt;script&gt;alert(1)&lt;/script&gt; *sehr* [wichtig]")
                .doesNotContain("<script", "<em>", "href");
    }

    @Test
    void looksFromInsideToOutside() {
        var form = form("""
                {'type':'textfield','key':'name','label':'Name'},
                {'type':'text','text':'{{#loop hunde}}{{name}}/{{parent.stadt}}/{{parent.name}} {{/loop}}'},
                {'type':'dynamiclist','path':'haushalt','label':'H','components':[
                  {'type':'textfield','key':'name','label':'{{this.name}}/{{name}}/{{parent.name}}/{{stadt}}'},
                  {'type':'dynamiclist','path':'kinder','label':'K','components':[
                    {'type':'textfield','key':'alter','label':'{{name}}/{{parent.name}}/{{parent.parent.name}}/{{i[2]}}'}]}]}""");
        var page = Page.of(
                form,
                input("name", "Ada", "haushalt[0].name", "Bo"),
                Map.of("stadt", "Duisburg", "hunde", List.of(Map.of("name", "Rex"))));
        assertThat(page).contains("Rex/Duisburg/Ada", "Bo/Bo/Ada/Duisburg", "Bo/Bo/Ada/1");
    }
}
