package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.amtsweg.AmtswegTest;
import de.amtsweg.SampleAnswers;
import de.amtsweg.Visitor;
import de.amtsweg.app.filling.Uploads;
import de.amtsweg.app.incoming.Body;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.documents.Document.State;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.formats.NotAccepted;
import de.amtsweg.storage.formats.Refusal;
import de.amtsweg.storage.quarantine.Intake;
import de.amtsweg.storage.reading.Papers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** Files that mean harm, on the whole way of a document. */
@AmtswegTest
class HostileDocumentsTest {

    private static final byte[] PDF = Papers.pdf(Papers.LETTER);

    private static final String ALL = ".pdf,.docx,.odt,.xml,.txt,.png,.jpg";

    @Autowired
    Intake intake;

    @Autowired
    Documents documents;

    @Autowired
    Uploads uploads;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    private final Owner owner = Owner.draft(UUID.randomUUID());

    @AfterEach
    void giveUp() {
        documents.giveUp(owner);
    }

    static Stream<Arguments> harmful() {
        var png = Papers.image(Papers.picture(60, 40), "png");
        var archive = Papers.zip("x.html", Papers.utf8("<html>"));
        return Stream.of(
                arguments("zip.docx", bomb(Papers.docx(Papers.LETTER), "word/media/bomb.xml"), Refusal.BOMB),
                arguments("zip.odt", odtBomb(), Refusal.BOMB),
                arguments("lacht.xml", laughs(), Refusal.BOMB),
                arguments("riese.png", Papers.png(30_000, 30_000), Refusal.BOMB),
                arguments("halb.pdf", Arrays.copyOf(PDF, PDF.length * 2 / 3), Refusal.BROKEN),
                arguments("halb.png", Arrays.copyOf(png, png.length / 2), Refusal.BROKEN),
                arguments("zu.pdf", Papers.lockedPdf(), Refusal.ENCRYPTED),
                arguments("zu.docx", Papers.lockedDocx(), Refusal.ENCRYPTED),
                arguments("startet.pdf", Papers.launchingPdf(), Refusal.ACTIVE),
                arguments("auch-archiv.pdf", Papers.then(PDF, archive), Refusal.ACTIVE),
                arguments("auch-archiv.png", Papers.then(png, archive), Refusal.ACTIVE),
                arguments("auch-seite.png", Papers.then(png, Papers.utf8("<HTML><Script>")), Refusal.ACTIVE),
                arguments("skript.jpg", gifScript(), Refusal.TYPE),
                arguments("zeichnung.png", Papers.utf8(SVG), Refusal.ACTIVE),
                arguments("seite.pdf", Papers.utf8("<!DOCTYPE html><html><body>x"), Refusal.ACTIVE),
                arguments("brief.pdf", Papers.docx(Papers.LETTER), Refusal.MISMATCH),
                arguments("makros.docx", macros(), Refusal.ACTIVE));
    }

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmful")
    void isRefusedWithWordsThatSayWhatToDoAndNothingStays(String name, byte[] content, Refusal why) throws Exception {
        try {
            var document = checked(name, content);
            assertThat(document.state()).isEqualTo(State.REFUSED);
            assertThat(document.refusal()).isEqualTo(why);
            assertThat(uploads.refused(document, Locale.GERMAN)).contains("„" + document.name() + "“");
            await().untilAsserted(() -> assertThat(isStored(document)).isFalse());
        } catch (NotAccepted atOnce) {
            assertThat(atOnce.refusal()).isEqualTo(why);
            assertThat(documents.of(owner)).isEmpty();
        }
        assertThat(checked("brief.pdf", PDF).isReleased()).isTrue();
    }

    static Stream<Arguments> odd() {
        return Stream.of(
                arguments("formular.pdf", Papers.xfa("http://127.0.0.1:1/entity")),
                arguments(
                        "tief.xml",
                        Papers.utf8("<?xml version=\"1.0\"?>" + "<a>".repeat(100_000) + "</a>".repeat(100_000))));
    }

    /** Nothing in it is followed, whatever it asks for; so it harms nobody, and the caseworker decides. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void isHarmlessOrRefused(String name, byte[] content) throws Exception {
        var document = checked(name, content);
        assertThat(document.isWaiting()).isFalse();
        await().untilAsserted(() -> assertThat(isStored(document)).isEqualTo(document.isReleased()));
        assertThat(checked("brief.pdf", PDF).isReleased()).isTrue();
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
        drafts.discard(draft.id(), erika);
    }

    @Test
    void whileBombsAreReadThePagesAnswer() throws Exception {
        var bomb = odtBomb();
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

    private Document checked(String name, byte[] content) throws IOException {
        var id = receive(name, content).id();
        await().atMost(Duration.ofSeconds(70))
                .until(() -> !documents.find(owner, id).orElseThrow().isWaiting());
        return documents.find(owner, id).orElseThrow();
    }

    private Document receive(String name, byte[] content) throws IOException {
        var together = List.of(Owner.draft(UUID.randomUUID()));
        return intake.receive(
                new Arrival(owner, together, "", "nachweis", ALL, List.of(), name), new ByteArrayInputStream(content));
    }

    /** Wherever in the store. */
    private boolean isStored(Document document) throws IOException {
        var key = jdbc.sql("select object_key from document where id = ?")
                .param(document.id().value())
                .query(String.class)
                .single();
        try (var files = Files.walk(LocalServices.test().data().resolve("s3"))) {
            return files.anyMatch(file -> file.toString().endsWith(key.substring(key.indexOf('/'))));
        }
    }

    private static byte[] bomb(byte[] office, String entry) {
        return Papers.with(office, entry, out -> Papers.blanks(out, 200));
    }

    private static byte[] odtBomb() {
        return Papers.odt("", zip -> {
            try {
                zip.putNextEntry(new ZipEntry("styles.xml"));
                Papers.blanks(zip, 200);
                zip.closeEntry();
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        });
    }

    private static byte[] macros() {
        return Papers.with(Papers.docx(Papers.LETTER), "word/vbaProject.bin", out -> out.write(new byte[100]));
    }

    private static byte[] gifScript() {
        var gif = Papers.image(Papers.picture(60, 40), "gif");
        gif[6] = '/';
        gif[7] = '*';
        return Papers.then(gif, Papers.utf8("*/=1;alert(1)"));
    }

    private static byte[] laughs() {
        var entities = IntStream.range(1, 12)
                .mapToObj(i -> "<!ENTITY e%d \"%s\">"
                        .formatted(i, "&e%d;".formatted(i - 1).repeat(10)))
                .collect(Collectors.joining());
        return Papers.utf8(
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"lol\">%s]><a>&e11;</a>".formatted(entities));
    }
}
