package de.amtsweg.forms.types;

import static de.amtsweg.forms.Examples.check;
import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.problem;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Answer;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.texts.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and sums of money. */
class AmountTest {

    private static final String NUMBER = "{'type':'number','key':'a','label':'A'%s}";
    private static final String PRICE = NUMBER.formatted(",'properties':{'format':'money'}");

    private final Amount amount = new Amount();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0,5         | 0.5
                    -0,5        | -0.5
                    007         | 7
                    12.345,6    | 12345.6
                    -1.234      | -1234
                    1.234.567   | 1234567
                    1234.567    | 1234.567
                    0.123       | 0.123
                    € 12,50     | 12.50
                    1\u202f000,5 | 1000.5""")
    void isReadWithPointsAndCommas(String typed, BigDecimal number) {
        assertThat(check(NUMBER.formatted(""), "a", typed).answers())
                .hasEntrySatisfying("a", read -> assertThat((BigDecimal) read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource({
        "1 Hund,1",
        "2 Hunde,2",
        "2hunde,2",
        "3 Hunden,3",
        "1 Katze,",
        "zwei,",
        "2 Hu,",
        "2 Hunde 3,",
        "Hunde 2,"
    })
    void mayNameWhatIsCounted(String typed, BigDecimal number) {
        var read = check("{'type':'number','key':'a','label':'Wie viele Hunde halten Sie?'}", "a", typed);

        assertThat(read.answers().get("a")).isEqualTo(number);
        assertThat(read.passed()).isEqualTo(number != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.123.456", "001.234.567", "0.123,5", "1.234.56", "12.34,5", ",5", "5,", ".", "-", "1-2"})
    void isRefusedWhereItsPointsSayTwoThings(String typed) {
        assertThat(problem(NUMBER.formatted(""), typed)).isEqualTo("forms.problem.number");
        assertThat(problem(PRICE, typed)).isEqualTo("forms.problem.money");
    }

    @Test
    void mayHaveThirtyCharactersAndNoMore() {
        assertThat(check(NUMBER.formatted(""), "a", "1".repeat(30)).passed()).isTrue();
        assertThat(problem(NUMBER.formatted(""), "1".repeat(31))).isEqualTo("forms.problem.number");
    }

    @Test
    void isKeptWithoutAnExponent() {
        assertThat(check(NUMBER.formatted(""), "a", "1.000").answers().get("a")).hasToString("1000");
        assertThat(check(NUMBER.formatted(""), "a", "1000,00").answers().get("a"))
                .hasToString("1000");
        assertThat(check(NUMBER.formatted(",'serializeToString':true"), "a", "1.000,50")
                        .answers())
                .containsEntry("a", "1000.50");
    }

    @ParameterizedTest
    @CsvSource({"17,min", "18,", "'67,00',", "'67,01',max", "-18,min"})
    void staysWithinItsLimits(String typed, String rule) {
        var problems = check(NUMBER.formatted(",'validate':{'min':18,'max':67}"), "a", typed)
                .problems();
        assertThat(problems)
                .extracting(Problem::message)
                .isEqualTo(rule == null ? List.of() : List.of("forms.problem." + rule));
    }

    @Test
    void saysTheLimitThatItBreaks() {
        assertThat(check(NUMBER.formatted(",'validate':{'max':2.5}"), "a", "3").problems())
                .containsExactly(new Problem("a", "forms.problem.max", List.of(new BigDecimal("2.5"))));
        assertThat(check(NUMBER.formatted(",'validate':{'min':2.5}"), "a", "2").problems())
                .containsExactly(new Problem("a", "forms.problem.min", List.of(new BigDecimal("2.5"))));
    }

    @Test
    void countsOnlyTheDecimalsThatSaySomething() {
        var whole = NUMBER.formatted(",'decimalDigits':0");
        assertThat(check(whole, "a", "12,00").passed()).isTrue();
        assertThat(problem(whole, "12,10")).isEqualTo("forms.problem.integer");
        var cents = NUMBER.formatted(",'decimalDigits':2");
        assertThat(check(cents, "a", "12,340").passed()).isTrue();
        assertThat(check(cents, "a", "12,345").problems())
                .containsExactly(new Problem("a", "forms.problem.decimalDigits", List.of(2)));
    }

    @ParameterizedTest
    @CsvSource({"'0,7',0.5,1.0", "'-0,7',-1.0,-0.5", "'10,1',10.0,10.5"})
    void namesTheNextStepsBelowAndAbove(String typed, BigDecimal below, BigDecimal above) {
        assertThat(check(NUMBER.formatted(",'increment':0.5"), "a", typed).problems())
                .containsExactly(new Problem("a", "forms.problem.increment", List.of(below, above)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5"})
    void takesAnyNumberWhereAStepMakesNoSense(String step) {
        assertThat(check(NUMBER.formatted(",'increment':" + step), "a", "0,7").passed())
                .isTrue();
    }

    @Test
    void isShownInTheLanguageOfItsReader() {
        var price = field(PRICE);
        assertThat(shown(price, new BigDecimal("1234.5"), Locale.GERMAN)).isEqualTo("1.234,50\u00a0€");
        assertThat(shown(price, new BigDecimal("1234.5"), Locale.ENGLISH)).isEqualTo("1,234.50\u00a0€");
        assertThat(shown(price, new BigDecimal("1234"), new Locale("tr"))).isEqualTo("1.234,00\u00a0€");
        assertThat(shown(field(NUMBER.formatted("")), new BigDecimal("0.12345"), Locale.GERMAN))
                .isEqualTo("0,12345");
        assertThat(shown(field(NUMBER.formatted("")), 1500, Locale.GERMAN)).isEqualTo("1.500");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    500,-         | 500
                    500,--        | 500
                    1.500,–       | 1500
                    500.-         | 500
                    500 Euro      | 500
                    500EUR        | 500
                    EUR 500       | 500
                    € 500         | 500
                    500,00 €      | 500
                    +500          | 500
                    −3            | -3
                    1'250,50      | 1250.50
                    1,250.50      | 1250.50
                    ٥٠٠           | 500""")
    void isReadHoweverItIsWritten(String typed, BigDecimal kept) {
        assertThat(amount.read(field(PRICE), List.of(typed), Scope.of(Map.of())))
                .isEqualTo(Answer.of(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1'5", "1 2", "5 00", "+", "'", "euro", "5 0 0,50"})
    void isNoAmountThatNobodyCanBeSureOf(String typed) {
        assertThat(amount.read(field(PRICE), List.of(typed), Scope.of(Map.of())).problem())
                .isNotNull();
    }

    @Test
    void keepsTheNumberWhereTheUnitLooksLikeOne() {
        var percent = field(NUMBER.formatted(",'appearance':{'prefixAdorner':'-','suffixAdorner':'0 %'}"));
        assertThat(amount.read(percent, List.of("-50"), Scope.of(Map.of())))
                .isEqualTo(Answer.of(new BigDecimal("-50")));
    }

    @Test
    void isReadWithTheUnitThatTheFormShows() {
        var area = field(NUMBER.formatted(",'appearance':{'prefixAdorner':'ca.','suffixAdorner':'m²'}"));
        for (var typed : List.of("50", "50 m²", "ca. 50", "ca. 50 m²", "50M²")) {
            assertThat(amount.read(area, List.of(typed), Scope.of(Map.of())))
                    .isEqualTo(Answer.of(new BigDecimal("50")));
        }
        assertThat(amount.read(area, List.of("50 km"), Scope.of(Map.of())).problem())
                .isNotNull();
        assertThat(amount.read(area, List.of("fünfzig"), Scope.of(Map.of())).problem())
                .isNotNull();
    }

    @Test
    void standsBetweenWhatIsBeforeAndBehindIt() {
        var length = field(NUMBER.formatted(",'appearance':{'prefixAdorner':'ca.','suffixAdorner':'m'}"));
        assertThat(shown(length, 3, Locale.GERMAN)).isEqualTo("ca.\u00a03\u00a0m");
        var dollars = field(NUMBER.formatted(",'appearance':{'prefixAdorner':'$'},'properties':{'format':'money'}"));
        assertThat(shown(dollars, 3, Locale.GERMAN)).isEqualTo("$\u00a03,00");
    }

    @Test
    void leavesAloneWhatIsNoNumber() {
        var field = field(NUMBER.formatted(""));
        assertThat(shown(field, "drei", Locale.GERMAN)).isEqualTo("drei");
        assertThat(amount.typed(field, "drei")).containsExactly("drei");
        assertThat(amount.typed(field, new BigDecimal("-1234.50"))).containsExactly("-1234,50");
    }

    private String shown(Field field, Object answer, Locale locale) {
        var texts = new FieldTexts("f", new Texts() {
            @Override
            public String find(String key) {
                return null;
            }

            @Override
            public Locale locale() {
                return locale;
            }
        });
        return amount.shown(field, answer, texts, Scope.of(Map.of()));
    }

    private static Field field(String component) {
        return form(component).field("a").orElseThrow();
    }
}
