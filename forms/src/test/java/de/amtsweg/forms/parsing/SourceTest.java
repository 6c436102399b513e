package de.amtsweg.forms.parsing;

import static de.amtsweg.forms.Examples.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Repeated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the JSON of a form and says where it is wrong. */
class SourceTest {

    private static final Source SOURCE = Source.of("""
            {"id": "f", "text": "Duisburg", "zahl": "2.50", "ganz": 3, "ja": true, "nichts": null,
             "liste": [{"key": "a"}, {"key": "b"}], "formel": "=1 + 1", "objekt": {"a": 1, "b": [2]}}""", "");

    @Test
    void readsValuesOfEachKind() {
        assertThat(SOURCE.text("text")).isEqualTo("Duisburg");
        assertThat(SOURCE.text("ganz")).isEqualTo("3");
        assertThat(SOURCE.text("liste", "sonst")).isEqualTo("sonst");
        assertThat(SOURCE.text("nichts", "sonst")).isEqualTo("sonst");
        assertThat(SOURCE.decimal("zahl")).isEqualTo(new BigDecimal("2.50"));
        assertThat(SOURCE.decimal("fehlt")).isNull();
        assertThat(SOURCE.integer("ganz")).isEqualTo(3);
        assertThat(SOURCE.flag("ja", false)).isTrue();
        assertThat(SOURCE.flag("fehlt", true)).isTrue();
        assertThat(SOURCE.has("nichts")).isFalse();
        assertThat(SOURCE.has("ja")).isTrue();
        assertThat(SOURCE.texts("objekt")).isEqualTo(Map.of("a", "1", "b", "[2]"));
        assertThat(SOURCE.at("liste").value()).isEqualTo(List.of(Map.of("key", "a"), Map.of("key", "b")));
        assertThat(SOURCE.at("fehlt").value()).isNull();
    }

    @Test
    void tellsWhatIsWorkedOutFromWhatIsWrittenDown() {
        assertThat(SOURCE.given("formel").formula()).isNotNull();
        assertThat(SOURCE.given("text").constant()).isEqualTo("Duisburg");
        assertThat(SOURCE.given("liste").isNothing()).isTrue();
        assertThat(SOURCE.condition("fehlt").isNothing()).isTrue();
        assertThat(SOURCE.condition("formel").formula()).isNotNull();
    }

    @Test
    void knowsTheWayToEachPlace() {
        assertThat(SOURCE.each("liste").get(1).at("validate").path()).isEqualTo("liste[1].validate");
        assertThatThrownBy(() -> SOURCE.integer("zahl")).hasMessage("zahl: \"2.50\" is no whole number");
        assertThatThrownBy(() -> SOURCE.decimal("text")).isInstanceOfSatisfying(InvalidForm.class, invalid -> {
            assertThat(invalid.path()).isEqualTo("text");
            assertThat(invalid.reason()).isEqualTo("\"Duisburg\" is no number");
        });
    }

    @ParameterizedTest
    @CsvSource({"'123456789012345678901234567890',true", "'1234567890123456789012345678901',false", "1e31,false"})
    void readsNumbersOfThirtyDigits(String number, boolean taken) {
        var source = Source.of("{\"a\":\"%s\"}".formatted(number), "");
        if (taken) {
            assertThat(source.decimal("a")).isEqualTo(new BigDecimal(number));
        } else {
            assertThatThrownBy(() -> source.decimal("a")).hasMessageContaining("has too many digits");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"f\"", "7", "null", "", "{\"id\":"})
    void refusesWhatIsNoObject(String json) {
        assertThatThrownBy(() -> FormParser.parse(json))
                .isInstanceOf(InvalidForm.class)
                .hasMessageStartingWith("it is not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "straße", "名前", "a.b.c", "f1_x"})
    void takesKeysOfLettersDigitsAndUnderscores(String key) {
        assertThat(form("{'type':'textfield','key':'%s'}".formatted(key)).field(key))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a-b", "a..b", ".a", "a.", "a[0]", "a b", "_a", "__proto__"})
    void refusesOtherKeys(String key) {
        assertThatThrownBy(() -> form("{'type':'textfield','key':'%s'}".formatted(key)))
                .hasMessageStartingWith("components[0].key: it needs a \"key\"");
    }

    @Test
    void takesKeysOf120Characters() {
        assertThatCode(() -> form("{'type':'textfield','key':'%s'}".formatted("a".repeat(120))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> form("{'type':'textfield','key':'%s'}".formatted("a".repeat(121))))
                .isInstanceOf(InvalidForm.class);
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
    void saysWhereAFormIsWrong(String components, String words) {
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

    private static String lists(int depth) {
        return "{'type':'dynamiclist','path':'l','components':[".repeat(depth) + "{'type':'textfield','key':'a'}"
                + "]}".repeat(depth);
    }
}
