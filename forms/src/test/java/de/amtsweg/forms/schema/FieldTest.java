package de.amtsweg.forms.schema;

import static de.amtsweg.forms.Examples.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A question, asked what it takes. */
class FieldTest {

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
}
