package de.amtsweg.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.app.web.CaseView.Addition;
import de.amtsweg.forms.pages.FormView.Summary;
import de.amtsweg.forms.pages.FormView.Summary.Line;
import de.amtsweg.forms.pages.FormView.Summary.Part;
import de.amtsweg.forms.pages.FormView.Upload;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Upload OLD = new Upload("1", "hund.jpg", "2 KB");
    private static final Upload NEW = new Upload("2", "hund.jpg", "2 KB");

    @Test
    void theNewAnswerSaysWhatWasBeforeAndTheOldOneWhatIsNow() {
        var changes = changes(form(line("hunde", "2")), added("Erika", 22, line("hunde", "3")));
        assertThat(inApplication(changes)).containsExactly("case.changed.now 3 22 Erika");
        assertThat(inAdditions(changes)).containsExactly("case.changed.before 2 22 Erika");
    }

    @Test
    void anAnswerThatIsSaidAgainIsNoChange() {
        var changes = changes(
                form(line("hunde", "2"), line("rasse", "Mops")),
                added("Erika", 22, line("hunde", "3")),
                added("Sabine", 23, line("hunde", "3"), line("rasse", "Mops"), line("frage", "Seit wann?")));
        assertThat(inApplication(changes)).containsExactly("case.changed.now 3 22 Erika", "");
        assertThat(inAdditions(changes)).containsExactly("case.changed.before 2 22 Erika", "", "", "");
    }

    @Test
    void eachChangeTellsOfTheOneBefore() {
        var changes = changes(
                form(line("name", "Erika")),
                added("Sabine", 22, line("entscheidung", "Rückfrage")),
                added("Berta", 23, line("entscheidung", "Ablehnung")),
                added("Otto", 24, line("entscheidung", "Bewilligung")));
        assertThat(inApplication(changes)).containsExactly("");
        assertThat(inAdditions(changes))
                .containsExactly("", "case.changed.before Rückfrage 23 Berta", "case.changed.before Ablehnung 24 Otto");
    }

    @Test
    void whatIsChangedBackIsAsItWasInTheApplication() {
        var changes = changes(
                form(line("hunde", "2")),
                added("Erika", 22, line("hunde", "3")),
                added("Erika", 23, line("hunde", "2")));
        assertThat(inApplication(changes)).containsExactly("");
        assertThat(inAdditions(changes))
                .containsExactly("case.changed.before 2 22 Erika", "case.changed.before 3 23 Erika");
    }

    @Test
    void anAnswerThatIsAddedOrTakenAwaySaysSoInWords() {
        var changes = changes(
                form(line("telefon", ""), line("rasse", "Mops")),
                added("Erika", 22, line("telefon", "0211 1"), line("rasse", "")));
        assertThat(inApplication(changes))
                .containsExactly("case.changed.now 0211 1 22 Erika", "case.changed.now.nothing  22 Erika");
        assertThat(inAdditions(changes))
                .containsExactly("case.changed.before.nothing  22 Erika", "case.changed.before Mops 22 Erika");
    }

    @Test
    void anotherFileIsAChangeWhateverItsName() {
        var changes = changes(
                form(file("bild", OLD), file("plan", OLD)), added("Erika", 22, file("bild", NEW), file("plan", OLD)));
        assertThat(inApplication(changes)).containsExactly("case.changed.now hund.jpg 22 Erika", "");
        assertThat(inAdditions(changes)).containsExactly("case.changed.before hund.jpg 22 Erika", "");
    }

    private static Changes changes(Summary application, Addition... additions) {
        return new Changes(
                List.of(application),
                List.of(additions),
                moment -> moment.toString().substring(8, 10));
    }

    private static Addition added(String by, int day, Line... lines) {
        return new Addition("", by, Instant.parse("2026-11-%dT12:00:00Z".formatted(day)), form(lines));
    }

    private static Summary form(Line... lines) {
        return new Summary("seite", "", List.of(new Part("", 0, 0, List.of(lines))));
    }

    private static Line line(String field, String value) {
        return new Line(field, field, value, List.of(), null);
    }

    private static Line file(String field, Upload upload) {
        return new Line(field, field, "", List.of(upload), null);
    }

    private static List<String> inApplication(Changes changes) {
        return notes(changes.application());
    }

    private static List<String> inAdditions(Changes changes) {
        return notes(changes.additions().stream().map(Addition::summary).toList());
    }

    private static List<String> notes(List<Summary> summaries) {
        return summaries.stream()
                .flatMap(Summary::lines)
                .map(line -> line.note() == null
                        ? ""
                        : line.note().message() + " "
                                + String.join(
                                        " ",
                                        Arrays.stream(line.note().arguments())
                                                .map(String::valueOf)
                                                .toList()))
                .toList();
    }
}
