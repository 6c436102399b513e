package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.app.filling.Uploads;
import de.amtsweg.app.incoming.Body;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.Classification;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.documents.Document.State;
import de.amtsweg.storage.documents.Document.Text;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.formats.Refusal;
import de.amtsweg.storage.quarantine.Intake;
import de.amtsweg.storage.reading.Papers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** What people notice of files that mean harm. */
@AmtswegTest
class HostileDocumentsTest {

    @Autowired
    Intake intake;

    @Autowired
    Documents documents;

    @Autowired
    Uploads uploads;

    @Autowired
    Drafts drafts;

    private final Owner owner = Owner.draft(UUID.randomUUID());

    @AfterEach
    void giveUp() {
        documents.giveUp(owner);
    }

    /** What {@link Refusal} a file meets is tested with storage. */
    @ParameterizedTest
    @EnumSource
    void theWordsNameTheFile(Refusal why) {
        var document = new Document(
                Document.Id.random(),
                owner,
                "",
                "nachweis",
                "brief.pdf",
                "application/pdf",
                1,
                "",
                Instant.now(),
                State.REFUSED,
                why,
                new Classification("sonstiges", null, false, List.of()),
                Text.NONE,
                0,
                false,
                "innen.exe",
                List.of(),
                false);
        assertThat(uploads.refused(document, Locale.GERMAN))
                .contains("„brief.pdf“")
                .doesNotContain("{");
    }

    @Test
    void thePersonReadsWhatToHandInInsteadAndLosesNothing() {
        var visitor = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.ERIKA);
        var erika = new Person(DemoUser.ERIKA.sub(), DemoUser.ERIKA.fullName(), DemoUser.ERIKA.email(), Set.of());
        var draft = drafts.begin("hundesteuer-anmelden", erika, SampleAnswers.dog(Map.of("ermaessigung", "tierheim")));
        var page = "/verfahren/hundesteuer-anmelden/antrag/%s/ermaessigung".formatted(draft.id());
        var body = new Body()
                .field("_csrf", visitor.token(page))
                .field("ermaessigung", "tierheim")
                .field("bemerkung", "Bello kommt aus dem Tierheim")
                .file("nachweisTierheim", "vertrag.pdf", Papers.lockedPdf())
                .field("_action", "refresh");
        visitor.post(page, body);
        await().atMost(Duration.ofSeconds(70))
                .untilAsserted(() -> assertThat(
                                HtmlUtils.htmlUnescape(visitor.get(page).body()))
                        .contains(
                                "Die Datei „vertrag.pdf“ ist mit einem Kennwort geschützt",
                                "Bello kommt aus dem Tierheim"));
        assertThat(documents.of(draft.owner())).isEmpty();
        // once nobody asks for it any more, it keeps nobody from going on
        var without = new Body()
                .field("_csrf", visitor.token(page))
                .field("ermaessigung", "keine")
                .field("richtigkeit", "true")
                .field("_action", "next");
        assertThat(visitor.follow(visitor.post(page, without)).uri().getPath()).endsWith("/pruefen");
        assertThat(drafts.get(draft.id(), erika).wrong()).isEmpty();
        drafts.discard(draft.id(), erika);
    }

    /** A file that nobody asks for any more is refused in the same request in which the question is hidden. */
    @Test
    void aRefusedFileOfAHiddenQuestionKeepsNobody() {
        var visitor = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.ERIKA);
        var erika = new Person(DemoUser.ERIKA.sub(), DemoUser.ERIKA.fullName(), DemoUser.ERIKA.email(), Set.of());
        var draft = drafts.begin("hundesteuer-anmelden", erika, SampleAnswers.dog(Map.of("ermaessigung", "tierheim")));
        var page = "/verfahren/hundesteuer-anmelden/antrag/%s/ermaessigung".formatted(draft.id());
        var body = new Body()
                .field("_csrf", visitor.token(page))
                .field("ermaessigung", "keine")
                .field("richtigkeit", "true")
                .file("nachweisTierheim", "vertrag.zip", new byte[] {'P', 'K', 3, 4, 20, 0})
                .field("_action", "next");
        assertThat(visitor.follow(visitor.post(page, body)).uri().getPath()).endsWith("/pruefen");
        drafts.discard(draft.id(), erika);
    }

    @Test
    void whileBombsAreReadThePagesAnswer() throws Exception {
        var bomb = Papers.odtBomb();
        var ids = new ArrayList<Document.Id>();
        for (int i = 0; i < 10; i++) {
            ids.add(receive("bombe.odt", bomb).id());
        }
        var visitor = new Visitor(LocalServices.test().url());
        var longest = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            var began = System.nanoTime();
            assertThat(visitor.get("/status").statusCode()).isEqualTo(200);
            var taken = Duration.ofNanos(System.nanoTime() - began);
            longest = taken.compareTo(longest) > 0 ? taken : longest;
        }
        assertThat(longest).isLessThan(Duration.ofSeconds(3));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(documents.of(owner)).allMatch(Document::isOut));
    }

    private Document receive(String name, byte[] content) throws IOException {
        var together = List.of(Owner.draft(UUID.randomUUID()));
        return intake.receive(
                new Arrival(owner, together, "", "nachweis", ".odt", List.of(), name),
                new ByteArrayInputStream(content));
    }
}
