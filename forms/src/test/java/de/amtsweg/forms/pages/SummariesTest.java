package de.amtsweg.forms.pages;

import static de.amtsweg.forms.Examples.form;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.pages.FormView.Summary;
import de.amtsweg.forms.pages.FormView.Upload;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.texts.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers to read through. */
class SummariesTest {

    private static final String ID = "0b0bd5b0-0000-4000-8000-000000000001";

    private final Form form = form("""
            {'type':'group','label':'Zur Person','properties':{'page':'person'},'components':[
              {'type':'textfield','key':'name','label':'Name'},
              {'type':'number','key':'betrag','label':'Betrag','properties':{'format':'money'}},
              {'type':'filepicker','key':'ausweis','label':'Ausweis'},
              {'type':'textfield','key':'versteckt','label':'Versteckt','conditional':{'hide':'=true'}}]},
            {'type':'group','label':'Hunde','properties':{'page':'hunde'},'components':[
              {'type':'textfield','key':'vorher','label':'Vorher'},
              {'type':'dynamiclist','path':'hunde','label':'Hunde','properties':{'item':'Hund'},'components':[
                {'type':'textfield','key':'rasse','label':'Rasse'},
                {'type':'checklist','key':'farben','label':'Farben','values':[{'value':'s','label':'Schwarz'},{'value':'w','label':'Weiß'}]}]},
              {'type':'textarea','key':'nachher','label':'Nachher'},
              {'type':'checkbox','key':'ja','label':'Ja'},
              {'type':'expression','key':'summe','expression':'=1 + 1'}]},
            {'type':'group','label':'Nie','properties':{'page':'nie'},'conditional':{'hide':'=true'},'components':[
              {'type':'textfield','key':'nie','label':'Nie'}]}""");

    private final Input typed = new Input(Map.of(
            "name", List.of("Ada"),
            "betrag", List.of("12,5"),
            "ausweis", List.of(ID),
            "hunde", List.of("3"),
            "hunde[0].rasse", List.of("Mops"),
            "hunde[2].rasse", List.of("Pudel"),
            "hunde[2].farben", List.of("s", "w"),
            "nachher", List.of("eins\nzwei")));

    @Test
    void tellEachAnswerByItsLabel() {
        var first = summaries(typed).get(0);
        assertThat(first.title()).isEqualTo("Zur Person");
        assertThat(first.lines().map(line -> line.label() + "=" + line.value()))
                .containsExactly("Name=Ada", "Betrag=12,50\u00a0€", "Ausweis=");
        assertThat(first.lines().flatMap(line -> line.uploads().stream()).map(Upload::name))
                .containsExactly("ausweis.pdf");
        assertThat(first.lines().map(Summary.Line::id)).startsWith("f-name", "f-betrag");
    }

    @Test
    void countTheItemsThatWereFilledIn() {
        var second = summaries(typed).get(1);
        assertThat(second.parts().stream()
                        .map(part -> "%s %d/%d %s"
                                .formatted(
                                        part.item(),
                                        part.number(),
                                        part.total(),
                                        part.lines().stream()
                                                .map(Summary.Line::value)
                                                .toList())))
                .containsExactly(
                        " 0/0 []", "Hund 1/2 [Mops, ]", "Hund 2/2 [Pudel, Schwarz, Weiß]", " 0/0 [eins\nzwei, Nein]");
    }

    @Test
    void leaveOutPagesThatAreHidden() {
        assertThat(summaries(typed)).extracting(Summary::page).containsExactly("person", "hunde");
    }

    @Test
    void showWhatCouldNotBeUnderstoodAsItWasTyped() {
        var wrong = typed.with("betrag", List.of(" viel "));
        assertThat(summaries(wrong).get(0).lines().map(Summary.Line::value)).containsExactly("Ada", "viel", "");
    }

    @Test
    void canBeNoted() {
        var note = new Summary.Note("forms.note", new Object[0]);
        var noted = summaries(typed).get(0).with(line -> line.field().equals("name") ? line.noted(note) : line);
        assertThat(noted.lines().map(Summary.Line::note)).containsExactly(note, null, null);
        assertThat(noted.page()).isEqualTo("person");
    }

    private List<Summary> summaries(Input input) {
        return FormView.summaries(
                form, input, Map.of(), Map.of(ID, new Upload(ID, "ausweis.pdf", "2 KB")), Texts.OF_THE_SCHEMA);
    }
}
