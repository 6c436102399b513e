package de.amtsweg.forms.parsing;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Repeated;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'type':'textfield','key':'a.b'},{'type':'textfield','key':'a'}   | components[1]: the key "a" is used twice
                    {'type':'textfield','key':'a'},{'type':'textfield','key':'a.b.c'} | components[1]: the key "a" is used twice: for a value and for a part of it
                    {'type':'group','path':'a','components':[{'type':'textfield','key':'b'}]},{'type':'number','key':'a.b'} | components[1]: the key "a.b" is used twice
                    {'type':'dynamiclist','path':'l','components':[{'type':'textfield','key':'a'},{'type':'number','key':'a'}]} | components[0].components[1]: the key "a"
                    {'type':'group','path':'1','components':[]}                       | components[0].path: it needs a "path"
                    {'type':'datetime','subtype':'woche','key':'a'}                   | components[0].type: it is of type "datetime"
                    {'type':'date','key':'a'}                                         | components[0].type: it is of type "date"
                    {'type':'textarea','key':'a','properties':{'rows':'0'}}           | components[0].properties.rows: "0" is no number of lines
                    {'type':'textfield','key':'a','properties':{'inbox':'titel'}}      | components[0].properties.inbox: "titel" says nothing to the inbox
                    {'type':'filepicker','key':'a','properties':{'inbox':'subject'}}  | components[0].properties.inbox: "subject" says nothing to the inbox
                    {'type':'textarea','key':'a','properties':{'rows':'100'}}         | components[0].properties.rows
                    {'type':'textfield','key':'a','properties':{'kinds':'ausweis'}}   | components[0].properties.kinds
                    {'type':'textfield','key':'a','properties':{'format':'money'}}    | components[0].properties.format: "money" is no format
                    {'type':'checkbox','key':'a','properties':{'format':'iban'}}      | components[0].properties.format: "iban" is no format of this
                    {'type':'textfield','key':'a','validate':{'validationType':'x'}}  | components[0].properties.format: "x" is no format
                    {'type':'radio','key':'a','values':[{'value':'x','label':'X'},{'value':'x','label':'Y'}]} | components[0].values: two of its choices
                    {'type':'radio','key':'a','values':[{'label':'X'}]}               | components[0]: it offers nothing
                    {'type':'number','key':'a','decimalDigits':1.5}                   | components[0].decimalDigits: "1.5" is no whole
                    {'type':'number','key':'a','increment':'viel'}                    | components[0].increment: "viel" is no number
                    {'type':'expression','key':'a','expression':' '}                  | components[0].expression: it has no expression
                    {'type':'table'}                                                  | components[0]: the table has no columns
                    {'type':'dynamiclist','path':'l','components':[{'type':'text'}]}  | components[0]: the list asks nothing
                    {'type':'textfield','key':'a','layout':{'columns':0}}             | components[0].layout.columns: a row has 16
                    {'type':'group','properties':{'block':'../../etc/passwd'}}        | components[0]: there is no block
                    {'type':'datetime','subtype':'date','key':'a'},{'type':'datetime','subtype':'time','key':'b','properties':{'notBefore':'a'}} | components[1].properties.notBefore: it may not be before
                    {'type':'textfield','key':'a'},{'type':'textfield','key':'b','properties':{'notBefore':'a'}} | components[1].properties.notBefore
                    {'type':'group','properties':{'page':'p'},'components':[]},{'type':'text'} | components[1]: it stands outside of the pages
                    {'type':'text'},{'type':'group','properties':{'page':'p'},'components':[]} | components[0]: it stands outside of the pages
                    {'type':'group','properties':{'page':'p'},'components':[]},{'type':'group','properties':{'page':'p'},'components':[]} | two of its pages have the same name""")
    void namesThePlaceOfEachMistake(String components, String words) {
        assertThatThrownBy(() -> form(components))
                .isInstanceOf(InvalidForm.class)
                .hasMessageStartingWith(words);
    }

    @Test
    void readsNoMoreThanTwoThousandComponents() {
        assertThat(form(texts(2_000)).pages().get(0).components()).hasSize(2_000);
        assertThatThrownBy(() -> form(texts(2_001))).hasMessageContaining("more than 2000 components");
    }

    @Test
    void nestsListsThreeDeep() {
        assertThat(form(lists(3)).lists().map(Repeated::path)).containsExactly("l");
        assertThatThrownBy(() -> form(lists(4))).hasMessageContaining("lists are nested deeper than 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                       |    | true  | 0 | 20 | 1
                    {'most':99}              |    | true  | 0 | 50 | 1
                    {'least':2}              |    | true  | 2 | 20 | 2
                    {'least':1,'most':3}     | 9  | true  | 1 | 3  | 3
                    {}                       | 0  | true  | 0 | 20 | 0
                    {}                       | 4  | false | 4 | 4  | 4""")
    void countsTheItemsOfAList(String properties, Integer first, boolean grows, int least, int most, int shown) {
        var list =
                form("{'type':'dynamiclist','path':'l','label':'L','properties':%s,'allowAddRemove':%s%s,'components':[{'type':'textfield','key':'a'}]}"
                                .formatted(properties, grows, first == null ? "" : ",'defaultRepetitions':" + first))
                        .lists()
                        .findFirst()
                        .orElseThrow();
        assertThat(List.of(list.least(), list.most(), list.first())).containsExactly(least, most, shown);
    }

    @Test
    void labelsAFieldByWhatIsThere() {
        var form = form("""
                {'type':'datetime','subtype':'datetime','key':'a','dateLabel':'Tag','timeLabel':'Zeit'},
                {'type':'datetime','subtype':'time','key':'b','timeLabel':'Zeit'},
                {'type':'datetime','subtype':'date','key':'c','label':'Datum'},
                {'type':'textfield','key':'d'}""");
        assertThat(form.fields().map(Field::label)).containsExactly("Tag", "Zeit", "Datum", "d");
    }

    private static String texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "{'type':'text'}").collect(Collectors.joining(","));
    }

    @Test
    void takesTheNameOfItsFileIfItHasNone() {
        var json = "{\"components\": [{\"type\": \"textfield\", \"key\": \"name\"}]}";
        assertThat(FormParser.parse(json, "antrag", block -> java.util.Optional.empty())
                        .id())
                .isEqualTo("antrag");
        assertThat(FormParser.parse(
                                json.replace("{\"comp", "{\"id\": \"x\", \"comp"),
                                "antrag",
                                block -> java.util.Optional.empty())
                        .id())
                .isEqualTo("x");
    }

    private static String lists(int depth) {
        return "{'type':'dynamiclist','path':'l','components':[".repeat(depth) + "{'type':'textfield','key':'a'}"
                + "]}".repeat(depth);
    }
}
