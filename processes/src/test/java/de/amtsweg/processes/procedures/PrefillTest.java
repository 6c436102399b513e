package de.amtsweg.processes.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.parsing.FormParser;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.Person;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefillTest {

    private static final Form FORM = FormParser.parse("""
            {"id": "f", "components": [
              {"type": "group", "label": "Sie", "path": "ich", "properties": {"block": "person"}},
              {"type": "textfield", "key": "post", "label": "E-Mail", "properties": {"prefill": "email"}}]}""");

    @ParameterizedTest
    @CsvSource({
        "Erika Muster,Erika,Muster",
        "Anna Maria Müller,Anna Maria,Müller",
        "Karl von der Heide,Karl,von der Heide",
        "Lena Çelik-Groß,Lena,Çelik-Groß",
        "Cher,'',Cher",
        "'','',''"
    })
    void fillsInTheNameOfAPerson(String name, String given, String family) {
        var input = Prefill.of(FORM, new Person("p", name, "erika@example.org", Set.of()));
        assertThat(input.first("ich.vorname")).isEqualTo(given);
        assertThat(input.first("ich.nachname")).isEqualTo(family);
        assertThat(input.first("post")).isEqualTo("erika@example.org");
        assertThat(Prefill.typedEmail(FORM, input)).isEqualTo("erika@example.org");
    }

    @Test
    void tellsWhatAGuestIsCalled() {
        var answers = Map.<String, Object>of(
                "ich", Map.of("vorname", "Karl", "nachname", "von der Heide"), "post", "karl@example.org");
        assertThat(Prefill.name(FORM, answers)).isEqualTo("Karl von der Heide");
        assertThat(Prefill.email(FORM, answers)).isEqualTo("karl@example.org");
        assertThat(Prefill.name(FORM, Map.of())).isEmpty();
    }
}
