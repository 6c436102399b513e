package de.amtsweg.forms.judging;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static de.amtsweg.forms.Examples.problem;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.pages.Letter;
import de.amtsweg.forms.pages.Page;
import de.amtsweg.forms.texts.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was typed into a form is judged as a whole. */
class JudgeTest {

    private static final String MOMENT = "{'type':'datetime','subtype':'datetime','key':'a','dateLabel':'A'}";

    @Test
    void refusesAnEndBeforeItsBeginning() {
        var form = form(MOMENT
                + ",{'type':'datetime','subtype':'datetime','key':'b','dateLabel':'B','properties':{'notBefore':'a'}}");
        var begin = List.of("1.6.2027", "14:30");
        var early = Judge.check(form, new Input(Map.of("a", begin, "b", List.of("1.6.2027", "14:29"))), Map.of());
        assertThat(early.problems())
                .containsExactly(new Problem("b", "forms.problem.notBefore", List.of("1.6.2027 14:30")));
        var late = Judge.check(form, new Input(Map.of("a", begin, "b", List.of("1.6.2027", "14:30"))), Map.of());
        assertThat(late.problems()).isEmpty();
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
        var hidden = Judge.check(form, input(Map.of("art", "a", "mehr", "x", "nochMehr", "y")), Map.of());
        assertThat(hidden.passed()).isTrue();
        assertThat(hidden.answers()).containsOnly(Map.entry("art", "a"));
        var shown = Judge.check(form, input(Map.of("art", "b")), Map.of());
        assertThat(shown.problems()).extracting(Problem::field).containsExactly("mehr");
    }

    @Test
    void makesObjectsOfKeysWithDotsAndOfPaths() {
        var form = form("""
                {'type':'textfield','key':'halter.name','label':'Name'},
                {'type':'group','path':'halter.wohnung','components':[
                  {'type':'textfield','key':'ort','label':'Ort','conditional':{'hide':'=halter.name = null'}}]}""");
        var answers = Judge.check(form, input("halter.name", "Ada", "halter.wohnung.ort", "Duisburg"), Map.of())
                .answers();
        assertThat(answers).isEqualTo(Map.of("halter", Map.of("name", "Ada", "wohnung", Map.of("ort", "Duisburg"))));
        assertThat(Judge.check(form, form.typed(answers), Map.of()).answers()).isEqualTo(answers);
        assertThat(Letter.shown(form, answers, Texts.OF_THE_SCHEMA)).isEqualTo(answers);
        assertThat(Judge.check(form, input("halter.wohnung.ort", "Duisburg"), Map.of())
                        .answers())
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
        var answers = Judge.check(form, input, Map.of()).answers();
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
        assertThat(Judge.check(form, form.typed(answers), Map.of()).answers()).isEqualTo(answers);
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
        assertThat(Judge.check(form, input("hunde", "2", "raten", "x"), Map.of())
                        .answers())
                .containsEntry("raten", "x")
                .hasEntrySatisfying(
                        "steuer", steuer -> assertThat((BigDecimal) steuer).isEqualByComparingTo("265"));
        assertThat(Judge.check(form, input("hunde", "1", "raten", "x", "steuer", "0"), Map.of())
                        .answers())
                .doesNotContainKey("raten");
        assertThat(Judge.check(form, input(), Map.of()).answers()).isEmpty();
    }

    @Test
    void livesWithWhatFeelCannotWorkOut() {
        var form = form("""
                {'type':'textfield','key':'zahl','label':'Zahl'},
                {'type':'expression','key':'doppelt','expression':'=number(zahl) * 2'},
                {'type':'textfield','key':'mehr','label':'{{number(zahl) ** 9}}','conditional':{'hide':'=floor(number(zahl)) > 3'}}""");
        for (var typed : List.of("1e999999999", "-1e999999999", "NaN", "x", "2")) {
            var answers = Judge.check(form, input("zahl", typed), Map.of()).answers();
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
        assertThat(Judge.check(form, input, context).answers())
                .containsEntry("amt", "b")
                .containsEntry("tage", List.of("mo", "di"))
                .containsEntry("stufe", 1);
        assertThat(Judge.check(form, input, Map.of()).problems())
                .extracting(Problem::field)
                .containsExactly("amt", "tage");
        var rows = FormView.of(form, form.pages().get(0), input, context, List.of(), Map.of(), Texts.OF_THE_SCHEMA)
                .rows();
        assertThat(((FormView.FieldRow) rows.get(1)).choices())
                .extracting(FormView.Choice::label)
                .containsExactly("MO", "DI");
    }

    @Test
    void takesNoAnswerFromAnybodyForWhatCanOnlyBeRead() {
        var form = form("""
                {'type':'textfield','key':'fest','label':'F','readonly':true,'defaultValue':'alt'},
                {'type':'textfield','key':'aus','label':'A','disabled':true,'defaultValue':'alt','validate':{'required':true}},
                {'type':'textfield','key':'bedingt','label':'B','readonly':'=aus = \\"alt\\"'}""");
        var input = input("fest", "neu", "aus", "neu", "bedingt", "x");
        assertThat(Judge.check(form, input, Map.of()).answers()).isEqualTo(Map.of("fest", "alt", "bedingt", "x"));
        assertThat(Judge.check(form, input, Map.of("fest", "vom Amt")).answers())
                .containsEntry("fest", "vom Amt");
        assertThat(Page.of(form, input, Map.of())).contains("alt").doesNotContain("neu", "<input", "<textarea");
    }

    @Test
    void worksOutRulesAndWords() {
        var form = form("""
                {'type':'number','key':'haben','label':'Guthaben'},
                {'type':'number','key':'a','label':'Höchstens {{haben}}','description':'=string join([\\"bis\\", string(haben)], \\" \\")','validate':{'max':'=haben','min':'=haben / 2'}},
                {'type':'textfield','key':'b','label':'B','validate':{'maxLength':'=haben','required':'=haben > 5'}}""");
        assertThat(Judge.check(form, input("haben", "4", "a", "5", "b", "12345"), Map.of())
                        .problems())
                .extracting(Problem::message)
                .containsExactly("forms.problem.max", "forms.problem.maxLength");
        assertThat(Judge.check(form, input("haben", "6", "a", "2"), Map.of()).problems())
                .extracting(Problem::message)
                .containsExactly("forms.problem.min", "forms.problem.required");
        assertThat(Page.of(form, input("haben", "4"), Map.of())).contains("Höchstens 4", "bis 4");
    }

    @Test
    void judgesOnePageInTheLightOfAllAnswers() {
        var form = form("""
                {'type':'group','label':'Eins','properties':{'page':'eins'},'components':[
                  {'type':'textfield','key':'art','label':'Art','validate':{'required':true}}]},
                {'type':'group','label':'Zwei','properties':{'page':'zwei'},'components':[
                  {'type':'textfield','key':'mehr','label':'Mehr','validate':{'required':true},'conditional':{'hide':'=art != \\"b\\"'}},
                  {'type':'expression','key':'doppelt','expression':'=art + art'}]}""");
        var second = form.page("zwei").orElseThrow();
        assertThat(Judge.check(form, second, input("art", "b"), Map.of()).problems())
                .containsExactly(new Problem("mehr", "forms.problem.required", List.of()));
        assertThat(Judge.check(form, second, input("art", "a"), Map.of()).answers())
                .isEqualTo(Map.of("doppelt", "aa"));
        assertThat(Judge.check(form, input(), Map.of()).problems())
                .extracting(Problem::field)
                .containsExactly("art");
    }

    @Test
    void asksForAsManyItemsAsAListNeeds() {
        var form = form("""
                {'type':'dynamiclist','path':'zeugen','label':'Zeugen','properties':{'least':2,'most':4},'components':[
                  {'type':'textfield','key':'name','label':'Name','validate':{'required':true}}]}""");
        var none = Judge.check(form, input("zeugen", "3"), Map.of());
        assertThat(none.problems()).extracting(Problem::field).containsExactly("zeugen[0].name", "zeugen[1].name");
        var one = Judge.check(form, input("zeugen", "4", "zeugen[2].name", "Ada"), Map.of());
        assertThat(one.problems()).extracting(Problem::field).containsExactly("zeugen[0].name");
        var two = Judge.check(form, input("zeugen", "4", "zeugen[0].name", "Bo", "zeugen[2].name", "Ada"), Map.of());
        assertThat(two.passed()).isTrue();
        assertThat(two.answers()).isEqualTo(Map.of("zeugen", List.of(Map.of("name", "Bo"), Map.of("name", "Ada"))));
    }

    @Test
    void takesABoxThatIsNotTickedForAnAnswer() {
        assertThat(Judge.check(form("{'type':'checkbox','key':'a','label':'A'}"), input(), Map.of())
                        .answers())
                .isEqualTo(Map.of("a", false));
    }

    @Test
    void judgesNothingThatNobodyCanChange() {
        var form = form("""
                {'type':'number','key':'fest','label':'F','readonly':true,'defaultValue':9,'validate':{'max':3}},
                {'type':'number','key':'aus','label':'A','disabled':true,'defaultValue':9,'validate':{'max':3}}""");
        var check = Judge.check(form, input(), Map.of());
        assertThat(check.problems()).isEmpty();
        assertThat(check.answers()).isEqualTo(Map.of("fest", 9));
    }

    @Test
    void namesABeginningThatNobodyTyped() {
        var form = form("""
                {'type':'datetime','subtype':'date','key':'von','dateLabel':'Von','readonly':true},
                {'type':'datetime','subtype':'date','key':'bis','dateLabel':'Bis','properties':{'notBefore':'von'}}""");
        var context = Map.<String, Object>of("von", "2026-07-01");
        assertThat(Judge.check(form, input("bis", "30.6.2026", "von", "1.1.2020"), context)
                        .problems())
                .containsExactly(new Problem("bis", "forms.problem.notBefore", List.of("01.07.2026")));
        assertThat(Judge.check(form, input("bis", "1.7.2026"), context).passed())
                .isTrue();
        assertThat(Judge.check(form, input("bis", "30.6.2026"), Map.of()).passed())
                .isTrue();
    }

    @Test
    void comparesWithTheBeginningInTheSameItem() {
        var form = form("""
                {'type':'dynamiclist','path':'tage','label':'Tage','components':[
                  {'type':'datetime','subtype':'time','key':'von','timeLabel':'Von'},
                  {'type':'datetime','subtype':'time','key':'bis','timeLabel':'Bis','properties':{'notBefore':'von'}}]}""");
        var typed = input(
                "tage",
                "2",
                "tage[0].von",
                "8:00",
                "tage[0].bis",
                "9:00",
                "tage[1].von",
                "14:00",
                "tage[1].bis",
                "9:00");
        assertThat(Judge.check(form, typed, Map.of()).problems())
                .containsExactly(new Problem("tage[1].bis", "forms.problem.notBefore", List.of("14:00")));
    }
}
