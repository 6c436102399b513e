package de.amtsweg.forms.parsing;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.schema.Field;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can stand in a form, and what is said of a form that cannot be used. */
class FormParserTest {

    @Test
    void refusesASchemaWhoseEndHasNoBeginning() {
        assertThatThrownBy(
                        () -> form(
                                "{'type':'datetime','subtype':'date','key':'b','dateLabel':'B','properties':{'notBefore':'a'}}"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("may not be before");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'components':[]}                                                               | it has no "id"
                    {'id':'f','components':[{'type':'iframe','id':'x'}]}                            | components[0]: an iframe shows another site's page
                    {'id':'f','components':[{'type':'hologram','id':'x'}]}                          | components[0].type: it is of type "hologram"
                    {'id':'f','components':[{'type':'textfield','key':'a b'}]}                      | components[0].key: it needs a "key" of letters
                    {'id':'f','components':[{'type':'radio','key':'a'}]}                            | nothing to choose from
                    {'id':'f','components':[{'type':'textfield','key':'a'},{'type':'number','key':'a'}]} | is used twice
                    {'id':'f','components':[{'type':'textfield','key':'a','conditional':{'hide':'=a ='}}]} | components[0].conditional.hide: "=a =" is not FEEL
                    {'id':'f','components':[{'type':'textfield','key':'a','validate':{'pattern':'('}}]} | components[0].validate.pattern: the pattern "(" is broken
                    {                                                                               | it is not JSON""")
    void saysWhatIsWrongWithASchema(String schema, String words) {
        assertThatThrownBy(() -> FormParser.parse(schema.replace('\'', '"')))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining(words);
    }

    @Test
    void takesTheQuestionsOfAnAddressFromTheSharedBlock() {
        var form = form("""
                {'type':'group','path':'zahlung','label':'Zahlung','properties':{'block':'sepa'}},
                {'type':'group','path':'wohnung','label':'Wohnung','properties':{'block':'anschrift'}}""");
        assertThat(form.fields().map(Field::key)).contains("zahlung.iban", "wohnung.plz");
        var german = Judge.check(
                form, input("zahlung.iban", "DE89 3704 0044 0532 0130 00", "zahlung.bic", "falsch"), Map.of());
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
        assertThatThrownBy(() -> FormParser.parse(json, own))
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
        assertThatThrownBy(() -> FormParser.parse("{\"id\":\"f\",\"a\":\"" + "x".repeat(10_000_000) + "\"}"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("larger than a million");
        assertThatThrownBy(() -> FormParser.parse("[".repeat(100_000)))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("not JSON");
        var deep = "{'type':'group','components':[".repeat(40) + "]}".repeat(40);
        assertThatThrownBy(() -> form(deep)).isInstanceOf(InvalidForm.class).hasMessageContaining("nested deeper");
        var feel = "(".repeat(1_000) + "1" + ")".repeat(1_000);
        assertThatThrownBy(() -> form("{'type':'expression','key':'a','expression':'=%s'}".formatted(feel)))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("nested deeper");
    }
}
