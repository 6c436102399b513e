package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.Gate.Fault;
import de.amtsweg.local.LocalServices;
import de.amtsweg.local.Mails;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.HandedIn;
import de.amtsweg.storage.SampleFiles;
import de.amtsweg.storage.WithScanner;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.State;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.quarantine.Intake;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Viruses, and a scanner that is down. */
@AmtswegTest
@WithScanner
class ScannerTest {

    @Autowired
    Drafts drafts;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Intake intake;

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
    void theOperatorReadsWhichVirusWasFound() {
        var found = handedIn("vertrag.pdf", SampleFiles.infected());
        await().until(() -> state(found) == State.INFECTED);
        assertThat(new Visitor(services().url())
                        .loggedInAs(DemoUser.BETRIEB)
                        .get("/betrieb")
                        .body())
                .contains("Eicar-Test-Signature");
    }

    @Test
    void withoutTheScannerPeopleMaySubmitAndNobodyOpensWhatIsNotScanned() {
        Document clean;
        Document infected;
        Case.Id id;
        try (var down = services().scannerGate().fails(Fault.DOWN)) {
            clean = handedIn("vertrag.pdf", SampleFiles.named("vertrag.pdf"));
            infected = handedIn("zweiter.pdf", SampleFiles.infected());
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

    private Document handedIn(String name, byte[] content) {
        return HandedIn.file(intake, draft.owner(), "nachweisTierheim", name, content, Duration.ofSeconds(2));
    }

    private State state(Document document) {
        return documents.find(draft.owner(), document.id()).orElseThrow().state();
    }

    private Document document(Case.Id id, Document document) {
        return cases.document(cases.ofApplicant(id, person), document.id().value());
    }

    private static LocalServices services() {
        return LocalServices.test();
    }
}
