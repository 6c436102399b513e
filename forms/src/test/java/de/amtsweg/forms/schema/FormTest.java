package de.amtsweg.forms.schema;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.texts.Texts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A form, asked what is in it. */
class FormTest {

    private static final Scope NOTHING = Scope.of(Map.of());

    private final Form form = form("""
            {'type':'group','label':'Zur Person','properties':{'page':'person'},'conditional':{'hide':'=amt = 1'},'components':[
              {'type':'textfield','key':'name','label':'Name','properties':{'prefill':'name'}},
              {'type':'text','id':'hinweis','text':'Guten Tag {{anrede}}'},
              {'type':'expression','key':'alt','expression':'=alter > 17'}]},
            {'type':'group','label':'Hunde','properties':{'page':'hunde'},'components':[
              {'type':'group','path':'halter','label':'Halter','components':[
                {'type':'filepicker','key':'ausweis','label':'Ausweis','multiple':true}]},
              {'type':'dynamiclist','path':'hunde','label':'Hunde','components':[
                {'type':'textfield','key':'rasse','label':'Rasse','defaultValue':'Mops'},
                {'type':'filepicker','key':'foto','label':'Foto','conditional':{'hide':'=rasse = null'}}]}]}""");

    @Test
    void knowsItsPagesItsFieldsAndItsQuestions() {
        assertThat(form.pages()).extracting(Form.Page::key).containsExactly("person", "hunde");
        assertThat(form.page("hunde")).map(Form.Page::label).contains("Hunde");
        assertThat(form.page("katzen")).isEmpty();
        assertThat(form.fields().map(Field::key)).containsExactly("name", "halter.ausweis");
        assertThat(form.questions().map(Field::key)).containsExactly("name", "halter.ausweis", "rasse", "foto");
        assertThat(form.keys()).containsExactly("name", "alt", "halter.ausweis", "hunde");
        assertThat(form.field("halter.ausweis")).map(Field::isUpload).contains(true);
    }

    @Test
    void unfoldsAsManyItemsAsWereTyped() {
        var two = form.unfolded(input("hunde", "2"));
        assertThat(two.fields().map(Field::key))
                .containsExactly(
                        "name", "halter.ausweis", "hunde[0].rasse", "hunde[0].foto", "hunde[1].rasse", "hunde[1].foto");
        assertThat(two.field("hunde[1].foto")).map(Field::name).contains("foto");
    }

    @Test
    void mentionsAllThatConditionsTextsAndExpressionsRead() {
        assertThat(form.mentioned()).containsExactlyInAnyOrder("amt", "anrede", "alter", "rasse");
    }

    @Test
    void beginsWithWhatTheAccountKnows() {
        assertThat(form.prefilled(Map.of("name", "Erika Muster")).values())
                .isEqualTo(Map.of("name", List.of("Erika Muster"), "hunde[0].rasse", List.of("Mops")));
        assertThat(form.prefilled(Map.of()).values()).isEqualTo(Map.of("hunde[0].rasse", List.of("Mops")));
    }

    @Test
    void findsTheDocumentsOfAllItsAnswers() {
        var answers = Map.<String, Object>of(
                "halter",
                Map.of("ausweis", List.of("1", "2")),
                "hunde",
                List.of(Map.of("rasse", "Mops", "foto", List.of("3")), Map.of("foto", List.of("4"))));
        assertThat(form.documents(answers)).containsExactly("1", "2", "3", "4");
        assertThat(form.typed(answers).values())
                .containsEntry("halter.ausweis", List.of("1", "2"))
                .containsEntry("hunde", List.of("2"))
                .containsEntry("hunde[0].rasse", List.of("Mops"))
                .doesNotContainKey("hunde[1].rasse");
    }

    @Test
    void knowsTheWordsThatPeopleRead() {
        assertThat(form.words().map(word -> word.keys().get(0) + "=" + word.text()))
                .containsExactly(
                        "f.name.label=Name",
                        "f.hinweis.text=Guten Tag {{anrede}}",
                        "f..label=Halter",
                        "f.halter.ausweis.label=Ausweis",
                        "f.hunde.label=Hunde",
                        "f.hunde.item=Hunde",
                        "f.hunde.rasse.label=Rasse",
                        "f.hunde.foto.label=Foto");
    }

    @Test
    void refusesATranslationThatAPageMustNotShow() {
        var word = new Word(List.of("f.hinweis.text"), "Hinweis");
        assertThat(word.wrong("f.hinweis.text", "**Note** {{anrede}}")).isEmpty();
        assertThat(word.wrong("f.hinweis.text", "<script>x</script>")).contains("<script>");
        assertThat(word.wrong("f.seite.content", "<p onclick=\"x()\">a</p>")).contains("onclick of <p>");
        assertThat(word.wrong("f.name.label", "<script>")).isEmpty();
        assertThat(word.wrong("f.name.label", "{{#if x}}")).contains("{{/if}} is missing");
    }

    @Test
    void speaksTheLanguageOfItsReader() {
        var english = new FieldTexts(
                "f",
                words(Map.of(
                        "f.name.label",
                        "Your name, {{anrede}}\nand more",
                        "f.hunde.rasse.label",
                        "Breed",
                        "f.person.page",
                        "About you")));
        var scope = Scope.of(Map.of("anrede", "Ms"));
        assertThat(english.label(form.field("name").orElseThrow(), scope)).isEqualTo("Your name, Ms");
        assertThat(english.label(form.page("person").orElseThrow())).isEqualTo("About you");
        assertThat(english.label(form.page("hunde").orElseThrow())).isEqualTo("Hunde");
        var breed = form.unfolded(input("hunde", "2")).field("hunde[1].rasse").orElseThrow();
        assertThat(english.label(breed, scope)).isEqualTo("Breed");
        assertThat(english.yesOrNo(true)).isEqualTo("Yes");
    }

    @Test
    void showsATranslationThatCannotBeReadAsItIs() {
        var broken = new FieldTexts("f", words(Map.of("f.name.label", "Name {{#if x}}")));
        assertThat(broken.label(form.field("name").orElseThrow(), NOTHING)).isEqualTo("Name {{#if x}}");
    }

    @Test
    void takesTheWordsOfABlockWhereItHasNone() {
        var block = form("{'type':'group','path':'zahlung','label':'Z','properties':{'block':'sepa'}}");
        var iban = block.field("zahlung.iban").orElseThrow();
        assertThat(new FieldTexts("f", words(Map.of("f.zahlung.iban.label", "Mine"))).label(iban, NOTHING))
                .isEqualTo("Mine");
        assertThat(new FieldTexts("f", words(Map.of("sepa.iban.label", "The block's"))).label(iban, NOTHING))
                .isEqualTo("The block's");
        assertThat(new FieldTexts("f", words(Map.of())).label(iban, NOTHING)).contains("IBAN");
    }

    @Test
    void offersWhatHasAValueAndALabel() {
        var rex = new HashMap<String, Object>();
        rex.put("label", "Nichts");
        rex.put("value", null);
        var offered = Options.of(Arrays.asList(
                "Mops",
                "",
                7,
                true,
                null,
                List.of(),
                Map.of("value", "b", "label", "Bo"),
                Map.of("value", new BigDecimal("2.5")),
                Map.of("value", "c", "label", ""),
                Map.of("value", Map.of("id", 1), "label", "Objekt"),
                Map.of("value", Map.of(), "label", "Leer"),
                Map.of("label", "Ohne"),
                rex));
        assertThat(offered)
                .extracting(option -> option.value() + "/" + option.label())
                .containsExactly("Mops/Mops", "7/7", "true/true", "b/Bo", "2.5/2.5", "c/c", "{id=1}/Objekt");
        assertThat(offered).extracting(Field.Option::answer).contains(7, true, Map.of("id", 1));
        assertThat(Options.of("Mops")).isEmpty();
        assertThat(new Options.Written(offered).find("b", NOTHING))
                .map(Field.Option::label)
                .contains("Bo");
        assertThat(new Options.Written(offered).find("x", NOTHING)).isEmpty();
    }

    @Test
    void keepsNoMoreOfADraftThanAnybodyTypes() {
        var name = form.field("name").orElseThrow();
        assertThat(name.kept(Collections.nCopies(501, "a"))).hasSize(500);
        var date = form("{'type':'number','key':'a','label':'A'}").field("a").orElseThrow();
        assertThat(date.kept(List.of("1".repeat(1_001)))).containsExactly("1".repeat(1_000));
        assertThat(date.kept(List.of("1".repeat(1_000)))).containsExactly("1".repeat(1_000));
    }

    @Test
    void knowsWhichFilesAndKindsAnUploadTakes() {
        var upload = form(
                "{'type':'filepicker','key':'a','label':'A','accept':'.pdf,.jpg','multiple':'=b','properties':{'kinds':'ausweis, foto'}},{'type':'filepicker','key':'b','label':'B','accept':'=c'}");
        var first = upload.field("a").orElseThrow();
        assertThat(first.accept()).isEqualTo(".pdf,.jpg");
        assertThat(first.kinds()).containsExactly("ausweis", "foto");
        assertThat(first.multiple()).isTrue();
        var second = upload.field("b").orElseThrow();
        assertThat(second.accept()).isEmpty();
        assertThat(second.kinds()).isEmpty();
        assertThat(second.multiple()).isFalse();
    }

    private static Texts words(Map<String, String> words) {
        return new Texts() {
            @Override
            public String find(String key) {
                return words.get(key);
            }

            @Override
            public Locale locale() {
                return Locale.ENGLISH;
            }
        };
    }
}
