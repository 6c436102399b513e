package de.amtsweg.forms.pages;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.pages.FormView.Choice;
import de.amtsweg.forms.pages.FormView.FieldRow;
import de.amtsweg.forms.pages.FormView.ListRow;
import de.amtsweg.forms.pages.FormView.Step;
import de.amtsweg.forms.pages.FormView.Upload;
import de.amtsweg.forms.pages.FormView.Wrong;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the template is given to draw. */
class FormViewTest {

    private static final String ID = "0b0bd5b0-0000-4000-8000-000000000001";
    private static final Upload PASS = new Upload(ID, "ausweis.pdf", "2 KB");

    @ParameterizedTest
    @CsvSource({
        "name,f-name",
        "halter.name,f-halter-name",
        "partner[0],f-partner-0",
        "partner[10].name,f-partner-10-name",
        "partner[0].kinder[2].alter,f-partner-0-kinder-2-alter"
    })
    void givesEachControlAnIdOfItsKey(String key, String id) {
        assertThat(FormView.id(key)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"Name,Name:", "Wie heißen Sie?,Wie heißen Sie?", "Ich stimme zu.,Ich stimme zu.", "Name:,Name:"})
    void leadsASentenceWithTheLabel(String label, String lead) {
        assertThat(new Wrong("f-a", label, "m", new Object[0]).lead()).isEqualTo(lead);
    }

    @Test
    void saysInWhichItemOfWhichListSomethingIsWrong() {
        var form = form("""
                {'type':'dynamiclist','path':'halter','label':'Halter','properties':{'item':'Person'},'components':[
                  {'type':'textfield','key':'name','label':'Name'},
                  {'type':'dynamiclist','path':'hunde','label':'Hunde','properties':{'item':'Hund'},'components':[
                    {'type':'textfield','key':'rasse','label':'Rasse','validate':{'pattern':'^[A-Z]','patternErrorMessage':'Groß, bitte'}}]}]}""");
        var typed = input(
                "halter", "2", "halter[1].name", "Bo", "halter[1].hunde", "1", "halter[1].hunde[0].rasse", "mops");
        var view =
                view(form, typed, Map.of(), Judge.check(form, typed, Map.of()).problems());
        assertThat(view.problems()).singleElement().satisfies(wrong -> {
            assertThat(wrong.id()).isEqualTo("f-halter-1-hunde-0-rasse");
            assertThat(wrong.label()).isEqualTo("Person 2, Hund 1, Rasse");
            assertThat(wrong.message()).isEqualTo(Problem.OWN);
            assertThat(wrong.arguments()).containsExactly("Groß, bitte");
        });
    }

    @Test
    void saysTheFirstThingThatIsWrongWithAField() {
        var form = form("{'type':'textfield','key':'a','label':'A'},{'type':'textfield','key':'b','label':'B'}");
        var problems = List.of(
                new Problem("a", "forms.problem.min", List.of(3)),
                new Problem("a", "forms.problem.max", List.of(4)),
                new Problem("fremd", "forms.problem.required", List.of()));
        var view = view(form, Input.EMPTY, Map.of(), problems);
        assertThat(view.problems()).extracting(Wrong::message).containsExactly("forms.problem.min");
        assertThat(fields(view)).extracting(FieldRow::redraws).containsExactly(true, false);
    }

    @Test
    void leadsThroughTheStepsThatAreThere() {
        var form = form("""
                {'type':'group','label':'Eins','properties':{'page':'eins'},'components':[{'type':'textfield','key':'art','label':'Art'}]},
                {'type':'group','label':'Zwei','properties':{'page':'zwei'},'conditional':{'hide':'=art = null'},'components':[{'type':'textfield','key':'b','label':'B'}]},
                {'type':'group','label':'Drei','properties':{'page':'drei'},'components':[{'type':'textfield','key':'c','label':'C'}]}""");
        var third = form.page("drei").orElseThrow();
        var short3 = FormView.of(form, third, Input.EMPTY, Map.of(), List.of(), Map.of(), Texts.OF_THE_SCHEMA);
        assertThat(short3.steps()).containsExactly(new Step("eins", "Eins"), new Step("drei", "Drei"));
        assertThat(short3.step()).isEqualTo(1);
        assertThat(short3.title()).isEqualTo("Drei");
        assertThat(short3.decides()).isFalse();
        var long3 = FormView.of(form, third, input("art", "x"), Map.of(), List.of(), Map.of(), Texts.OF_THE_SCHEMA);
        assertThat(long3.steps()).hasSize(3);
        assertThat(long3.step()).isEqualTo(2);
    }

    @Test
    void drawsAgainWhereAnswersDecideWhereverTheyStand() {
        var condition = ",{'type':'textfield','key':'z','label':'Z','conditional':{'hide':'=%s'}}";
        var question = "{'type':'textfield','key':'art','label':'Art'}";
        assertThat(decides(question + condition.formatted("art = null"))).isTrue();
        assertThat(decides(question + condition.formatted("amt = null"))).isFalse();
        assertThat(decides("{'type':'group','label':'G','components':[" + question + "]}"
                        + condition.formatted("art = null")))
                .isTrue();
        assertThat(decides("{'type':'dynamiclist','path':'l','label':'L','components':[" + question + "]}"
                        + condition.formatted("some x in l satisfies x.art = null")))
                .isTrue();
        assertThat(decides("{'type':'textfield','key':'art','label':'Art','layout':{'row':'r','columns':8}}"
                        + condition.formatted("art = null")))
                .isTrue();
        assertThat(decides(
                        "{'type':'textfield','key':'halter.art','label':'Art'}" + condition.formatted("halter = null")))
                .isTrue();
        assertThat(decides(
                        "{'type':'textfield','key':'halter.art','label':'Art'}" + condition.formatted("x.art = null")))
                .isTrue();
    }

    @Test
    void givesAFieldWhatItsControlNeeds() {
        var form = form("""
                {'type':'textfield','key':'a','label':'A','description':'Hinweis','validate':{'required':true},'properties':{'autocomplete':'name','format':'phone'}},
                {'type':'number','key':'b','label':'B','decimalDigits':0},
                {'type':'number','key':'c','label':'C','properties':{'format':'money'}},
                {'type':'textarea','key':'d','label':'D','properties':{'rows':9}},
                {'type':'datetime','subtype':'datetime','key':'e','dateLabel':'E'},
                {'type':'filepicker','key':'f','label':'F','accept':'=art','multiple':true},
                {'type':'select','key':'g','label':'G','values':[{'value':'x','label':'X'},{'value':'y','label':'Y'}]}""");
        var typed = new Input(Map.of(
                "a", List.of("0203 283"),
                "e", List.of("1.7.2026", "14:30"),
                "f", List.of(ID, "fremd"),
                "g", List.of("y")));
        var view = FormView.of(
                form,
                form.pages().get(0),
                typed,
                Map.of("art", ".pdf"),
                List.of(),
                Map.of(ID, PASS),
                Texts.OF_THE_SCHEMA);
        var rows = fields(view);
        assertThat(rows).extracting(FieldRow::inputMode).startsWith("tel", "numeric", "decimal", "text");
        assertThat(rows).extracting(FieldRow::rows).startsWith(5, 5, 5, 9);
        assertThat(rows.get(0).required()).isTrue();
        assertThat(rows.get(0).autocomplete()).isEqualTo("name");
        assertThat(rows.get(0).describedBy()).isEqualTo("f-a-hint");
        assertThat(rows.get(0).adorned()).isFalse();
        assertThat(rows.get(1).required()).isFalse();
        assertThat(rows.get(1).describedBy()).isNull();
        assertThat(rows.get(2).suffix()).isEqualTo("€");
        assertThat(rows.get(2).adorned()).isTrue();
        assertThat(rows.get(4).value()).isEqualTo("1.7.2026");
        assertThat(rows.get(4).time()).isEqualTo("14:30");
        assertThat(rows.get(5).accept()).isEqualTo(".pdf");
        assertThat(rows.get(5).multiple()).isTrue();
        assertThat(rows.get(5).uploads()).containsExactly(PASS);
        assertThat(rows.get(6).choices()).containsExactly(new Choice("x", "X", false), new Choice("y", "Y", true));
    }

    @Test
    void showsInWordsWhatCanOnlyBeRead() {
        var form = form("""
                {'type':'number','key':'a','label':'A','readonly':true,'defaultValue':1234.5,'properties':{'format':'money'}},
                {'type':'number','key':'b','label':'B','readonly':'=true'},
                {'type':'number','key':'c','label':'C','readonly':true}""");
        var rows = fields(view(form, input("a", "9", "b", "1234"), Map.of(), List.of()));
        assertThat(rows).extracting(FieldRow::fragment).containsOnly("readonly");
        assertThat(rows).extracting(FieldRow::shown).containsExactly("1.234,50\u00a0€", "1.234", "");
        assertThat(rows).extracting(FieldRow::value).containsExactly("1234,5", "1234", "");
    }

    @Test
    void letsAListGrowAndShrinkWithinItsLimits() {
        var form = form(
                "{'type':'dynamiclist','path':'l','label':'Hunde','properties':{'item':'Hund','least':1,'most':2},'components':[{'type':'textfield','key':'n','label':'N'}]}");
        var one = (ListRow)
                view(form, input("l", "1"), Map.of(), List.of()).rows().get(0);
        assertThat(one.more()).isTrue();
        assertThat(one.fewer()).isFalse();
        assertThat(one.item()).isEqualTo("Hund");
        var two = (ListRow)
                view(form, input("l", "2"), Map.of(), List.of()).rows().get(0);
        assertThat(two.more()).isFalse();
        assertThat(two.fewer()).isTrue();
        assertThat(two.items()).extracting(FormView.ItemRow::number).containsExactly(1, 2);
        assertThat(two.items()).extracting(FormView.ItemRow::id).containsExactly("f-l-0", "f-l-1");
    }

    @Test
    void offersTheChoicesInTheLanguageOfItsReader() {
        var form = form(
                "{'type':'select','key':'a','label':'A','values':[{'value':'x','label':'Eins'},{'value':'y','label':'Zwei'}]}");
        var english = new Texts() {
            @Override
            public String find(String key) {
                return key.equals("f.a.option.x") ? "One" : null;
            }

            @Override
            public Locale locale() {
                return Locale.ENGLISH;
            }
        };
        assertThat(FormView.options(form, "a", english))
                .containsExactly(new Field.Option("x", "One"), new Field.Option("y", "Zwei"));
        assertThat(FormView.options(form, "fehlt", english)).isEmpty();
    }

    private static boolean decides(String components) {
        return view(form(components), Input.EMPTY, Map.of(), List.of()).decides();
    }

    private static List<FieldRow> fields(FormView view) {
        return view.rows().stream().map(FieldRow.class::cast).toList();
    }

    private static FormView view(Form form, Input input, Map<String, Object> context, List<Problem> problems) {
        return FormView.of(form, form.pages().get(0), input, context, problems, Map.of(), Texts.OF_THE_SCHEMA);
    }
}
