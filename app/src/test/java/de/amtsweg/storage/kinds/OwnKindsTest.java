package de.amtsweg.storage.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.AmtswegTest;
import de.amtsweg.storage.SampleFiles;
import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.quarantine.Intake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What documents are found to be on their way to a case. */
@AmtswegTest
class OwnKindsTest {

    private static final String[] CRAFT_CARD = {
        "Handwerkskammer Talbach",
        "Handwerkskarte",
        "Der Betrieb ist mit dem Handwerk Tischler in die Handwerksrolle eingetragen.",
        "Betriebsinhaber: Muster, Erika    Betriebsnummer 000123",
        "Ausgestellt am 04.05.2026. Die Karte ist Eigentum der Handwerkskammer."
    };

    @Autowired
    Intake intake;

    @Autowired
    Documents documents;

    private final Owner owner = Owner.draft(UUID.randomUUID());

    @AfterEach
    void giveUp() {
        documents.giveUp(owner);
    }

    @Test
    void aProcedureRecognisesItsOwnKinds() throws IOException {
        var card = handedIn("gewerbe-anmelden", List.of(), CRAFT_CARD);
        assertThat(card.kind().key()).isEqualTo("handwerkskarte");
        assertThat(card.kind().confidence()).isGreaterThan(Recipe.CHOSEN.threshold());
        assertThat(handedIn("hundesteuer-anmelden", List.of(), CRAFT_CARD)
                        .kind()
                        .key())
                .isEqualTo(Kind.OTHER);
    }

    @Test
    void whatWasNotAskedForIsRemarked() throws IOException {
        var wrong = handedIn("sondernutzung-beantragen", List.of("lageplan"), CRAFT_CARD);
        assertThat(wrong.kind().isUnexpected()).isTrue();
        var right = handedIn("gewerbe-anmelden", List.of("handwerkskarte"), CRAFT_CARD);
        assertThat(right.kind().isUnexpected()).isFalse();
    }

    private Document handedIn(String scope, List<String> asked, String... lines) throws IOException {
        var arrival = new Arrival(owner, List.of(owner), scope, "datei", ".pdf", asked, "Scan 1.pdf");
        var document = intake.receive(arrival, new ByteArrayInputStream(SampleFiles.letter(lines)));
        intake.await(owner, List.of(document.id()), Duration.ofSeconds(30));
        return documents.find(owner, document.id()).orElseThrow();
    }
}
