package de.amtsweg.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final String MOMENT = "{'type':'datetime','subtype':'datetime','key':'a','dateLabel':'A'}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3          | 3
                    1.234      | 1234
                    1.234,50   | 1234.50
                    12,5       | 12.5
                    12.5       | 12.5
                    0.500      | 0.500
                    -7         | -7
                    1 000 €    | 1000""")
    void readsNumbersAsGermansWriteThem(String typed, BigDecimal number) {
        var check = check("{'type':'number','key':'a','label':'A'}", "a", typed);
        assertThat((BigDecimal) check.answers().get("a")).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drei", "1,2,3", "1.23.4", "--1", "1e9", "0x10", "٣٣"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(problem("{'type':'number','key':'a','label':'A'}", typed)).isEqualTo("forms.problem.number");
    }

    @Test
    void refusesMoreDecimalsThanAskedFor() {
        assertThat(problem("{'type':'number','key':'a','label':'A','decimalDigits':0}", "1,5"))
                .isEqualTo("forms.problem.integer");
        assertThat(problem("{'type':'number','key':'a','label':'A','decimalDigits':2}", "1,555"))
                .isEqualTo("forms.problem.decimalDigits");
    }

    @ParameterizedTest
    @CsvSource({
        "31.12.2025,2025-12-31",
        "1.2.2024,2024-02-01",
        "2025-12-31,2025-12-31",
        "24121985,1985-12-24",
        "29.02.2024,2024-02-29"
    })
    void readsDates(String typed, String date) {
        assertThat(check("{'type':'datetime','subtype':'date','key':'a','dateLabel':'A'}", "a", typed)
                        .answers())
                .containsEntry("a", date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "29.02.2025", "gestern", "1.1.85", "2026-13-01", "01.01.0001"})
    void refusesDaysThatDoNotExist(String typed) {
        assertThat(problem("{'type':'datetime','subtype':'date','key':'a','dateLabel':'A'}", typed))
                .isEqualTo("forms.problem.date");
    }

    @ParameterizedTest
    @CsvSource({"14:30,14:30", "9.05,09:05", "8 Uhr,08:00", "1830,18:30", "23:59 Uhr,23:59", "0:00,00:00"})
    void readsTimesOfDay(String typed, String time) {
        assertThat(check("{'type':'datetime','subtype':'time','key':'a','timeLabel':'A'}", "a", typed)
                        .answers())
                .containsEntry("a", time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "12:60", "mittags", "-1", "12:3"})
    void refusesTimesThatNoClockShows(String typed) {
        assertThat(problem("{'type':'datetime','subtype':'time','key':'a','timeLabel':'A'}", typed))
                .isEqualTo("forms.problem.time");
    }

    @Test
    void readsADayWithItsTimeFromTwoControlsOrOne() {
        var form = form(MOMENT);
        var two = new Input(Map.of("a", List.of("1.6.2027", "14:30")));
        var one = new Input(Map.of("a", List.of("01.06.2027, 14.30 Uhr")));
        assertThat(form.check(two, Map.of()).answers()).containsEntry("a", "2027-06-01T14:30");
        assertThat(form.check(one, Map.of()).answers()).containsEntry("a", "2027-06-01T14:30");
        assertThat(form.typed(Map.of("a", "2027-06-01T14:30")).of("a")).containsExactly("01.06.2027", "14:30");
        assertThat(form.shown(Map.of("a", "2027-06-01T14:30"), Texts.OF_THE_SCHEMA))
                .containsEntry("a", "01.06.2027, 14:30 Uhr");
    }

    @Test
    void refusesADayWithoutItsTime() {
        for (var typed : List.of(List.of("1.6.2027", ""), List.of("", "14:30"), List.of("31.2.2027", "14:30"))) {
            assertThat(form(MOMENT)
                            .check(new Input(Map.of("a", typed)), Map.of())
                            .problems())
                    .extracting(Problem::message)
                    .containsExactly("forms.problem.datetime");
        }
    }

    @Test
    void refusesAnEndBeforeItsBeginning() {
        var form = form(MOMENT
                + ",{'type':'datetime','subtype':'datetime','key':'b','dateLabel':'B','properties':{'notBefore':'a'}}");
        var begin = List.of("1.6.2027", "14:30");
        var early = form.check(new Input(Map.of("a", begin, "b", List.of("1.6.2027", "14:29"))), Map.of());
        assertThat(early.problems())
                .containsExactly(new Problem("b", "forms.problem.notBefore", List.of("1.6.2027 14:30")));
        var late = form.check(new Input(Map.of("a", begin, "b", List.of("1.6.2027", "14:30"))), Map.of());
        assertThat(late.problems()).isEmpty();
    }

    @Test
    void refusesASchemaWhoseEndHasNoBeginning() {
        assertThatThrownBy(
                        () -> form(
                                "{'type':'datetime','subtype':'date','key':'b','dateLabel':'B','properties':{'notBefore':'a'}}"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("may not be before");
    }

    @Test
    void refusesADateInTheFutureWhereTheSchemaSaysSo() {
        assertThat(problem(
                        "{'type':'datetime','subtype':'date','key':'a','dateLabel':'A','properties':{'latest':'today'}}",
                        "01.01.2190"))
                .isEqualTo("forms.problem.future");
    }

    @Test
    void keepsEveryLetterOfANameAndComposesIt() {
        var check = check("{'type':'textfield','key':'a','label':'A'}", "a", " Şebnem O\u0308zgür-Łukasiewicz d’Ánh ");
        assertThat(check.answers()).containsEntry("a", "Şebnem Özgür-Łukasiewicz d’Ánh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\nb", "a\u202eb\ud800"})
    void refusesControlCharacters(String typed) {
        assertThat(problem("{'type':'textfield','key':'a','label':'A'}", typed)).isEqualTo("forms.problem.characters");
    }

    @Test
    void aTextAreaMayHaveLines() {
        assertThat(check("{'type':'textarea','key':'a','label':'A'}", "a", "eins\r\nzwei")
                        .answers())
                .containsEntry("a", "eins\nzwei");
    }

    @Test
    void countsLettersAndNotTheirBytes() {
        var schema = "{'type':'textfield','key':'a','label':'A','validate':{'minLength':2,'maxLength':2}}";
        assertThat(check(schema, "a", "😀ß").passed()).isTrue();
        assertThat(problem(schema, "😀😀😀")).isEqualTo("forms.problem.maxLength");
        assertThat(problem(schema, "x")).isEqualTo("forms.problem.minLength");
    }

    @Test
    void takesNoChoiceThatIsNotOffered() {
        assertThat(problem("{'type':'radio','key':'a','label':'A','values':[{'value':'x','label':'X'}]}", "y"))
                .isEqualTo("forms.problem.choice");
    }

    @Test
    void asksForWhatIsRequired() {
        assertThat(problem("{'type':'textfield','key':'a','label':'A','validate':{'required':true}}", "  "))
                .isEqualTo("forms.problem.required");
        assertThat(problem("{'type':'checkbox','key':'a','label':'A','validate':{'required':true}}", ""))
                .isEqualTo("forms.problem.required.checkbox");
    }

    @Test
    void dropsTheAnswersOfHiddenFields() {
        var form = form("""
                {'type':'radio','key':'art','label':'Art','values':[{'value':'a','label':'A'},{'value':'b','label':'B'}]},
                {'type':'textfield','key':'mehr','label':'Mehr','validate':{'required':true},'conditional':{'hide':'=art != "b"'}},
                {'type':'textfield','key':'nochMehr','label':'Noch mehr','validate':{'required':true},'conditional':{'hide':'=mehr = null'}}""");
        var hidden = form.check(input(Map.of("art", "a", "mehr", "x", "nochMehr", "y")), Map.of());
        assertThat(hidden.passed()).isTrue();
        assertThat(hidden.answers()).containsOnly(Map.entry("art", "a"));
        var shown = form.check(input(Map.of("art", "b")), Map.of());
        assertThat(shown.problems()).extracting(Problem::field).containsExactly("mehr");
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
        assertThatThrownBy(() -> Form.parse(schema.replace('\'', '"')))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining(words);
    }

    @Test
    void showsFinishedAnswersAsTheyWereTyped() {
        var form = form("""
                {'type':'number','key':'preis','label':'Preis','properties':{'format':'money'}},
                {'type':'datetime','subtype':'date','key':'tag','dateLabel':'Tag'}""");
        var typed = form.typed(Map.of("preis", new BigDecimal("1234.5"), "tag", "2026-03-01"));
        assertThat(typed.first("preis")).isEqualTo("1234,5");
        assertThat(typed.first("tag")).isEqualTo("01.03.2026");
        assertThat(form.shown(Map.of("preis", new BigDecimal("1234.5")), Texts.OF_THE_SCHEMA))
                .containsEntry("preis", "1.234,50\u00a0€");
    }

    private static Form.Check check(String component, String key, String typed) {
        return form(component).check(input(Map.of(key, typed)), Map.of());
    }

    private static String problem(String component, String typed) {
        var check = check(component, "a", typed);
        assertThat(check.problems()).hasSize(1);
        return check.problems().get(0).message();
    }

    private static Input input(Map<String, String> typed) {
        var values = new HashMap<String, List<String>>();
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return new Input(values);
    }

    private static Form form(String components) {
        return Form.parse("{\"id\":\"f\",\"components\":[%s]}"
                .formatted(components.replace("\"", "\\\"").replace('\'', '"')));
    }
}
