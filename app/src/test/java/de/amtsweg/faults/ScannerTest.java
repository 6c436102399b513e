package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.amtsweg.AmtswegTest;
import de.amtsweg.HandedIn;
import de.amtsweg.SampleAnswers;
import de.amtsweg.SampleFiles;
import de.amtsweg.Visitor;
import de.amtsweg.WithScanner;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.Gate.Fault;
import de.amtsweg.local.LocalServices;
import de.amtsweg.local.Mails;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.State;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.documents.NotReleased;
import de.amtsweg.storage.quarantine.Intake;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Viruses, and a scanner that is down. */
@AmtswegTest
@WithScanner
class ScannerTest {

    /** The test file of all virus scanners, in two parts, so that a scanner leaves this file alone. */
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Drafts drafts;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Mails mails;

    Person person;
    Draft draft;

    @BeforeEach
    void begin() {
        person = new Person(
                "scanner-" + UUID.randomUUID(),
                "Erika Muster",
                "scanner-%s@example.org".formatted(UUID.randomUUID()),
                Set.of());
        draft = drafts.begin("hundesteuer-anmelden", person, Input.EMPTY);
    }

    @Test
    void aVirusIsNeverReleasedAndItsBytesAreGone() throws IOException {
        var found = handedIn("vertrag.pdf", infected());
        await().until(() -> state(found) == State.INFECTED);
        assertThatThrownBy(() -> documents.content(found)).isInstanceOf(NotReleased.class);
        assertThat(stored(found)).isFalse();
        assertThat(new Visitor(services().url())
                        .loggedInAs(DemoUser.BETRIEB)
                        .get("/betrieb")
                        .body())
                .contains("Eicar-Test-Signature");
    }

    @Test
    void aVirusInsideAnOfficeDocumentIsFound() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new ZipOutputStream(bytes)) {
            for (var entry : List.of("[Content_Types].xml", "word/document.xml", "word/media/image1.png")) {
                file.putNextEntry(new ZipEntry(entry));
                file.write(entry.endsWith("png") ? EICAR : "<x/>".getBytes(StandardCharsets.US_ASCII));
            }
        }
        var arrival = new Arrival(
                draft.owner(), List.of(draft.owner()), "", "nachweisTierheim", ".docx", List.of(), "vertrag.docx");
        var found = intake.receive(arrival, new ByteArrayInputStream(bytes.toByteArray()));
        await().until(() -> state(found) == State.INFECTED);
    }

    @Test
    void withoutTheScannerPeopleMaySubmitAndNobodyOpensWhatIsNotScanned() {
        Document clean;
        Document infected;
        Case.Id id;
        try (var down = services().scannerGate().fails(Fault.DOWN)) {
            clean = handedIn("vertrag.pdf", SampleFiles.named("vertrag.pdf"));
            infected = handedIn("zweiter.pdf", infected());
            assertThat(state(clean)).isEqualTo(State.WAITING);
            drafts.save(
                    draft.id(),
                    person,
                    SampleAnswers.dog(Map.of(
                                    "hundename", "Wartend",
                                    "ermaessigung", "tierheim"))
                            .with(
                                    "nachweisTierheim",
                                    List.of(clean.id().toString(), infected.id().toString())));
            assertThat(cases.file(draft.procedure(), draft.id(), person, Locale.GERMAN))
                    .isInstanceOf(Filing.Filed.class);
            id = new Case.Id(draft.id().value());
            var office = new Visitor(services().url()).loggedInAs(DemoUser.SABINE);
            assertThat(office.get("/amt/vorgang/" + id).body()).contains("wird geprüft");
            assertThat(office.get("/amt/vorgang/%s/dokument/%s".formatted(id, clean.id()))
                            .statusCode())
                    .isEqualTo(409);
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(document(id, clean).state()).isEqualTo(State.RELEASED);
            assertThat(document(id, infected).state()).isEqualTo(State.INFECTED);
        });
        var office = new Visitor(services().url()).loggedInAs(DemoUser.SABINE);
        assertThat(office.get("/amt/vorgang/" + id).body())
                .contains("Datei bei der Prüfung abgelehnt", "gefährlich, gelöscht");
        assertThat(office.get("/amt/vorgang/%s/dokument/%s".formatted(id, clean.id()))
                        .statusCode())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> mails.all().stream()
                        .anyMatch(mail -> mail.to().contains(person.email())
                                && mail.text().contains("Virenscanner")));
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
        return HandedIn.file(intake, draft.owner(), "nachweisTierheim", name, content, Duration.ofSeconds(2));
    }

    /** A PDF with the test file behind its end, where readers do not look. */
    private static byte[] infected() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(SampleFiles.named("vertrag.pdf"));
        bytes.writeBytes(EICAR);
        return bytes.toByteArray();
    }

    private State state(Document document) {
        return documents.find(draft.owner(), document.id()).orElseThrow().state();
    }

    private Document document(Case.Id id, Document document) {
        return cases.document(cases.ofApplicant(id, person), document.id().value());
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
        return LocalServices.test();
    }
}
