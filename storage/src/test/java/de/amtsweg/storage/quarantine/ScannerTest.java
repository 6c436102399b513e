package de.amtsweg.storage.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.amtsweg.local.Gate.Fault;
import de.amtsweg.local.LocalServices;
import de.amtsweg.storage.HandedIn;
import de.amtsweg.storage.SampleFiles;
import de.amtsweg.storage.StorageTest;
import de.amtsweg.storage.WithScanner;
import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.documents.Document.State;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.documents.NotReleased;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Viruses, and a scanner that hangs. */
@StorageTest
@WithScanner
class ScannerTest {

    @Autowired
    Documents documents;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    private final Owner owner = Owner.draft(UUID.randomUUID());

    @Test
    void aVirusIsNeverReleasedAndItsBytesAreGone() throws IOException {
        var found = handedIn("vertrag.pdf", SampleFiles.infected());
        await().until(() -> state(found) == State.INFECTED);
        assertThatThrownBy(() -> documents.content(found)).isInstanceOf(NotReleased.class);
        assertThat(stored(found)).isFalse();
    }

    @Test
    void aVirusInsideAnOfficeDocumentIsFound() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new ZipOutputStream(bytes)) {
            for (var entry : List.of("[Content_Types].xml", "word/document.xml", "word/media/image1.png")) {
                file.putNextEntry(new ZipEntry(entry));
                file.write(entry.endsWith("png") ? SampleFiles.EICAR : "<x/>".getBytes(StandardCharsets.US_ASCII));
            }
        }
        var arrival = new Arrival(owner, List.of(owner), "", "nachweisTierheim", ".docx", List.of(), "vertrag.docx");
        var found = intake.receive(arrival, new ByteArrayInputStream(bytes.toByteArray()));
        await().until(() -> state(found) == State.INFECTED);
    }

    @Test
    void aScannerThatHangsIsTriedAgain() {
        Document slow;
        try (var hanging = services().scannerGate().fails(Fault.slow(10))) {
            slow = handedIn("vertrag.pdf", SampleFiles.named("vertrag.pdf"));
            assertThat(state(slow)).isEqualTo(State.WAITING);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> state(slow) == State.RELEASED);
    }

    private Document handedIn(String name, byte[] content) {
        return HandedIn.file(intake, owner, "nachweisTierheim", name, content, Duration.ofSeconds(2));
    }

    private State state(Document document) {
        return documents.find(owner, document.id()).orElseThrow().state();
    }

    /** Whether the object store still has the bytes, in quarantine or elsewhere. */
    private boolean stored(Document document) throws IOException {
        var key = jdbc.sql("select object_key from document where id = ?")
                .param(document.id().value())
                .query(String.class)
                .single();
        try (var files = Files.walk(services().data().resolve("s3"))) {
            return files.anyMatch(file -> file.toString().endsWith(key.substring(key.indexOf('/'))));
        }
    }

    private static LocalServices services() {
        return LocalServices.stores();
    }
}
