package de.amtsweg.storage.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.amtsweg.local.LocalServices;
import de.amtsweg.storage.StorageTest;
import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Attachment;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.documents.Document.State;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.formats.NotAccepted;
import de.amtsweg.storage.formats.Refusal;
import de.amtsweg.storage.reading.Papers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that mean harm, on the whole way of a document. */
@StorageTest
class HostileDocumentsTest {

    private static final byte[] PDF = Papers.pdf(Papers.LETTER);

    private static final String ALL = ".pdf,.docx,.odt,.xml,.txt,.png,.jpg";

    @Autowired
    Intake intake;

    @Autowired
    Documents documents;

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
                arguments("zip.odt", Papers.odtBomb(), Refusal.BOMB),
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
                arguments("brief.exe", Papers.docx(Papers.LETTER), Refusal.MISMATCH),
                arguments("sendet.pdf", Papers.sendingPdf(), Refusal.SENDS),
                arguments("bitte-warten.pdf", Papers.dynamicForm(), Refusal.DYNAMIC),
                arguments("traegt.pdf", Papers.holding("x.exe", Papers.utf8("MZ\u0090")), Refusal.ATTACHED),
                arguments("traegt-archiv.pdf", Papers.holding("x.zip", archive), Refusal.ATTACHED),
                arguments("traegt-zu.pdf", Papers.holding("zu.pdf", Papers.lockedPdf()), Refusal.ATTACHED),
                arguments(
                        "traegt-tief.pdf",
                        Papers.holding("a.pdf", Papers.holding("b.pdf", Papers.launchingPdf())),
                        Refusal.ATTACHED),
                arguments("makros.docx", macros(), Refusal.ACTIVE));
    }

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmful")
    void isRefusedForItsReasonAndNothingStays(String name, byte[] content, Refusal why) throws Exception {
        try {
            var document = checked(name, content);
            assertThat(document.state()).isEqualTo(State.REFUSED);
            assertThat(document.refusal()).isEqualTo(why);
            await().untilAsserted(() -> assertThat(isStored(document)).isFalse());
        } catch (NotAccepted atOnce) {
            assertThat(atOnce.refusal()).isEqualTo(why);
            assertThat(documents.of(owner)).isEmpty();
        }
        assertThat(checked("brief.pdf", PDF).isReleased()).isTrue();
    }

    @Test
    void listsTheFilesInsideOne() throws Exception {
        var invoice = Papers.utf8("<?xml version=\"1.0\"?><rechnung/>");
        assertThat(checked("rechnung.pdf", Papers.holding("factur-x.xml", invoice)))
                .satisfies(document -> assertThat(document.isReleased()).isTrue())
                .extracting(Document::attachments)
                .isEqualTo(List.of(new Attachment("factur-x.xml", "application/xml", invoice.length)));
        assertThat(checked("traegt.pdf", Papers.holding("x.exe", Papers.utf8("MZ\u0090")))
                        .culprit())
                .isEqualTo("x.exe");
    }

    @Test
    void renamesWhatIsNamedForAnotherFormat() throws Exception {
        var jpeg = checked("foto.pdf", Papers.image(Papers.picture(60, 40), "jpeg"));
        assertThat(jpeg.isReleased()).isTrue();
        assertThat(jpeg.name()).isEqualTo("foto.jpg");
        assertThat(jpeg.mediaType()).isEqualTo("image/jpeg");
        assertThat(checked("brief.pdf", Papers.docx(Papers.LETTER)).name()).isEqualTo("brief.docx");
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
        try (var files = Files.walk(LocalServices.stores().data().resolve("s3"))) {
            return files.anyMatch(file -> file.toString().endsWith(key.substring(key.indexOf('/'))));
        }
    }

    private static byte[] bomb(byte[] office, String entry) {
        return Papers.with(office, entry, out -> Papers.blanks(out, 200));
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
