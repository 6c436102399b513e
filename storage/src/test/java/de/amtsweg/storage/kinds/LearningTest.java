package de.amtsweg.storage.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.storage.SampleFiles;
import de.amtsweg.storage.StorageTest;
import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Corrections;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.quarantine.Intake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** How the classifier learns from those who know better. */
@StorageTest
class LearningTest {

    private static final String[] INVITATION = {
        "Liebe Nachbarinnen und Nachbarn,",
        "am Samstag wollen wir wieder gemeinsam grillen und feiern.",
        "Bitte bringt Salate, Kuchen und gute Laune mit.",
        "Wir freuen uns auf einen sonnigen Nachmittag mit euch allen.",
        "Herzliche Grüße, eure Hausgemeinschaft"
    };

    @Autowired
    Intake intake;

    @Autowired
    Documents documents;

    @Autowired
    Corrections corrections;

    @Autowired
    Kinds kinds;

    @TempDir
    Path folder;

    private final Owner owner = Owner.draft(UUID.randomUUID());

    @AfterEach
    void giveUp() {
        documents.giveUp(owner);
    }

    @Test
    void whatACaseworkerCorrectsIsRecognisedNextTime() throws IOException {
        var before = handedIn("hundesteuer-anmelden", List.of(), INVITATION);
        assertThat(before.kind().key()).isEqualTo(Kind.OTHER);
        documents.sort(before, "vereinssatzung");
        var exported = new StringWriter();
        corrections.export(exported);
        var file = Files.writeString(
                folder.resolve("beispiele.jsonl"),
                exported.toString()
                        .lines()
                        .filter(line -> line.contains("Nachbarinnen"))
                        .findFirst()
                        .orElseThrow());
        var taught = new Classifier(kinds, new LearningSettings(file.toString()));
        assertThat(taught.best(paper(INVITATION), "hundesteuer-anmelden").kind())
                .isEqualTo("vereinssatzung");
    }

    @Test
    void aFileThatIsNoExportChangesNothing() throws IOException {
        var file = Files.writeString(folder.resolve("leer.jsonl"), "kein JSON\n{\"kind\": \"gibtsnicht\"}\n[]\n");
        assertThat(Corrected.read(file, kinds)).isEmpty();
        assertThat(Corrected.read(folder, kinds)).isEmpty();
    }

    private Document handedIn(String scope, List<String> asked, String... lines) throws IOException {
        var arrival = new Arrival(owner, List.of(owner), scope, "datei", ".pdf", asked, "Scan 1.pdf");
        var document = intake.receive(arrival, new ByteArrayInputStream(SampleFiles.letter(lines)));
        intake.await(owner, List.of(document.id()), Duration.ofSeconds(30));
        return documents.find(owner, document.id()).orElseThrow();
    }

    private static Paper paper(String... lines) {
        return new Paper("application/pdf", 1, "Scan 1.pdf", "", String.join("\n", lines));
    }
}
