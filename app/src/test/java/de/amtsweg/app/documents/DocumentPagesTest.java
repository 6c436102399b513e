package de.amtsweg.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.app.incoming.Body;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.storage.SampleFiles;
import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.quarantine.Intake;
import de.amtsweg.storage.reading.Papers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** What applicants and offices read about files: what they are, whether anybody knows, and what is in them. */
@AmtswegTest
class DocumentPagesTest {

    private static final Person ERIKA = new Person(DemoUser.ERIKA.sub(), "Erika Muster", "erika@example.org", Set.of());
    private static final String FIELD = "nachweisTierheim";
    private static final byte[] UNCLEAR = SampleFiles.letter("Xyzzy plugh frotz gnusto rezrov blorb");
    private static final byte[] TENANCY = SampleFiles.letter(
            "Mietvertrag über Wohnraum",
            "Zwischen Frau Erika Muster als Vermieterin und Herrn Max Beispiel als Mieter",
            "§ 1 Mieträume: Vermietet wird die Wohnung im zweiten Obergeschoss, drei Zimmer, Küche, Bad.",
            "§ 2 Das Mietverhältnis beginnt am 01.05.2026 und läuft auf unbestimmte Zeit.",
            "§ 3 Die Miete beträgt monatlich 640,00 EUR, die Vorauszahlung für Nebenkosten 150,00 EUR.",
            "§ 4 Der Mieter zahlt eine Kaution von drei Monatsmieten.");

    @Autowired
    Drafts drafts;

    @Autowired
    Cases cases;

    @Autowired
    Intake intake;

    @Autowired
    Inbox inbox;

    @Test
    void theOfficeReadsThatNobodyKnowsAKindAndSaysItInOneClick() throws IOException {
        var draft = begin();
        var document = handIn(draft, "brief.pdf", UNCLEAR);
        file(draft, document);
        var list = "/amt/vorgang/" + draft.id();
        var sabine = visitor(DemoUser.SABINE);
        assertThat(read(sabine, list))
                .contains("Art nicht erkannt (verlangt: Nachweis Tierheim)", "Noch von niemandem angesehen")
                .doesNotContain("vom Amt bestätigt");
        var said = new Body()
                .field("_csrf", sabine.token(list))
                .field("art", "nachweis-tierheim")
                .field("liste", "");
        var answer = sabine.post("%s/dokument/%s/art".formatted(list, document.id()), said);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith(list + "#unterlage-" + document.id());
        assertThat(read(sabine, list))
                .contains("vom Amt bestätigt, ohne die Datei zu öffnen")
                .doesNotContain("Noch von niemandem angesehen");
        var task = list + "/aufgabe/"
                + inbox.of(cases.forPlatform(new Case.Id(draft.id().value())))
                        .get(0)
                        .id();
        sabine.post(task + "/uebernehmen", Map.of("_csrf", sabine.token(list)));
        assertThat(read(sabine, task)).contains("Eine Unterlage hat noch niemand geöffnet.");
        assertThat(sabine.get("%s/dokument/%s".formatted(list, document.id())).statusCode())
                .isEqualTo(200);
        assertThat(read(sabine, list))
                .contains("(vom Amt bestätigt)")
                .doesNotContain("Art nicht erkannt", "Noch von niemandem angesehen");
        assertThat(read(sabine, task)).doesNotContain("hat noch niemand geöffnet");
    }

    @Test
    void theHintThatItMayBeSentAllTheSameIsForThoseWhoCanStillChangeIt() throws IOException {
        var draft = begin();
        var document = handIn(draft, "vertrag.pdf", TENANCY);
        var hint = "Sie können die Datei trotzdem abschicken";
        var erika = visitor(DemoUser.ERIKA);
        keep(draft, document);
        assertThat(read(erika, page(draft))).contains(hint, "sondern nach: Mietvertrag");
        file(draft, document);
        assertThat(read(erika, "/konto/vorgang/" + draft.id()))
                .contains("vertrag.pdf")
                .doesNotContain(hint);
        assertThat(read(visitor(DemoUser.SABINE), "/amt/vorgang/" + draft.id()))
                .contains("Verlangt war: Nachweis Tierheim.", "Es ist: Nachweis Tierheim")
                .doesNotContain(hint);
    }

    @Test
    void filesInsideAFileAndASecondCopyAreNamed() throws IOException {
        var draft = begin();
        var invoice = Papers.holding("factur-x.xml", Papers.utf8("<?xml version=\"1.0\"?><rechnung/>"));
        var first = handIn(draft, "rechnung.pdf", invoice);
        var second = handIn(draft, "rechnung (1).pdf", invoice);
        keep(draft, first, second);
        assertThat(read(visitor(DemoUser.ERIKA), page(draft)))
                .contains("In dieser Datei stecken weitere Dateien: factur-x.xml")
                .containsOnlyOnce("Diese Datei haben Sie schon hochgeladen („rechnung.pdf“)");
        file(draft, first);
        assertThat(read(
                        visitor(DemoUser.SABINE),
                        "/amt/vorgang/%s/dokument/%s/ansicht".formatted(draft.id(), first.id())))
                .contains("Dateien in dieser Datei", "factur-x.xml");
    }

    @Test
    void aSignatureIsShownWithWhatWasChecked() throws IOException {
        var draft = begin();
        var document = handIn(draft, "vertrag.pdf", Papers.extended(Papers.signed(Papers.pdf(Papers.LETTER))));
        file(draft, document);
        for (var page : Map.of(DemoUser.SABINE, "amt", DemoUser.ERIKA, "konto").entrySet()) {
            assertThat(read(
                            visitor(page.getKey()),
                            "/%s/vorgang/%s/dokument/%s/ansicht".formatted(page.getValue(), draft.id(), document.id())))
                    .contains("Erika Muster", "danach wurde etwas ergänzt", "Nicht geprüft wurde");
        }
    }

    private Draft begin() {
        return drafts.begin("hundesteuer-anmelden", ERIKA, SampleAnswers.dog(Map.of("ermaessigung", "tierheim")));
    }

    private static String page(Draft draft) {
        return "/verfahren/hundesteuer-anmelden/antrag/%s/ermaessigung".formatted(draft.id());
    }

    private Document handIn(Draft draft, String name, byte[] content) throws IOException {
        var arrival = new Arrival(
                draft.owner(),
                List.of(draft.owner()),
                draft.procedure(),
                FIELD,
                ".pdf",
                List.of("nachweis-tierheim"),
                name);
        var document = intake.receive(arrival, new ByteArrayInputStream(content));
        intake.await(draft.owner(), List.of(document.id()), Duration.ofSeconds(60));
        return document;
    }

    private void keep(Draft draft, Document... documents) {
        var ids = List.of(documents).stream().map(document -> document.id().toString());
        drafts.save(draft.id(), ERIKA, draft.input().with(FIELD, ids.toList()));
    }

    private void file(Draft draft, Document document) {
        keep(draft, document);
        cases.file(draft.procedure(), draft.id(), ERIKA, Locale.GERMAN);
    }

    private static Visitor visitor(DemoUser user) {
        return new Visitor(LocalServices.test().url()).loggedInAs(user);
    }

    private static String read(Visitor visitor, String address) {
        return HtmlUtils.htmlUnescape(visitor.follow(visitor.get(address)).body());
    }
}
