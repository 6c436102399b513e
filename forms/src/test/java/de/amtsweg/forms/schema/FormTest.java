package de.amtsweg.forms.schema;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A form, asked what is in it. */
class FormTest {

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
}
