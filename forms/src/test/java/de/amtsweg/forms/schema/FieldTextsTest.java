package de.amtsweg.forms.schema;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.texts.Texts;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words of a form in the language of its reader. */
class FieldTextsTest {

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
