package de.amtsweg.forms.types;

import static de.amtsweg.forms.Examples.check;
import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.problem;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.texts.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of one line and of several. */
class WritingTest {

    private static final String LINE = "{'type':'textfield','key':'a','label':'A'%s}";
    private static final String AREA = "{'type':'textarea','key':'a','label':'A'%s}";
    private static final FieldTexts TEXTS = new FieldTexts("f", Texts.OF_THE_SCHEMA);
    private static final Scope NOTHING = Scope.of(Map.of());

    @Test
    void isNothingWhereItIsBlank() {
        assertThat(check(LINE.formatted(""), "a", " \u2066\t ").answers()).isEmpty();
    }

    @Test
    void losesWhatTurnsTheOrderOfLetters() {
        assertThat(check(LINE.formatted(""), "a", "Rechnung\u202egnp.exe").answers())
                .containsEntry("a", "Rechnunggnp.exe");
    }

    @Test
    void mayHoldATabButNoLineEndWhereThereIsOneLine() {
        assertThat(check(LINE.formatted(""), "a", "Haus\t7").answers()).containsEntry("a", "Haus\t7");
        assertThat(problem(LINE.formatted(""), "Haus\r\n7")).isEqualTo("forms.problem.characters");
        assertThat(problem(AREA.formatted(""), "Haus\r7")).isEqualTo("forms.problem.characters");
    }

    @Test
    void endsWhereNobodyWritesOn() {
        assertThat(check(LINE.formatted(""), "a", "ü".repeat(500)).passed()).isTrue();
        assertThat(check(LINE.formatted(""), "a", "ü".repeat(501)).problems())
                .containsExactly(new Problem("a", "forms.problem.maxLength", List.of(500, 501)));
        assertThat(check(AREA.formatted(""), "a", "ü".repeat(10_000)).passed()).isTrue();
        assertThat(check(AREA.formatted(""), "a", "ü".repeat(10_001)).passed()).isFalse();
    }

    @Test
    void isKeptInADraftUpToFourTimesItsLength() {
        assertThat(field(LINE.formatted("")).kept(List.of("x".repeat(3_000)))).containsExactly("x".repeat(2_000));
        assertThat(field(LINE.formatted("")).kept(List.of("x".repeat(1_999) + "😀")))
                .containsExactly("x".repeat(1_999));
        assertThat(new Writing(true, 10_000).kept()).isEqualTo(40_000);
    }

    @ParameterizedTest
    @CsvSource({"ab,minLength", "abc,", "abcde,", "abcdef,maxLength"})
    void isAsLongAsItsRulesSay(String typed, String rule) {
        var problems = check(LINE.formatted(",'validate':{'minLength':3,'maxLength':5}"), "a", typed)
                .problems();
        assertThat(problems)
                .extracting(Problem::message)
                .isEqualTo(rule == null ? List.of() : List.of("forms.problem." + rule));
    }

    @Test
    void isNotTooLongForALimitBeyondAllNumbers() {
        assertThat(check(LINE.formatted(",'validate':{'maxLength':4294967296}"), "a", "Duisburg")
                        .passed())
                .isTrue();
    }

    @Test
    void saysHowLongItMayBeAndHowLongItIs() {
        assertThat(check(LINE.formatted(",'validate':{'maxLength':5}"), "a", "😀😀😀😀😀😀")
                        .problems())
                .containsExactly(new Problem("a", "forms.problem.maxLength", List.of(5, 6)));
        assertThat(check(LINE.formatted(",'validate':{'minLength':3}"), "a", "😀😀")
                        .problems())
                .containsExactly(new Problem("a", "forms.problem.minLength", List.of(3)));
    }

    @Test
    void matchesItsPatternAnywhereUnlessThePatternIsAnchored() {
        assertThat(check(LINE.formatted(",'validate':{'pattern':'[0-9]'}"), "a", "Haus 7")
                        .passed())
                .isTrue();
        assertThat(problem(LINE.formatted(",'validate':{'pattern':'^[0-9]+$'}"), "Haus 7"))
                .isEqualTo("forms.problem.pattern");
        assertThat(check(
                                LINE.formatted(
                                        ",'validate':{'pattern':'^[0-9]+$','patternErrorMessage':'Nur Ziffern'}"),
                                "a",
                                "sieben")
                        .problems())
                .containsExactly(new Problem("a", Problem.OWN, List.of("Nur Ziffern")));
    }

    @Test
    void isShownInTheReadableFormOfItsFormat() {
        var iban = field(LINE.formatted(",'properties':{'format':'iban'}"));
        assertThat(iban.kind().shown(iban, "DE89370400440532013000", TEXTS, NOTHING))
                .isEqualTo("DE89 3704 0044 0532 0130 00");
        assertThat(iban.kind().typed(iban, "DE89370400440532013000")).containsExactly("DE89 3704 0044 0532 0130 00");
        var plain = field(LINE.formatted(""));
        assertThat(plain.kind().shown(plain, "DE89370400440532013000", TEXTS, NOTHING))
                .isEqualTo("DE89370400440532013000");
    }

    @Test
    void hasLinesOnlyWhereItMayHaveSeveral() {
        var area = field(AREA.formatted(""));
        assertThat(area.kind().lines(area, "Königstraße 1\n\n47051 Duisburg", TEXTS, NOTHING))
                .contains(List.of("Königstraße 1", "47051 Duisburg"));
        var line = field(LINE.formatted(""));
        assertThat(line.kind().lines(line, "Königstraße 1", TEXTS, NOTHING)).isEmpty();
    }

    private static Field field(String component) {
        return form(component).field("a").orElseThrow();
    }
}
