package de.amtsweg.forms.types;

import static de.amtsweg.forms.Examples.check;
import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static de.amtsweg.forms.Examples.problem;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.pages.Letter;
import de.amtsweg.forms.texts.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How each kind of field reads, judges and shows its answers. */
class FieldKindsTest {

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
    @ValueSource(strings = {"drei", "1,2,3", "1.23.4", "--1", "1e9", "0x10", "३,३,३"})
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
    @ValueSource(strings = {"31.02.2026", "29.02.2025", "gestern", "1.1.085", "2026-13-01", "01.01.0001"})
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
    @ValueSource(strings = {"24:01", "12:60", "mittags", "-1", "12:3"})
    void refusesTimesThatNoClockShows(String typed) {
        assertThat(problem("{'type':'datetime','subtype':'time','key':'a','timeLabel':'A'}", typed))
                .isEqualTo("forms.problem.time");
    }

    @Test
    void readsADayWithItsTimeFromTwoControlsOrOne() {
        var form = form(MOMENT);
        var two = new Input(Map.of("a", List.of("1.6.2027", "14:30")));
        var one = new Input(Map.of("a", List.of("01.06.2027, 14.30 Uhr")));
        assertThat(Judge.check(form, two, Map.of()).answers()).containsEntry("a", "2027-06-01T14:30");
        assertThat(Judge.check(form, one, Map.of()).answers()).containsEntry("a", "2027-06-01T14:30");
        assertThat(form.typed(Map.of("a", "2027-06-01T14:30")).of("a")).containsExactly("01.06.2027", "14:30");
        assertThat(Letter.shown(form, Map.of("a", "2027-06-01T14:30"), Texts.OF_THE_SCHEMA))
                .containsEntry("a", "01.06.2027, 14:30 Uhr");
    }

    @Test
    void refusesADayWithoutItsTime() {
        for (var typed : List.of(List.of("1.6.2027", ""), List.of("", "14:30"), List.of("31.2.2027", "14:30"))) {
            assertThat(Judge.check(form(MOMENT), new Input(Map.of("a", typed)), Map.of())
                            .problems())
                    .extracting(Problem::message)
                    .containsExactly("forms.problem.datetime");
        }
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
    void showsFinishedAnswersAsTheyWereTyped() {
        var form = form("""
                {'type':'number','key':'preis','label':'Preis','properties':{'format':'money'}},
                {'type':'datetime','subtype':'date','key':'tag','dateLabel':'Tag'}""");
        var typed = form.typed(Map.of("preis", new BigDecimal("1234.5"), "tag", "2026-03-01"));
        assertThat(typed.first("preis")).isEqualTo("1234,5");
        assertThat(typed.first("tag")).isEqualTo("01.03.2026");
        assertThat(Letter.shown(form, Map.of("preis", new BigDecimal("1234.5")), Texts.OF_THE_SCHEMA))
                .containsEntry("preis", "1.234,50\u00a0€");
    }

    @Test
    void takesSeveralFilesOnlyWhereItMay() {
        var form = form("""
                {'type':'filepicker','key':'eine','label':'E'},
                {'type':'filepicker','key':'viele','label':'V','multiple':true},
                {'type':'filepicker','key':'mal','label':'M','multiple':'=eine = null'}""");
        var two = List.of("0b0bd5b0-0000-4000-8000-000000000001", "0b0bd5b0-0000-4000-8000-000000000002");
        assertThat(Judge.check(form, new Input(Map.of("eine", two, "viele", two, "mal", two)), Map.of())
                        .problems())
                .extracting(Problem::field)
                .containsExactly("eine", "mal");
        assertThat(Judge.check(form, new Input(Map.of("viele", two, "mal", two)), Map.of())
                        .passed())
                .isTrue();
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
        var answers = Judge.check(form, input("a", typed), Map.of()).answers();
        assertThat(answers).containsEntry("a", kept);
        assertThat(Letter.shown(form, answers, Texts.OF_THE_SCHEMA)).containsEntry("a", shown);
        assertThat(Judge.check(form, form.typed(answers), Map.of()).answers()).isEqualTo(answers);
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
        assertThat(Judge.check(form, input("a", typed), Map.of()).problems())
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
        var wrong = Judge.check(form, input("a", "0,7", "b", "12:10", "c", "A1"), Map.of());
        assertThat(wrong.problems())
                .extracting(Problem::message)
                .containsExactly("forms.problem.increment", "forms.problem.interval", "forms.problem.own");
        var right = Judge.check(
                        form,
                        input("a", "1,5", "b", "12:15", "c", "abc", "d", "2,50", "e", "01.07.2026 14:00"),
                        Map.of())
                .answers();
        assertThat(right).containsEntry("d", "2.50").containsEntry("e", "2026-07-01T12:00Z");
        assertThat(Letter.shown(form, right, Texts.OF_THE_SCHEMA)).containsEntry("e", "01.07.2026, 14:00 Uhr");
    }
}
