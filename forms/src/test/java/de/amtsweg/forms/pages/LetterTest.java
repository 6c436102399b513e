package de.amtsweg.forms.pages;

import static de.amtsweg.forms.Examples.form;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.texts.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers in the words of a letter. */
class LetterTest {

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

    @Test
    void showsAnswersAsTheirReaderWritesThem() {
        var answers = Map.<String, Object>of(
                "name",
                "Ada",
                "betrag",
                new BigDecimal("1234.5"),
                "ausweis",
                List.of(ID),
                "hunde",
                List.of(Map.of("rasse", "Mops", "farben", List.of("s", "w"))),
                "nachher",
                "eins\n\nzwei",
                "ja",
                true,
                "summe",
                new BigDecimal(2));
        assertThat(Letter.shown(form, answers, Texts.OF_THE_SCHEMA))
                .isEqualTo(Map.of(
                        "name",
                        "Ada",
                        "betrag",
                        "1.234,50\u00a0€",
                        "hunde",
                        List.of(Map.of(
                                "rasse",
                                "Mops",
                                "farben",
                                "Schwarz, Weiß",
                                "farbenZeilen",
                                List.of("Schwarz", "Weiß"))),
                        "nachher",
                        "eins\n\nzwei",
                        "nachherZeilen",
                        List.of("eins", "zwei"),
                        "ja",
                        true,
                        "summe",
                        new BigDecimal(2)));
    }

    @Test
    void readsChoicesFromTheCase() {
        var choices = form("{'type':'select','key':'amt','label':'Amt','valuesKey':'aemter'}");
        var context = Map.<String, Object>of("aemter", List.of(Map.of("value", "b", "label", "Bürgeramt")));
        assertThat(Letter.shown(choices, Map.of("amt", "b"), context, Texts.OF_THE_SCHEMA))
                .isEqualTo(Map.of("amt", "Bürgeramt"));
        assertThat(Letter.shown(choices, Map.of("amt", "b"), Texts.OF_THE_SCHEMA))
                .isEqualTo(Map.of("amt", "b"));
    }
}
