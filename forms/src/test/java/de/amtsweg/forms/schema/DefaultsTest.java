package de.amtsweg.forms.schema;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.input;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultsTest {

    @Test
    void beginsWithTheDefaultsOfEachType() {
        var form = form("""
                {'type':'number','key':'zahl','label':'Z','defaultValue':1.5},
                {'type':'checkbox','key':'ja','label':'J','defaultValue':true},
                {'type':'checklist','key':'viele','label':'V','values':[{'value':'a','label':'A'},{'value':'b','label':'B'}],'defaultValue':['a','b']},
                {'type':'datetime','subtype':'date','key':'tag','dateLabel':'T','defaultValue':'2026-03-01'},
                {'type':'textfield','key':'name','label':'N','defaultValue':'Muster','properties':{'prefill':'name'}},
                {'type':'dynamiclist','path':'orte','label':'O','defaultRepetitions':2,'components':[{'type':'textfield','key':'ort','label':'O','defaultValue':'Duisburg'}]}""");
        var input = form.prefilled(Map.of("name", "Erika"));
        assertThat(input.values())
                .containsEntry("zahl", List.of("1,5"))
                .containsEntry("ja", List.of("true"))
                .containsEntry("viele", List.of("a", "b"))
                .containsEntry("tag", List.of("01.03.2026"))
                .containsEntry("name", List.of("Erika"))
                .containsEntry("orte[1].ort", List.of("Duisburg"));
        var list = form.lists().findFirst().orElseThrow();
        assertThat(list.add(input).first("orte[2].ort")).isEqualTo("Duisburg");
    }
}
