package de.amtsweg.forms.judging;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Answer;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.parsing.FormParser;
import de.amtsweg.forms.schema.Component;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Form;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What can be seen of a form, and what its expressions make of the answers. */
class VisibilityTest {

    @Test
    void hidesWhatDependsOnWhatIsHidden() {
        var chain = IntStream.range(0, 30)
                .mapToObj(i -> i == 0
                        ? "{'type':'textfield','key':'f0','label':'F'}"
                        : "{'type':'textfield','key':'f%d','label':'F','conditional':{'hide':'=f%d = null'}}"
                                .formatted(i, i - 1))
                .collect(Collectors.joining(","));
        var form = form(chain);
        var all = IntStream.range(0, 30).boxed().collect(Collectors.toMap(i -> "f" + i, i -> List.of("x")));
        assertThat(shown(form, new Input(all), Map.of())).hasSize(30);
        all.remove("f3");
        assertThat(shown(form, new Input(all), Map.of())).containsExactly("f0", "f1", "f2", "f3");
    }

    @Test
    void endsWhereTwoFieldsHideEachOther() {
        var form = form("""
                {'type':'textfield','key':'a','label':'A','conditional':{'hide':'=b != null'}},
                {'type':'textfield','key':'b','label':'B','conditional':{'hide':'=a != null'}}""");
        assertThat(shown(form, input("a", "x"), Map.of())).containsExactly("a");
        assertThat(shown(form, input("b", "x"), Map.of())).containsExactly("b");
        var both = visibility(form, input("a", "x", "b", "x"), Map.of());
        assertThat(both.shows(form.field("a").orElseThrow()))
                .isEqualTo(both.shows(form.field("b").orElseThrow()));
    }

    @Test
    void showsAgainWhatOnlyAHiddenFieldHid() {
        var form = form("""
                {'type':'group','label':'Eins','properties':{'page':'eins'},'components':[
                  {'type':'textfield','key':'a','label':'A','conditional':{'hide':'=b != null'}},
                  {'type':'textfield','key':'b','label':'B','conditional':{'hide':'=c != null'}},
                  {'type':'textfield','key':'c','label':'C'},
                  {'type':'expression','key':'nurMitB','expression':'=1 + 1','conditional':{'hide':'=b = null'}}]},
                {'type':'group','label':'Zwei','properties':{'page':'zwei'},'conditional':{'hide':'=b != null'},'components':[
                  {'type':'textfield','key':'d','label':'D'}]}""");
        var typed = input("a", "x", "b", "x", "c", "x");
        assertThat(shown(form, typed, Map.of())).containsExactly("a", "c", "d");
        assertThat(form.pages())
                .extracting(visibility(form, typed, Map.of())::shows)
                .containsExactly(true, true);
        assertThat(visibility(form, typed, Map.of()).computed()).isEmpty();
        assertThat(visibility(form, input("b", "x"), Map.of()).computed()).containsKey("nurMitB");
    }

    @Test
    void hidesAllThatIsOnAHiddenPage() {
        var form = form("""
                {'type':'group','label':'Eins','properties':{'page':'eins'},'components':[
                  {'type':'textfield','key':'art','label':'Art'}]},
                {'type':'group','label':'Zwei','properties':{'page':'zwei'},'conditional':{'hide':'=art = "klein"'},'components':[
                  {'type':'group','label':'G','components':[{'type':'textfield','key':'mehr','label':'Mehr'}]},
                  {'type':'expression','key':'summe','expression':'=1 + 1'}]}""");
        var small = visibility(form, input("art", "klein", "mehr", "x"), Map.of());
        assertThat(form.pages()).extracting(small::shows).containsExactly(true, false);
        assertThat(small.shows(form.field("mehr").orElseThrow())).isFalse();
        assertThat(small.computed()).isEmpty();
        assertThat(small.value("mehr")).isNull();
        var large = visibility(form, input("art", "groß", "mehr", "x"), Map.of());
        assertThat(form.pages()).extracting(large::shows).containsExactly(true, true);
        assertThat(large.computed()).isEqualTo(Map.of("summe", new BigDecimal(2)));
        assertThat(large.value("mehr")).isEqualTo("x");
    }

    @Test
    void hidesAListWithAllItsItems() {
        var form = form("""
                {'type':'checkbox','key':'ja','label':'Ja'},
                {'type':'dynamiclist','path':'hunde','label':'Hunde','conditional':{'hide':'=ja = false'},'components':[
                  {'type':'textfield','key':'name','label':'Name'}]},
                {'type':'textfield','key':'rudel','label':'Rudel','conditional':{'hide':'=hunde = null or count(hunde) < 2'}}""");
        var two = input("hunde", "2", "hunde[0].name", "Bo", "hunde[1].name", "Rex");
        assertThat(shown(form, two, Map.of())).containsExactly("ja");
        assertThat(shown(form, two.with("ja", List.of("true")), Map.of()))
                .containsExactly("ja", "hunde[0].name", "hunde[1].name", "rudel");
    }

    @Test
    void judgesAConditionByTheItemsOwnValuesAlsoWhereTheyAreMissing() {
        var form = form("""
                {'type':'textfield','key':'name','label':'Name'},
                {'type':'dynamiclist','path':'hunde','label':'Hunde','components':[
                  {'type':'textfield','key':'name','label':'Name'},
                  {'type':'textfield','key':'chip','label':'Chip','conditional':{'hide':'=name = null'}},
                  {'type':'textfield','key':'erst','label':'Erst','conditional':{'hide':'=i[1] > 1'}}]}""");
        assertThat(shown(form, input("name", "Ada", "hunde", "2", "hunde[1].name", "Rex"), Map.of()))
                .containsExactly("name", "hunde[0].name", "hunde[0].erst", "hunde[1].name", "hunde[1].chip");
    }

    @Test
    void judgesAnItemThatWasLeftBlankByItsDefaults() {
        var form = form("""
                {'type':'dynamiclist','path':'hunde','label':'Hunde','components':[
                  {'type':'checkbox','key':'chip','label':'Chip'},
                  {'type':'textfield','key':'nummer','label':'Nummer','conditional':{'hide':'=chip = false'}}]},
                {'type':'textfield','key':'rudel','label':'Rudel','conditional':{'hide':'=count(hunde) < 2'}}""");
        assertThat(shown(form, input("hunde", "1"), Map.of())).containsExactly("hunde[0].chip", "rudel");
        assertThat(shown(form, input("hunde", "2", "hunde[0].chip", "true", "hunde[1].chip", "true"), Map.of()))
                .contains("hunde[0].nummer", "hunde[1].nummer", "rudel");
    }

    @Test
    void readsABlocksOwnAnswersFirst() {
        var form = FormParser.parse("""
                {"id":"f","components":[
                  {"type":"textfield","key":"ort","label":"Ort"},
                  {"type":"group","path":"halter","label":"H","properties":{"block":"wohnung"}}]}""", name -> Optional.of("""
                {"id":"wohnung","components":[
                  {"type":"textfield","key":"ort","label":"Ort"},
                  {"type":"textfield","key":"bezirk","label":"Bezirk","conditional":{"hide":"=ort != \\"Duisburg\\""}}]}"""));
        assertThat(shown(form, input("ort", "Essen", "halter.ort", "Duisburg"), Map.of()))
                .containsExactly("ort", "halter.ort", "halter.bezirk");
        assertThat(shown(form, input("ort", "Duisburg", "halter.ort", "Essen"), Map.of()))
                .containsExactly("ort", "halter.ort");
        assertThat(shown(form, input("ort", "Duisburg"), Map.of())).containsExactly("ort", "halter.ort");
    }

    @Test
    void choosesFromWhatAnotherAnswerOffers() {
        var form = form("""
                {'type':'textfield','key':'art','label':'Art'},
                {'type':'select','key':'wahl','label':'Wahl','valuesExpression':'=if art = "a" then ["x"] else ["y"]'},
                {'type':'textfield','key':'mehr','label':'Mehr','conditional':{'hide':'=wahl != "x"'}}""");
        var offered = visibility(form, input("art", "a", "wahl", "x"), Map.of());
        assertThat(offered.value("wahl")).isEqualTo("x");
        assertThat(shown(form, input("art", "a", "wahl", "x"), Map.of())).containsExactly("art", "wahl", "mehr");
        var wrong = visibility(form, input("art", "b", "wahl", "x"), Map.of());
        assertThat(wrong.value("wahl")).isNull();
        assertThat(wrong.read(form.field("wahl").orElseThrow()).problem().message())
                .isEqualTo("forms.problem.choice");
        assertThat(shown(form, input("art", "b", "wahl", "x"), Map.of())).doesNotContain("mehr");
    }

    @Test
    void hidesTheChoiceWithItsAnswer() {
        var form = form("""
                {'type':'checkbox','key':'ja','label':'Ja'},
                {'type':'select','key':'wahl','label':'Wahl','valuesKey':'werte','conditional':{'hide':'=ja = false'}},
                {'type':'textfield','key':'mehr','label':'Mehr','conditional':{'hide':'=wahl != "x"'}}""");
        var context = Map.<String, Object>of("werte", List.of("x"));
        assertThat(shown(form, input("wahl", "x"), context)).containsExactly("ja");
        assertThat(shown(form, input("ja", "true", "wahl", "x"), context)).containsExactly("ja", "wahl", "mehr");
    }

    @Test
    void prefersTheFormsAnswersToThoseOfEarlierForms() {
        var form = form("""
                {'type':'textfield','key':'art','label':'Art'},
                {'type':'textfield','key':'mehr','label':'Mehr','conditional':{'hide':'=art != "klein"'}},
                {'type':'textfield','key':'alt','label':'Alt','conditional':{'hide':'=frueher != 1'}}""");
        var context = Map.<String, Object>of("art", "klein", "frueher", 1);
        assertThat(shown(form, input(), context)).containsExactly("art", "alt");
        assertThat(shown(form, input("art", "klein"), context)).containsExactly("art", "mehr", "alt");
    }

    @Test
    void readsWhatNobodyCanAnswerFromWhatWasThere() {
        var form = form("""
                {'type':'number','key':'halter.zahl','label':'Z','disabled':true,'defaultValue':3},
                {'type':'textfield','key':'leer','label':'L','readonly':true}""");
        var fixed = form.field("halter.zahl").orElseThrow();
        assertThat(visibility(form, input("halter.zahl", "9"), Map.of()).read(fixed))
                .isEqualTo(Answer.of(3));
        assertThat(visibility(form, input(), Map.of("halter", Map.of("zahl", 5)))
                        .read(fixed))
                .isEqualTo(Answer.of(5));
        assertThat(visibility(form, input("leer", "x"), Map.of())
                        .read(form.field("leer").orElseThrow()))
                .isEqualTo(Answer.NOTHING);
    }

    @Test
    void countsAnExpressionOnAnother() {
        var form = form("""
                {'type':'number','key':'hunde','label':'Hunde'},
                {'type':'expression','key':'steuer','expression':'=hunde * 100'},
                {'type':'expression','key':'rate','expression':'=steuer / 4'},
                {'type':'expression','key':'stumm','expression':'=katzen * 2'},
                {'type':'textfield','key':'mehr','label':'Mehr','conditional':{'hide':'=rate < 50'}}""");
        var visibility = visibility(form, input("hunde", "2"), Map.of());
        assertThat(visibility.computed()).containsOnlyKeys("steuer", "rate");
        assertThat(visibility.value("rate")).isEqualTo(new BigDecimal(50));
        assertThat(shown(form, input("hunde", "2"), Map.of())).containsExactly("hunde", "mehr");
        assertThat(shown(form, input("hunde", "1"), Map.of())).containsExactly("hunde");
    }

    @Test
    void findsTheScopeOfAnItemAndOtherwiseThatOfTheForm() {
        var form = form("""
                {'type':'textfield','key':'name','label':'Name'},
                {'type':'dynamiclist','path':'hunde','label':'Hunde','components':[
                  {'type':'textfield','key':'name','label':'Name'}]}""");
        var typed = input("name", "Ada", "hunde[0].name", "Bo");
        var unfolded = form.unfolded(typed);
        var visibility = Visibility.of(unfolded, typed, Map.of());
        assertThat(visibility.scope("hunde[0].").get("name")).isEqualTo("Bo");
        assertThat(visibility.scope("nirgends.").get("name")).isEqualTo("Ada");
        assertThat(visibility
                        .scope(unfolded.field("hunde[0].name").orElseThrow())
                        .get("name"))
                .isEqualTo("Bo");
    }

    private static Visibility visibility(Form form, Input input, Map<String, Object> context) {
        return Visibility.of(form.unfolded(input), input, context);
    }

    private static List<String> shown(Form form, Input input, Map<String, Object> context) {
        var unfolded = form.unfolded(input);
        var visibility = Visibility.of(unfolded, input, context);
        return unfolded.pages().stream()
                .flatMap(Form.Page::all)
                .filter(Field.class::isInstance)
                .filter(visibility::shows)
                .map(Component::key)
                .toList();
    }
}
