package de.amtsweg.forms.schema;

import static de.amtsweg.forms.Examples.form;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words of a form, and what their translations may hold. */
class WordTest {

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
        assertThat(word.wrong("f.hinweis.text", "<script>x</script>").orElseThrow())
                .hasToString("it has what a page must not have: <script>");
        assertThat(word.wrong("f.seite.content", "<p onclick=\"x()\">a</p>")
                        .orElseThrow()
                        .in(Locale.GERMAN))
                .isEqualTo("es enthält, was eine Seite nicht enthalten darf: onclick of <p>");
        assertThat(word.wrong("f.name.label", "<script>")).isEmpty();
        assertThat(word.wrong("f.name.label", "{{#if x}}").orElseThrow()).hasToString("{{/if}} is missing");
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
