package de.amtsweg.forms.schema;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.pages.FormView.FieldRow;
import de.amtsweg.forms.pages.FormView.ListRow;
import de.amtsweg.forms.pages.Letter;
import de.amtsweg.forms.parsing.InvalidForm;
import de.amtsweg.forms.texts.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same questions asked several times: form-js's {@code dynamiclist}. */
class RepeatedTest {

    private static final String PARTNERS =
            "{'type':'dynamiclist','path':'partner','label':'Partner','properties':{'item':'Person','least':'1','most':'3'},'components':["
                    + "{'type':'textfield','key':'name','label':'Name','validate':{'required':true}},"
                    + "{'type':'checkbox','key':'chef','label':'Leitet'},"
                    + "{'type':'textfield','key':'seit','label':'Seit','validate':{'required':true},'conditional':{'hide':'=chef != true or art = \"klein\"'}}]}";
    private static final String FORM =
            "{'type':'textfield','key':'art','label':'Art'},{'type':'textfield','key':'name','label':'Firma'},"
                    + PARTNERS
                    + ",{'type':'textfield','key':'viele','label':'Viele','conditional':{'hide':'=not(count(partner) > 1)'}}";

    private final Form form = form(FORM);

    @Test
    void givesAListOfObjects() {
        var check = Judge.check(
                form,
                input("name", "Firma", "partner", "2", "partner[0].name", "Ada", "partner[1].name", "Bo"),
                Map.of());
        assertThat(check.problems()).isEmpty();
        assertThat(check.answers())
                .containsEntry("name", "Firma")
                .containsEntry(
                        "partner", List.of(Map.of("name", "Ada", "chef", false), Map.of("name", "Bo", "chef", false)));
    }

    @Test
    void countsNoItemThatWasLeftBlank() {
        var typed = input("name", "Firma", "partner", "2", "partner[0].name", "Ada");
        assertThat(Judge.check(form, typed, Map.of())
                        .visibility()
                        .shows(form.field("viele").orElseThrow()))
                .isFalse();
        assertThat(Judge.check(form, typed.with("partner[1].name", List.of("Bo")), Map.of())
                        .visibility()
                        .shows(form.field("viele").orElseThrow()))
                .isTrue();
    }

    @Test
    void namesTheItemInWhichSomethingIsWrong() {
        var input = input("partner", "2", "partner[0].name", "Ada", "partner[1].chef", "true");
        var problems = Judge.check(form, input, Map.of()).problems();
        assertThat(problems).extracting(Problem::field).containsExactly("partner[1].name", "partner[1].seit");
        var view = FormView.of(form, form.pages().get(0), input, Map.of(), problems, Map.of(), Texts.OF_THE_SCHEMA);
        assertThat(view.problems())
                .extracting(FormView.Wrong::label)
                .containsExactly("Person 2, Name", "Person 2, Seit");
        assertThat(view.problems()).extracting(FormView.Wrong::id).contains("f-partner-1-name");
    }

    @Test
    void readsItsOwnValuesBeforeThoseOutside() {
        var input = input("partner", "2", "partner[0].name", "A", "partner[0].chef", "true", "partner[1].name", "B");
        assertThat(Judge.check(form, input, Map.of("chef", true)).problems())
                .extracting(Problem::field)
                .containsExactly("partner[0].seit");
        assertThat(Judge.check(form, input.with("art", List.of("klein")), Map.of())
                        .problems())
                .isEmpty();
    }

    @Test
    void isReadByConditionsOutsideAsAList() {
        var one = input("partner", "1", "partner[0].name", "A", "viele", "x");
        assertThat(Judge.check(form, one, Map.of()).answers()).doesNotContainKey("viele");
        var two = one.with(input("partner", "2", "partner[1].name", "B").values());
        assertThat(Judge.check(form, two, Map.of()).answers()).containsEntry("viele", "x");
    }

    @Test
    void leavesOutWhatWasLeftBlankIfEnoughIsFilledIn() {
        var check = Judge.check(form, input("partner", "3", "partner[1].name", "Bo"), Map.of());
        assertThat(check.problems()).isEmpty();
        assertThat(check.answers()).containsEntry("partner", List.of(Map.of("name", "Bo", "chef", false)));
        assertThat(Judge.check(form, input("partner", "3"), Map.of()).problems())
                .extracting(Problem::field)
                .containsExactly("partner[0].name");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-,1", "0,1", "2,2", "3,3", "4,3", "999,3", "-1,1", "viele,1", "99999999999,1"})
    void showsAsManyAsItMay(String typed, int shown) {
        var input = typed == null ? Input.EMPTY : input("partner", typed);
        assertThat(list(input).items()).hasSize(shown);
    }

    @Test
    void growsAndShrinksAndKeepsWhatWasTyped() {
        var list = form.lists().findFirst().orElseThrow();
        var three = list.add(list.add(input("partner", "1", "partner[0].name", "A")))
                .with("partner[1].name", List.of("B"))
                .with("partner[2].name", List.of("C"));
        assertThat(list.add(three)).as("no more than it may").isEqualTo(three);
        assertThat(list.remove(three, 0).values())
                .containsEntry("partner", List.of("2"))
                .containsEntry("partner[0].name", List.of("B"))
                .containsEntry("partner[1].name", List.of("C"))
                .doesNotContainKey("partner[2].name");
        for (int nobody : new int[] {-1, 3, 40}) {
            assertThat(list.remove(three, nobody)).isEqualTo(three);
        }
        var one = input("partner", "1", "partner[0].name", "A");
        assertThat(list.remove(one, 0)).as("no fewer than it must").isEqualTo(one);
    }

    @Test
    void ignoresItemsBeyondItsNumber() {
        var check = Judge.check(form, input("partner", "1", "partner[0].name", "A", "partner[2].name", "X"), Map.of());
        assertThat(check.answers()).containsEntry("partner", List.of(Map.of("name", "A", "chef", false)));
    }

    @Test
    void comesBackAsItWasTypedAndIsShownToLetters() {
        var input = input("partner", "2", "partner[0].name", "Ada", "partner[1].name", "Bo");
        var answers = Judge.check(form, input, Map.of()).answers();
        assertThat(Judge.check(form, form.typed(answers), Map.of()).answers()).isEqualTo(answers);
        assertThat(Letter.shown(form, answers, Texts.OF_THE_SCHEMA))
                .containsEntry(
                        "partner", List.of(Map.of("name", "Ada", "chef", false), Map.of("name", "Bo", "chef", false)));
        var summary = FormView.summaries(form, input, Map.of(), Map.of(), Texts.OF_THE_SCHEMA)
                .get(0);
        assertThat(summary.parts())
                .extracting(FormView.Summary.Part::item, FormView.Summary.Part::number, FormView.Summary.Part::total)
                .containsExactly(tuple("", 0, 0), tuple("Person", 1, 2), tuple("Person", 2, 2), tuple("", 0, 0));
    }

    @Test
    void drawsItsQuestionsForEachItemAndMarksWhatDecides() {
        var fields = list(input("partner", "2")).items().get(1).rows().stream()
                .map(FieldRow.class::cast)
                .toList();
        assertThat(fields).extracting(FieldRow::key).containsExactly("partner[1].name", "partner[1].chef");
        assertThat(fields).extracting(FieldRow::decides).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'path':'p'  | {'type':'text','text':'x'}                                              | asks nothing
                    'path':'a b'| {'type':'textfield','key':'a','label':'A'}                              | needs a "path"
                    'path':'p','properties':{'most':'viele'} | {'type':'textfield','key':'a','label':'A'} | no number of items
                    'path':'p','properties':{'least':'3','most':'2'} | {'type':'textfield','key':'a','label':'A'} | needs at least 3 items""", quoteCharacter = '"')
    void refusesListsThatCannotBeShown(String list, String component, String words) {
        assertThatThrownBy(() -> form("{'type':'dynamiclist',%s,'components':[%s]}".formatted(list, component)))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining(words);
    }

    private ListRow list(Input input) {
        return (ListRow)
                FormView.of(form, form.pages().get(0), input, Map.of(), List.of(), Map.of(), Texts.OF_THE_SCHEMA)
                        .rows()
                        .stream()
                        .filter(ListRow.class::isInstance)
                        .findFirst()
                        .orElseThrow();
    }
}
