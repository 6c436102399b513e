package de.amtsweg.forms.types;

import static de.amtsweg.forms.Examples.check;
import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.problem;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Answer;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.texts.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, times of day and both, as the city's clocks show them. */
class MomentTest {

    private static final Scope NOTHING = Scope.of(Map.of());
    private static final FieldTexts GERMAN = new FieldTexts("f", Texts.OF_THE_SCHEMA);

    /** In Duisburg it is half past midnight on 1 July already. */
    private static final InstantSource NIGHT = () -> Instant.parse("2026-06-30T22:30:00Z");

    private static final Moments MOMENTS = new Moments(LocalDate.of(2046, 7, 1));

    private final Moment day = new Moment(Moment.Part.DATE, NIGHT);
    private final Moment time = new Moment(Moment.Part.TIME, NIGHT);
    private final Moment both = new Moment(Moment.Part.DATETIME, NIGHT);

    @Test
    void knowsTodayByTheCitysClockAndNotByTheServers() {
        var past = field("date", ",'properties':{'latest':'today'}");
        assertThat(day.judge(past, "2026-07-01", NOTHING)).isNull();
        assertThat(day.judge(past, "2026-07-02", NOTHING)).isEqualTo(past.problem("future"));
        var coming = field("date", ",'disallowPassedDates':true");
        assertThat(day.judge(coming, "2026-07-01", NOTHING)).isNull();
        assertThat(day.judge(coming, "2026-06-30", NOTHING)).isEqualTo(coming.problem("past"));
        var evening = field("datetime", ",'properties':{'earliest':'today'}");
        assertThat(both.judge(evening, "2026-06-30T23:59", NOTHING)).isEqualTo(evening.problem("past"));
        assertThat(both.judge(evening, "2026-07-01T00:00", NOTHING)).isNull();
    }

    @Test
    void takesAnyDayWhereTheFormNamesNoLimit() {
        assertThat(day.judge(field("date", ""), "1987-06-05", NOTHING)).isNull();
        assertThat(day.judge(field("date", ""), "2187-06-05", NOTHING)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"31.12.1899,false", "01.01.1900,true", "31.12.2199,true", "01.01.2200,false"})
    void liesInYearsThatAnOfficeDealsWith(String typed, boolean taken) {
        assertThat(check("{'type':'datetime','subtype':'date','key':'a','dateLabel':'A'}", "a", typed)
                        .passed())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    31. 12. 2026     | 2026-12-31
                    31,12,2026       | 2026-12-31
                    31/12/2026       | 2026-12-31
                    31-12-2026       | 2026-12-31
                    3.2.24           | 2024-02-03
                    3/2/46           | 2046-02-03
                    3.2.'58          | 1958-02-03
                    29.2.48          | 1948-02-29
                    Mo., 3.2.2025    | 2025-02-03
                    Pazartesi 3.2.25 | 2025-02-03
                    am 3.2.2025      | 2025-02-03
                    3. Februar 2024  | 2024-02-03
                    3.Feb.24         | 2024-02-03
                    03 MÄRZ 2024     | 2024-03-03
                    1. Maerz 1999    | 1999-03-01
                    Montag, 3. Mai 99| 1999-05-03
                    3rd of May 2024  | 2024-05-03
                    May 3, 2024      | 2024-05-03
                    3 Şubat 2024     | 2024-02-03
                    3 KASIM 2024     | 2024-11-03
                    ٣١.١٢.٢٠٢٦       | 2026-12-31""")
    void isReadHoweverItsDayIsWritten(String typed, String kept) {
        assertThat(MOMENTS.date(typed)).hasToString("Optional[%s]".formatted(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026.12.31",
                "2026-1-1",
                "1122026",
                "00.01.2026",
                "32.01.2026",
                "01.13.2026",
                "29.2.47",
                "24-02-03",
                "abc3.2.24",
                "Mai 3.2.24",
                "31.12.126",
                "3. Mond 2024",
                "31. Februar 2024",
                "Februar 2024",
                "morgen",
                ""
            })
    void isNoDayThatNobodyCanBeSureOf(String typed) {
        assertThat(MOMENTS.date(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "8h,08:00",
        "8 : 05,08:05",
        "830,08:30",
        "0830 uhr,08:30",
        "23:59,23:59",
        "0,00:00",
        "24,00:00",
        "24:00,00:00",
        "24 Uhr,00:00",
        "14 Uhr 30,14:30",
        "14h30,14:30",
        "2:30 pm,14:30",
        "12 a.m.,00:00"
    })
    void isReadHoweverItsTimeIsWritten(String typed, String kept) {
        assertThat(Moments.time(typed)).hasToString("Optional[%s]".formatted(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:01", "25", "13 pm", "2360", "8:5", "8:30:15", "viertel", ""})
    void isNoTimeThatNoClockShows(String typed) {
        assertThat(Moments.time(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.6.2027 14:30       | 2027-06-01T14:30
                    2027-06-01T14:30     | 2027-06-01T14:30
                    2027-06-01 8 Uhr     | 2027-06-01T08:00
                    01062027, 1430       | 2027-06-01T14:30
                    01.06.2027 , 14.30 h | 2027-06-01T14:30
                    1.6.27 um 14 Uhr 30  | 2027-06-01T14:30
                    31. Dez. 2027 24:00  | 2028-01-01T00:00
                    3. Februar 24 8 Uhr  | 2024-02-03T08:00""")
    void isReadFromOneControl(String typed, String kept) {
        assertThat(MOMENTS.moment(typed)).hasToString("Optional[%s]".formatted(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6.2027", "3. Februar 24", "14:30", "1.6.2027 abends", "1.6.2027 24:30", ""})
    void isNoMomentWithoutADayAndATime(String typed) {
        assertThat(MOMENTS.moment(typed)).isEmpty();
    }

    @Test
    void readsTwoDigitsOfAYearAsThePastWhereNothingElseIsAllowed() {
        var birth = field("date", ",'properties':{'latest':'today'}");
        assertThat(day.read(birth, List.of("30.6.26"), NOTHING)).isEqualTo(Answer.of("2026-06-30"));
        assertThat(day.read(birth, List.of("2.7.26"), NOTHING)).isEqualTo(Answer.of("2026-07-02"));
        assertThat(day.judge(birth, "2026-07-02", NOTHING)).isEqualTo(birth.problem("future"));
        assertThat(day.read(birth, List.of("2.8.30"), NOTHING)).isEqualTo(Answer.of("1930-08-02"));
        assertThat(day.read(field("date", ""), List.of("2.7.26"), NOTHING)).isEqualTo(Answer.of("2026-07-02"));
    }

    @Test
    void readsNothingThatIsLongerThanAnyDay() {
        var long1 = List.of("1" + " ".repeat(100_000), "x");
        assertThat(both.read(field("datetime", ""), long1, NOTHING).problem()).isNotNull();
        assertThat(day.read(field("date", ""), List.of("1".repeat(1_000)), NOTHING)
                        .problem())
                .isNotNull();
    }

    @Test
    void isNoTimeThatTheClocksLeaveOut() {
        var dated = field("datetime", "");
        assertThat(both.read(dated, List.of("28.3.2027", "2:30"), NOTHING))
                .isEqualTo(Answer.wrong(dated.problem("gap")));
        assertThat(both.read(dated, List.of("28.3.2027", "3:00"), NOTHING)).isEqualTo(Answer.of("2027-03-28T03:00"));
        assertThat(both.read(dated, List.of("31.10.2027", "2:30"), NOTHING)).isEqualTo(Answer.of("2027-10-31T02:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',2026-07-01T14:30,14:30",
        "utc_offset,2026-07-01T14:30+02:00,14:30+02:00",
        "utc_normalized,2026-07-01T12:30Z,12:30Z"
    })
    void isWrittenDownAsTheFormAsks(String zone, String moment, String timeOfDay) {
        var property = ",'timeSerializingFormat':'%s'".formatted(zone);
        var dated = field("datetime", property);
        assertThat(both.read(dated, List.of("1.7.2026", "14:30"), NOTHING)).isEqualTo(Answer.of(moment));
        assertThat(both.typed(dated, moment)).containsExactly("01.07.2026", "14:30");
        assertThat(both.shown(dated, moment, GERMAN, NOTHING)).isEqualTo("01.07.2026, 14:30 Uhr");
        assertThat(both.order(dated, moment)).isEqualTo("2026-07-01T14:30");
        var timed = field("time", property);
        assertThat(time.read(timed, List.of("14:30"), NOTHING)).isEqualTo(Answer.of(timeOfDay));
        assertThat(time.typed(timed, timeOfDay)).containsExactly("14:30");
        assertThat(time.shown(timed, timeOfDay, GERMAN, NOTHING)).isEqualTo("14:30 Uhr");
        assertThat(time.order(timed, timeOfDay)).isEqualTo("14:30");
    }

    @Test
    void hasTheOffsetOfWinterInWinter() {
        var dated = field("datetime", ",'timeSerializingFormat':'utc_offset'");
        assertThat(both.read(dated, List.of("1.12.2026", "14:30"), NOTHING))
                .isEqualTo(Answer.of("2026-12-01T14:30+01:00"));
        var winter = new Moment(Moment.Part.TIME, () -> Instant.parse("2026-12-01T12:00:00Z"));
        var timed = field("time", ",'timeSerializingFormat':'utc_normalized'");
        assertThat(winter.read(timed, List.of("14:30"), NOTHING)).isEqualTo(Answer.of("13:30Z"));
        assertThat(winter.typed(timed, "13:30Z")).containsExactly("14:30");
    }

    @Test
    void isReadWithoutAnOffsetToo() {
        assertThat(time.typed(field("time", ",'timeSerializingFormat':'utc_offset'"), "14:30"))
                .containsExactly("14:30");
        assertThat(both.typed(field("datetime", ",'timeSerializingFormat':'utc_offset'"), "2026-07-01T14:30"))
                .containsExactly("01.07.2026", "14:30");
    }

    @Test
    void isShownWithTheMonthsNameInEnglish() {
        var english = new FieldTexts("f", new Texts() {
            @Override
            public String find(String key) {
                return null;
            }

            @Override
            public Locale locale() {
                return Locale.ENGLISH;
            }
        });
        assertThat(day.shown(field("date", ""), "2026-07-01", english, NOTHING)).isEqualTo("1 July 2026");
        assertThat(both.shown(field("datetime", ""), "2026-07-01T14:30", english, NOTHING))
                .startsWith("1 July 2026, ")
                .contains("14:30");
    }

    @Test
    void leavesAloneWhatIsNoMoment() {
        for (var kind : List.of(day, time, both)) {
            var field = field(kind.part().name().toLowerCase(Locale.ROOT), ",'timeSerializingFormat':'utc_offset'");
            assertThat(kind.typed(field, "irgendwann")).containsExactly("irgendwann");
            assertThat(kind.shown(field, "irgendwann", GERMAN, NOTHING)).isEqualTo("irgendwann");
            assertThat(kind.order(field, "irgendwann")).isEqualTo("irgendwann");
        }
    }

    @Test
    void keepsToTheIntervalOfItsForm() {
        var quarters = "{'type':'datetime','subtype':'datetime','key':'a','dateLabel':'A','timeInterval':15}";
        assertThat(check(quarters, "a", "1.7.2026 14:45").passed()).isTrue();
        assertThat(check(quarters, "a", "1.7.2026 14:50").problems())
                .containsExactly(new Problem("a", "forms.problem.interval", List.of(15)));
        var hours = "{'type':'datetime','subtype':'time','key':'a','timeLabel':'A','timeInterval':60}";
        assertThat(check(hours, "a", "14:00").passed()).isTrue();
        assertThat(problem(hours, "14:30")).isEqualTo("forms.problem.interval");
        assertThat(check(
                                "{'type':'datetime','subtype':'date','key':'a','dateLabel':'A','timeInterval':7}",
                                "a",
                                "1.7.2026")
                        .passed())
                .isTrue();
    }

    @Test
    void isComparedAsPeopleReadItWhateverZoneItIsWrittenIn() {
        var form = form("""
                {'type':'datetime','subtype':'time','key':'von','timeLabel':'Von','timeSerializingFormat':'utc_normalized'},
                {'type':'datetime','subtype':'time','key':'bis','timeLabel':'Bis','timeSerializingFormat':'utc_normalized','properties':{'notBefore':'von'}}""");
        var night = new Input(Map.of("von", List.of("00:30"), "bis", List.of("12:00")));
        assertThat(Judge.check(form, night, Map.of()).problems()).isEmpty();
        var wrong = new Input(Map.of("von", List.of("12:00"), "bis", List.of("00:30")));
        assertThat(Judge.check(form, wrong, Map.of()).problems())
                .containsExactly(new Problem("bis", "forms.problem.notBefore", List.of("12:00")));
    }

    @Test
    void followsAnotherAndMayEndAtMidnight() {
        var form = form("""
                {'type':'datetime','subtype':'time','key':'von','timeLabel':'Von'},
                {'type':'datetime','subtype':'time','key':'bis','timeLabel':'Bis','properties':{'after':'von'}}""");
        assertThat(Judge.check(form, hours("20:00", "24:00"), Map.of()).problems())
                .isEmpty();
        assertThat(Judge.check(form, hours("20:00", "20:01"), Map.of()).problems())
                .isEmpty();
        assertThat(Judge.check(form, hours("20:00", "20:00"), Map.of()).problems())
                .containsExactly(new Problem("bis", "forms.problem.after", List.of("20:00")));
    }

    private static Input hours(String from, String to) {
        return new Input(Map.of("von", List.of(from), "bis", List.of(to)));
    }

    private static Field field(String subtype, String more) {
        return form("{'type':'datetime','subtype':'%s','key':'a','dateLabel':'A'%s}".formatted(subtype, more))
                .field("a")
                .orElseThrow();
    }
}
