package de.amtsweg.app.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.AmtswegTest;
import de.amtsweg.app.incoming.Body;
import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.parsing.FormParser;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.SampleFiles;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page of a form sends gets into its draft: lists in lists, and files in them. */
@AmtswegTest
class FillingTest {

    private static final Form FORM = FormParser.parse("""
            {"id": "f", "components": [
              {"type": "textfield", "key": "fest", "label": "Fest", "readonly": true, "defaultValue": "alt"},
              {"type": "filepicker", "key": "belege", "label": "Belege", "multiple": true},
              {"type": "dynamiclist", "path": "haushalt", "label": "Haushalt", "components": [
                {"type": "textfield", "key": "name", "label": "Name"},
                {"type": "filepicker", "key": "nachweis", "label": "Nachweis", "properties": {"kinds": "personalausweis"}},
                {"type": "dynamiclist", "path": "kinder", "label": "Kinder", "components": [
                  {"type": "textfield", "key": "name", "label": "Name"}]}]}]}""");

    private static final byte[] ZIP = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0};

    @Autowired
    Filling filling;

    @Autowired
    Drafts drafts;

    @Autowired
    Documents documents;

    Person person;
    Draft draft;

    @BeforeEach
    void begin() {
        person = new Person("filling-" + UUID.randomUUID(), "Erika Muster", "filling@example.org", Set.of());
        draft = drafts.begin("hundesteuer-anmelden", person, Input.EMPTY);
    }

    @Test
    void takesNothingTypedFromAMessageThatWasOvertaken() {
        take(body("haushalt", "1", "haushalt[0].name", "Neu", "_turn", "a-2"));
        var input = take(body("haushalt", "1", "haushalt[0].name", "Alt", "_turn", "a-1", "_action", "save")
                .file("haushalt[0].nachweis", "papier.pdf", SampleFiles.named("papier.pdf")));
        assertThat(input.first("haushalt[0].name")).isEqualTo("Neu");
        assertThat(input.first("haushalt[0].nachweis")).isNotEmpty();
        assertThat(take(body("haushalt", "1", "haushalt[0].name", "Neuer", "_turn", "b-1"))
                        .first("haushalt[0].name"))
                .isEqualTo("Neuer");
    }

    @Test
    void handsBackWhatWasTypedOnAnswersThatThePageHadNotShown() {
        var page = FORM.pages().get(0);
        var older = Seen.of(page, draft.input()).toString();
        var newer = Seen.of(page, draft.input()).toString();
        take(body("haushalt", "1", "haushalt[0].name", "Eins", "_seen", newer));
        take(body("haushalt", "1", "haushalt[0].name", "Zwei", "_seen", newer));
        var late = taken(body("haushalt", "2", "haushalt[1].name", "Drei", "_seen", older)
                .file("haushalt[0].nachweis", "papier.pdf", SampleFiles.named("papier.pdf")));
        assertThat(late.overtaken()).isNotNull();
        assertThat(late.overtaken().typed().first("haushalt[1].name")).isEqualTo("Drei");
        var stored = drafts.get(draft.id(), person).input();
        assertThat(stored.of("haushalt")).containsExactly("1");
        assertThat(stored.first("haushalt[0].name")).isEqualTo("Zwei");
        assertThat(stored.first("haushalt[0].nachweis")).isNotEmpty();
        assertThat(taken(body("haushalt", "1", "haushalt[0].name", "Zwei", "_seen", older))
                        .overtaken())
                .isNull();
    }

    @Test
    void keepsFilesInTheItemsOfAList() {
        var input = take(body("haushalt", "2", "haushalt[1].kinder", "2", "haushalt[1].kinder[1].name", "Bo")
                .file("haushalt[1].nachweis", "papier.pdf", SampleFiles.named("papier.pdf")));
        var file = input.first("haushalt[1].nachweis");
        assertThat(input.first("haushalt[1].kinder[1].name")).isEqualTo("Bo");
        assertThat(documents.of(draft.owner()))
                .singleElement()
                .satisfies(document -> assertThat(document.kind().key()).isEqualTo("personalausweis"))
                .extracting(Document::id)
                .hasToString(file);
        var moved = take(body("haushalt", "2", "_action", "drop:haushalt:0"));
        assertThat(moved.first("haushalt[0].nachweis")).isEqualTo(file);
        take(body("haushalt", "1", "_action", "drop:haushalt:0"));
        assertThat(documents.of(draft.owner())).isEmpty();
    }

    @Test
    void namesEachRefusedFile() {
        take(body("haushalt", "0", "_action", "refresh")
                .file("belege", "eins.zip", ZIP)
                .file("belege", "papier.pdf", SampleFiles.named("papier.pdf"))
                .file("belege", "leer.pdf", new byte[0]));
        assertThat(refused()).containsExactly("eins.zip", "leer.pdf");
        assertThat(drafts.get(draft.id(), person).input().of("belege")).hasSize(1);
    }

    /** As scripts send the files of one selection; the next selection begins anew. */
    @Test
    void namesEachRefusedFileOfTheSameSelection() {
        take(body("_action", "refresh").file("belege", "eins.zip", ZIP));
        take(body("_action", "refresh", "_further", "true").file("belege", "zwei.zip", ZIP));
        take(body("_action", "refresh", "_further", "true").file("belege", "a.pdf", SampleFiles.named("a.pdf")));
        assertThat(refused()).containsExactly("eins.zip", "zwei.zip");
        take(body("_action", "refresh", "_told", "belege").file("belege", "drei.zip", ZIP));
        assertThat(refused()).containsExactly("drei.zip");
    }

    @Test
    void aSelectionThatFollowsAtOnceDoesNotHideWhatNobodyHasReadYet() {
        take(body("_action", "refresh").file("belege", "eins.zip", ZIP));
        take(body("_action", "refresh").file("belege", "a.pdf", SampleFiles.named("a.pdf")));
        assertThat(refused()).containsExactly("eins.zip");
        take(body("_action", "refresh", "_told", "belege").file("belege", "b.pdf", SampleFiles.named("b.pdf")));
        assertThat(refused()).isEmpty();
    }

    @Test
    void aGoodFileTakesThePlaceOfARefusedOneWhereThereIsOnlyOne() {
        take(body("haushalt", "1", "_action", "refresh").file("haushalt[0].nachweis", "eins.zip", ZIP));
        assertThat(refused()).containsExactly("eins.zip");
        take(body("haushalt", "1", "_action", "refresh", "_further", "true")
                .file("haushalt[0].nachweis", "papier.pdf", SampleFiles.named("papier.pdf")));
        assertThat(refused()).isEmpty();
    }

    @Test
    void forgetsARefusedFileOnceItHasBeenTold() {
        for (var leaving : List.of("next", "back", "later", "forget:belege", "")) {
            take(body("_action", "next").file("belege", "eins.zip", ZIP));
            take(body("_action", "save"));
            take(body("_action", "refresh"));
            assertThat(refused()).containsExactly("eins.zip");
            take(body("_action", "next"));
            assertThat(refused()).as("a page that did not show it").containsExactly("eins.zip");
            take(body("_action", leaving, "_told", "belege"));
            assertThat(refused()).as(leaving).isEmpty();
        }
    }

    @Test
    void forgetsRefusedFilesOfRemovedItems() {
        take(body("haushalt", "1", "_action", "refresh").file("haushalt[0].nachweis", "eins.zip", ZIP));
        take(body("haushalt", "1", "_action", "drop:haushalt:0"));
        assertThat(refused()).isEmpty();
    }

    private List<Object> refused() {
        return drafts.get(draft.id(), person).wrong().stream()
                .filter(Problem::concernsFile)
                .map(problem -> problem.arguments().get(0))
                .toList();
    }

    @Test
    void growsListsInLists() {
        var input = take(body("haushalt", "1", "haushalt[0].kinder", "1", "_action", "add:haushalt[0].kinder"));
        assertThat(input.first("haushalt[0].kinder")).isEqualTo("2");
    }

    @Test
    void takesNothingThatNobodyWasAsked() {
        assertThat(take(body("fest", "neu", "haushalt", "0")).of("fest")).isEmpty();
        for (var name : List.of("haushalt[1].name", "haushalt[0].kinder[1].name", "haushalt[0].kinder[0].alter", "x")) {
            assertThatThrownBy(() -> take(body("haushalt", "1", "haushalt[0].kinder", "1", name, "x")))
                    .isInstanceOf(UnknownField.class);
        }
        assertThatThrownBy(() -> take(body("haushalt", "1", "haushalt[0].kinder", "999")))
                .isInstanceOf(UnknownField.class);
    }

    @Test
    void keepsWhatTheDatabaseCannotAndTheFormRefuses() {
        var input = take(body("haushalt", "1", "haushalt[0].name", "Er\u0000ika"));
        assertThat(Judge.check(FORM, input, Map.of()).problems())
                .extracting(Problem::message)
                .containsExactly("forms.problem.characters");
    }

    /** As when a page keeps what is typed while its files are on their way. */
    @Test
    void losesNothingOfWhatArrivesAtTheSameTime() throws Exception {
        var sent = IntStream.range(0, 4)
                .mapToObj(number ->
                        body("haushalt", "0").file("belege", number + ".pdf", SampleFiles.named(number + ".pdf")))
                .map(body -> (Callable<Input>) () -> send(body))
                .toList();
        var people = Executors.newFixedThreadPool(sent.size());
        for (var done : people.invokeAll(sent)) {
            done.get();
        }
        people.shutdown();
        send(body("haushalt", "1", "haushalt[0].name", "Bo"));
        var kept = drafts.get(draft.id(), person).input();
        assertThat(kept.of("belege")).hasSize(4);
        assertThat(kept.first("haushalt[0].name")).isEqualTo("Bo");
        drafts.discard(draft.id(), person);
        assertThatThrownBy(() -> send(body("haushalt", "0"))).isInstanceOf(NotFound.class);
    }

    private Input take(Body sent) {
        draft = drafts.get(draft.id(), person);
        return send(sent);
    }

    /** From a page that knows the draft as it was. */
    private Input send(Body sent) {
        return taken(sent).input();
    }

    private Filling.Taken taken(Body sent) {
        try {
            return filling.take(FORM.pages().get(0), draft, person, sent.request());
        } catch (FormRefused notWhole) {
            throw new UncheckedIOException(notWhole);
        }
    }

    private static Body body(String... sent) {
        var body = new Body();
        for (int i = 0; i < sent.length; i += 2) {
            body.field(sent[i], sent[i + 1]);
        }
        return body;
    }
}
