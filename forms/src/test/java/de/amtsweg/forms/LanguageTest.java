package de.amtsweg.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What form-js's components can say beside asking a question. */
class LanguageTest {

    @Test
    void makesObjectsOfKeysWithDotsAndOfPaths() {
        var form = form("""
                {'type':'textfield','key':'halter.name','label':'Name'},
                {'type':'group','path':'halter.wohnung','components':[
                  {'type':'textfield','key':'ort','label':'Ort','conditional':{'hide':'=halter.name = null'}}]}""");
        var answers = form.check(input("halter.name", "Ada", "halter.wohnung.ort", "Duisburg"), Map.of())
                .answers();
        assertThat(answers).isEqualTo(Map.of("halter", Map.of("name", "Ada", "wohnung", Map.of("ort", "Duisburg"))));
        assertThat(form.check(form.typed(answers), Map.of()).answers()).isEqualTo(answers);
        assertThat(form.shown(answers, Texts.OF_THE_SCHEMA)).isEqualTo(answers);
        assertThat(form.check(input("halter.wohnung.ort", "Duisburg"), Map.of()).answers())
                .isEmpty();
    }

    @Test
    void asksListsInListsAndForFilesInThem() {
        var form = form("""
                {'type':'dynamiclist','path':'haushalt','label':'Haushalt','components':[
                  {'type':'textfield','key':'name','label':'Name'},
                  {'type':'filepicker','key':'ausweis','label':'Ausweis'},
                  {'type':'dynamiclist','path':'kinder','label':'Kinder','components':[
                    {'type':'textfield','key':'name','label':'Kind'},
                    {'type':'textfield','key':'schule','label':'Schule','conditional':{'hide':'=parent.name != \\"Ada\\" or i[2] = 1'}}]}]}""");
        var id = "0b0bd5b0-0000-4000-8000-000000000001";
        var input = input(
                "haushalt",
                "2",
                "haushalt[0].name",
                "Ada",
                "haushalt[0].ausweis",
                id,
                "haushalt[0].kinder",
                "2",
                "haushalt[0].kinder[0].name",
                "Bo",
                "haushalt[0].kinder[0].schule",
                "weg",
                "haushalt[0].kinder[1].name",
                "Cy",
                "haushalt[0].kinder[1].schule",
                "A",
                "haushalt[1].name",
                "Di",
                "haushalt[1].kinder",
                "1",
                "haushalt[1].kinder[0].name",
                "Ed");
        var answers = form.check(input, Map.of()).answers();
        assertThat(answers)
                .containsEntry(
                        "haushalt",
                        List.of(
                                Map.of(
                                        "name",
                                        "Ada",
                                        "ausweis",
                                        List.of(id),
                                        "kinder",
                                        List.of(Map.of("name", "Bo"), Map.of("name", "Cy", "schule", "A"))),
                                Map.of("name", "Di", "kinder", List.of(Map.of("name", "Ed")))));
        assertThat(form.documents(answers)).containsExactly(id);
        assertThat(form.check(form.typed(answers), Map.of()).answers()).isEqualTo(answers);
        var inner = form.unfolded(input).lists().skip(1).findFirst().orElseThrow();
        assertThat(inner.path()).isEqualTo("haushalt[0].kinder");
        assertThat(inner.remove(input, 0).first("haushalt[0].kinder[0].name")).isEqualTo("Cy");
    }

    @Test
    void worksOutExpressionsAndLetsConditionsReadThem() {
        var form = form("""
                {'type':'number','key':'hunde','label':'Hunde'},
                {'type':'expression','key':'steuer','expression':'=hunde * 132.5'},
                {'type':'textfield','key':'raten','label':'Raten','conditional':{'hide':'=steuer = null or steuer < 200'}}""");
        assertThat(form.check(input("hunde", "2", "raten", "x"), Map.of()).answers())
                .containsEntry("raten", "x")
                .hasEntrySatisfying(
                        "steuer", steuer -> assertThat((BigDecimal) steuer).isEqualByComparingTo("265"));
        assertThat(form.check(input("hunde", "1", "raten", "x", "steuer", "0"), Map.of())
                        .answers())
                .doesNotContainKey("raten");
        assertThat(form.check(input(), Map.of()).answers()).isEmpty();
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

    @Test
    void livesWithWhatFeelCannotWorkOut() {
        var form = form("""
                {'type':'textfield','key':'zahl','label':'Zahl'},
                {'type':'expression','key':'doppelt','expression':'=number(zahl) * 2'},
                {'type':'textfield','key':'mehr','label':'{{number(zahl) ** 9}}','conditional':{'hide':'=floor(number(zahl)) > 3'}}""");
        for (var typed : List.of("1e999999999", "-1e999999999", "NaN", "x", "2")) {
            var answers = form.check(input("zahl", typed), Map.of()).answers();
            assertThat(answers.containsKey("doppelt")).as(typed).isEqualTo(typed.equals("2"));
            assertThat(Page.of(form, input("zahl", typed), Map.of())).contains("f-zahl");
        }
    }

    @Test
    void takesChoicesFromTheContextAndFromExpressions() {
        var form = form("""
                {'type':'select','key':'amt','label':'Amt','valuesKey':'aemter'},
                {'type':'taglist','key':'tage','label':'Tage','valuesExpression':'=for t in wochentage return {label: upper case(t), value: t}'},
                {'type':'radio','key':'stufe','label':'Stufe','values':[{'label':'Eins','value':1},{'label':'Nein','value':false}]}""");
        Map<String, Object> context = Map.of(
                "aemter", List.of("a", Map.of("value", "b", "label", "Amt B")), "wochentage", List.of("mo", "di"));
        var input = new Input(Map.of("amt", List.of("b"), "tage", List.of("mo", "di"), "stufe", List.of("1")));
        assertThat(form.check(input, context).answers())
                .containsEntry("amt", "b")
                .containsEntry("tage", List.of("mo", "di"))
                .containsEntry("stufe", 1);
        assertThat(form.check(input, Map.of()).problems())
                .extracting(Problem::field)
                .containsExactly("amt", "tage");
        var rows = FormView.of(form, form.pages().get(0), input, context, List.of(), Map.of(), Texts.OF_THE_SCHEMA)
                .rows();
        assertThat(((FormView.FieldRow) rows.get(1)).choices())
                .extracting(FormView.Choice::label)
                .containsExactly("MO", "DI");
    }

    @Test
    void takesSeveralFilesOnlyWhereItMay() {
        var form = form("""
                {'type':'filepicker','key':'eine','label':'E'},
                {'type':'filepicker','key':'viele','label':'V','multiple':true},
                {'type':'filepicker','key':'mal','label':'M','multiple':'=eine = null'}""");
        var two = List.of("0b0bd5b0-0000-4000-8000-000000000001", "0b0bd5b0-0000-4000-8000-000000000002");
        assertThat(form.check(new Input(Map.of("eine", two, "viele", two, "mal", two)), Map.of())
                        .problems())
                .extracting(Problem::field)
                .containsExactly("eine", "mal");
        assertThat(form.check(new Input(Map.of("viele", two, "mal", two)), Map.of())
                        .passed())
                .isTrue();
    }

    @Test
    void beginsWithTheDefaultsOfEachType() {
        var form = form("""
                {'type':'number','key':'zahl','label':'Z','defaultValue':1.5},
                {'type':'checkbox','key':'ja','label':'J','defaultValue':true},
                {'type':'checklist','key':'viele','label':'V','values':[{'value':'a','label':'A'},{'value':'b','label':'B'}],'defaultValue':['a','b']},
                {'type':'datetime','subtype':'date','key':'tag','dateLabel':'T','defaultValue':'2026-03-01'},
                {'type':'textfield','key':'name','label':'N','defaultValue':'Muster','properties':{'prefill':'name'}},
                {'type':'dynamiclist','path':'orte','label':'O','defaultRepetitions':2,'components':[{'type':'textfield','key':'ort','label':'O','defaultValue':'Duisburg'}]}""");
        var input = form.prefilled(Map.of("name", "Erika"));
        assertThat(input.values())
                .containsEntry("zahl", List.of("1,5"))
                .containsEntry("ja", List.of("true"))
                .containsEntry("viele", List.of("a", "b"))
                .containsEntry("tag", List.of("01.03.2026"))
                .containsEntry("name", List.of("Erika"))
                .containsEntry("orte[1].ort", List.of("Duisburg"));
        var list = form.lists().findFirst().orElseThrow();
        assertThat(list.add(input).first("orte[2].ort")).isEqualTo("Duisburg");
    }

    @Test
    void takesNoAnswerFromAnybodyForWhatCanOnlyBeRead() {
        var form = form("""
                {'type':'textfield','key':'fest','label':'F','readonly':true,'defaultValue':'alt'},
                {'type':'textfield','key':'aus','label':'A','disabled':true,'defaultValue':'alt','validate':{'required':true}},
                {'type':'textfield','key':'bedingt','label':'B','readonly':'=aus = \\"alt\\"'}""");
        var input = input("fest", "neu", "aus", "neu", "bedingt", "x");
        assertThat(form.check(input, Map.of()).answers()).isEqualTo(Map.of("fest", "alt", "bedingt", "x"));
        assertThat(form.check(input, Map.of("fest", "vom Amt")).answers()).containsEntry("fest", "vom Amt");
        assertThat(Page.of(form, input, Map.of())).contains("alt").doesNotContain("neu", "<input", "<textarea");
    }

    @Test
    void worksOutRulesAndWords() {
        var form = form("""
                {'type':'number','key':'haben','label':'Guthaben'},
                {'type':'number','key':'a','label':'Höchstens {{haben}}','description':'=string join([\\"bis\\", string(haben)], \\" \\")','validate':{'max':'=haben','min':'=haben / 2'}},
                {'type':'textfield','key':'b','label':'B','validate':{'maxLength':'=haben','required':'=haben > 5'}}""");
        assertThat(form.check(input("haben", "4", "a", "5", "b", "12345"), Map.of())
                        .problems())
                .extracting(Problem::message)
                .containsExactly("forms.problem.max", "forms.problem.maxLength");
        assertThat(form.check(input("haben", "6", "a", "2"), Map.of()).problems())
                .extracting(Problem::message)
                .containsExactly("forms.problem.min", "forms.problem.required");
        assertThat(Page.of(form, input("haben", "4"), Map.of())).contains("Höchstens 4", "bis 4");
    }

    @Test
    void fillsTemplatesWithConditionsAndLoops() throws Exception {
        var template = Template.of(
                "Für {{name}}:\n{{#loop hunde}}\n- {{rasse}} von {{parent.name}}{{#if alter > 9}} (alt){{/if}}\n{{/loop}}\n{{#if name = \"Bo\"}}nie{{/if}}");
        var scope = Scope.of(Map.of(
                "name",
                "Ada",
                "hunde",
                List.of(Map.of("rasse", "Pudel", "alter", 10), Map.of("rasse", "Mops", "alter", 2))));
        assertThat(template.in(scope)).isEqualTo("Für Ada:\n- Pudel von Ada (alt)\n- Mops von Ada\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    iban         | de89 3704 0044 0532 0130 00 | DE89370400440532013000 | DE89 3704 0044 0532 0130 00
                    bic          | cobadeff xxx                | COBADEFFXXX            | COBADEFFXXX
                    email        | a.b+c@stadt.example         | a.b+c@stadt.example    | a.b+c@stadt.example
                    phone        | 0203 283-0                  | +492032830             | 0203 2830
                    phone        | 0031 20 123 4567            | +31201234567           | +31 20 123 4567
                    postalCode   | D-47051                     | 47051                  | 47051
                    taxId        | 86 095 742 719              | 86095742719            | 86 095 742 719
                    licencePlate | du ab 123 e                 | DU-AB 123E             | DU-AB 123E""")
    void keepsOneWayToWriteAFormat(String format, String typed, String kept, String shown) {
        var form = form("{'type':'textfield','key':'a','label':'A','properties':{'format':'%s'}}".formatted(format));
        var answers = form.check(input("a", typed), Map.of()).answers();
        assertThat(answers).containsEntry("a", kept);
        assertThat(form.shown(answers, Texts.OF_THE_SCHEMA)).containsEntry("a", shown);
        assertThat(form.check(form.typed(answers), Map.of()).answers()).isEqualTo(answers);
    }

    @ParameterizedTest
    @CsvSource({
        "iban,DE89370400440532013001",
        "iban,XX00",
        "bic,COBAZZFF",
        "email,a@b",
        "email,a b@c.de",
        "phone,12",
        "phone,0203-ANRUF",
        "postalCode,00123",
        "postalCode,4705",
        "taxId,86095742710",
        "taxId,12345678901",
        "licencePlate,DUISBURG 1"
    })
    void refusesWhatIsNotOfTheFormat(String format, String typed) {
        var form = form("{'type':'textfield','key':'a','label':'A','properties':{'format':'%s'}}".formatted(format));
        assertThat(form.check(input("a", typed), Map.of()).problems())
                .extracting(Problem::message)
                .containsExactly("forms.problem." + format);
    }

    @Test
    void judgesStepsIntervalsAndOwnWordsForPatterns() {
        var form = form("""
                {'type':'number','key':'a','label':'A','increment':0.5},
                {'type':'datetime','subtype':'time','key':'b','timeLabel':'B','timeInterval':15},
                {'type':'textfield','key':'c','label':'C','validate':{'pattern':'^[a-z]+$','patternErrorMessage':'Nur kleine Buchstaben'}},
                {'type':'number','key':'d','label':'D','serializeToString':true},
                {'type':'datetime','subtype':'datetime','key':'e','dateLabel':'E','timeSerializingFormat':'utc_normalized'}""");
        var wrong = form.check(input("a", "0,7", "b", "12:10", "c", "A1"), Map.of());
        assertThat(wrong.problems())
                .extracting(Problem::message)
                .containsExactly("forms.problem.increment", "forms.problem.interval", "forms.problem.own");
        var right = form.check(
                        input("a", "1,5", "b", "12:15", "c", "abc", "d", "2,50", "e", "01.07.2026 14:00"), Map.of())
                .answers();
        assertThat(right).containsEntry("d", "2.50").containsEntry("e", "2026-07-01T12:00Z");
        assertThat(form.shown(right, Texts.OF_THE_SCHEMA)).containsEntry("e", "01.07.2026, 14:00 Uhr");
    }

    @Test
    void takesTheQuestionsOfAnAddressFromTheSharedBlock() {
        var form = form("""
                {'type':'group','path':'zahlung','label':'Zahlung','properties':{'block':'sepa'}},
                {'type':'group','path':'wohnung','label':'Wohnung','properties':{'block':'anschrift'}}""");
        assertThat(form.fields().map(Field::key)).contains("zahlung.iban", "wohnung.plz");
        var german =
                form.check(input("zahlung.iban", "DE89 3704 0044 0532 0130 00", "zahlung.bic", "falsch"), Map.of());
        assertThat(german.problems()).extracting(Problem::field).doesNotContain("zahlung.bic", "zahlung.iban");
        assertThat(form.words()
                        .filter(word -> word.keys().size() > 1)
                        .filter(word -> !word.isTranslated(Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void findsBlocksOfTheProcedureFirst() {
        Blocks own = name -> name.equals("hund")
                ? Optional.of(
                        "{\"id\":\"hund\",\"components\":[{\"type\":\"textfield\",\"key\":\"rasse\",\"label\":\"Rasse\"},{\"type\":\"group\",\"properties\":{\"block\":\"hund\"}}]}")
                : Optional.empty();
        var json = "{\"id\":\"f\",\"components\":[{\"type\":\"group\",\"properties\":{\"block\":\"hund\"}}]}";
        assertThatThrownBy(() -> Form.parse(json, own))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("components[0] > hund.form: components[1]")
                .hasMessageContaining("the block \"hund\" holds itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000000 return i",
                "for i in 1..n return i",
                "some a in l, b in l, c in l, d in l satisfies a = b",
                "for i in 1..1000 return for j in 1..1000 return j",
                "l[count(l[count(l[count(l[a > 1]) > 1]) > 1]) > 1]",
                "function(x) x + 1",
                "matches(name, \"(a+)+$\")",
                "matches(name, name)",
                "assert(name, false)"
            })
    void refusesFeelThatCouldRunForLong(String feel) {
        assertThatThrownBy(() -> form(
                        "{'type':'expression','key':'a','expression':'=%s'}".formatted(feel.replace("\"", "\\\""))))
                .isInstanceOf(InvalidForm.class)
                .hasMessageStartingWith("components[0].expression: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(for h in hunde return h.steuer)",
                "some h in hunde satisfies h.alt > 3",
                "count(hunde[steuer > 100])",
                "for i in 1..12 return i * 2",
                "matches(name, \"^[A-Z]+$\")"
            })
    void letsFeelCountAndSum(String feel) {
        assertThat(form("{'type':'expression','key':'a','expression':'=%s'}".formatted(feel.replace("\"", "\\\"")))
                        .pages())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'type':'html','content':'<script>alert(1)</script>'}                | components[0].content: it has what a page must not have: <script>
                    {'type':'html','content':'<p onclick="x()">a</p>'}                   | components[0].content: it has what a page must not have: onclick of <p>
                    {'type':'text','text':'<img src=x onerror=alert(1)>'}                | components[0].text: it has what a page must not have
                    {'type':'text','text':'[a](javascript:alert(1))'}                    | components[0].text: it has what a page must not have: <a>
                    {'type':'image','source':'https://example.org/a.png'}                | components[0].source: a picture comes from
                    {'type':'textfield','key':'a','validate':{'pattern':'(a)\\\\1'}}     | components[0].validate.pattern
                    {'type':'textfield','key':'a','label':'{{#if x}}'}                   | components[0].label
                    {'type':'textfield','key':'a','validate':{'minLength':'zwei'}}       | components[0].validate.minLength: "zwei" is no number
                    {'type':'number','key':'a','validate':{'max':1e400}}                 | components[0].validate.max
                    {'type':'textfield','key':'a','properties':{'format':'ibn'}}         | components[0].properties.format: "ibn" is no format
                    {'type':'group','properties':{'block':'nirgends'}}                   | components[0]: there is no block "nirgends"
                    {'type':'textfield','key':'a','layout':{'columns':17}}               | components[0].layout.columns: a row has 16 columns
                    {'type':'textfield','key':'a'},{'type':'textfield','key':'a.b'}      | components[1]: the key "a" is used twice
                    {'type':'separator','id':'a'},{'type':'spacer','id':'a'}             | components[1].id: the id "a" is used twice
                    {'type':'filepicker','key':'a','properties':{'kinds':'Ausweis!'}}    | components[0].properties.kinds
                    {'type':'group','path':'g','components':[{'type':'textfield','key':'a','conditional':{'hide':'=1 +'}}]} | components[0].components[0].conditional.hide""", quoteCharacter = '`')
    void saysWhereAFormIsWrongAndWhy(String component, String words) {
        assertThatThrownBy(() -> form(component))
                .isInstanceOf(InvalidForm.class)
                .hasMessageStartingWith(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'expression','key':'a','expression':'=a + 1'}",
                "{'type':'expression','key':'a','expression':'=[b, b]'},{'type':'expression','key':'b','expression':'=[a, a]'}",
                "{'type':'dynamiclist','path':'l','components':[{'type':'textfield','key':'t'},{'type':'expression','key':'a','expression':'=l'}]}",
                "{'type':'group','path':'g','components':[{'type':'expression','key':'a','expression':'=g'}]}"
            })
    void refusesExpressionsThatReadThemselves(String components) {
        assertThatThrownBy(() -> form(components))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("reads itself");
    }

    @Test
    void refusesFormsThatAreTooLargeOrTooDeep() {
        assertThatThrownBy(() -> Form.parse("{\"id\":\"f\",\"a\":\"" + "x".repeat(10_000_000) + "\"}"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("larger than a million");
        assertThatThrownBy(() -> Form.parse("[".repeat(100_000)))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("not JSON");
        var deep = "{'type':'group','components':[".repeat(40) + "]}".repeat(40);
        assertThatThrownBy(() -> form(deep)).isInstanceOf(InvalidForm.class).hasMessageContaining("nested deeper");
        var feel = "(".repeat(1_000) + "1" + ")".repeat(1_000);
        assertThatThrownBy(() -> form("{'type':'expression','key':'a','expression':'=%s'}".formatted(feel)))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("nested deeper");
    }

    private static Input input(String... typed) {
        var values = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < typed.length; i += 2) {
            values.put(typed[i], List.of(typed[i + 1]));
        }
        return new Input(values);
    }

    /** With single quotes for JSON's double ones. */
    static Form form(String components) {
        return Form.parse("{\"id\":\"f\",\"components\":[%s]}".formatted(quoted(components)));
    }

    private static String quoted(String components) {
        return components
                .replace("\\\"", "\u0001")
                .replace("\"", "\\\"")
                .replace('\'', '"')
                .replace("\u0001", "\\\"");
    }
}
