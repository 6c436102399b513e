package de.amtsweg.forms.types;

import static de.amtsweg.forms.Examples.form;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.pages.Page;
import de.amtsweg.forms.schema.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** Names and addresses are written with the characters of DIN 91379. */
class NamesOfPeopleTest {

    private final Form form = form(
            "{'type':'textfield','key':'name','label':'Name'},{'type':'textarea','key':'anschrift','label':'Anschrift'}");

    static List<String> groups() throws IOException {
        try (var list = NamesOfPeopleTest.class.getResourceAsStream("/din-91379.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void areListedInFull() throws IOException {
        var sizes = groups().stream()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> letters(line).size()));
        assertThat(sizes)
                .containsEntry("letters", 500)
                .containsEntry("sequences", 149)
                .hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void keepEveryCharacterAndSequence(String group) {
        for (var letter : letters(group)) {
            var name = "Xe" + letter + "ro";
            var kept = Normalizer.normalize(name, Normalizer.Form.NFC);
            var lines = letter.equals("\r") ? "Xe\r\nro" : name;
            var typed = new Input(Map.of(
                    "name",
                    List.of(letter.isBlank() && letter.charAt(0) < ' ' ? "Xero" : name),
                    "anschrift",
                    List.of(Normalizer.normalize(lines, Normalizer.Form.NFD))));
            var check = Judge.check(form, typed, Map.of());
            assertThat(check.problems()).as(group + " " + letter).isEmpty();
            assertThat(check.answers()).containsEntry("anschrift", letter.equals("\r") ? "Xe\nro" : kept);
            assertThat(form.typed(check.answers()).first("anschrift"))
                    .isEqualTo(check.answers().get("anschrift"));
            var page = HtmlUtils.htmlUnescape(Page.of(form, typed, Map.of()));
            assertThat(page).contains(typed.first("name"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\ufffe", "\ue000", "\ud800"})
    void holdNoControlCharacters(String control) {
        for (var field : List.of("name", "anschrift")) {
            assertThat(Judge.check(form, new Input(Map.of(field, List.of("Er" + control + "ika"))), Map.of())
                            .problems())
                    .extracting(Problem::message)
                    .containsExactly("forms.problem.characters");
        }
    }

    private static List<String> letters(String group) {
        return Arrays.stream(group.substring(group.indexOf(':') + 2).split(", "))
                .map(letter -> Arrays.stream(letter.split(" "))
                        .map(code -> Character.toString(Integer.parseInt(code, 16)))
                        .collect(Collectors.joining()))
                .toList();
    }
}
