package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.app.incoming.Body;
import de.amtsweg.local.Gate;
import de.amtsweg.local.Gate.Fault;
import de.amtsweg.local.LocalServices;
import de.amtsweg.storage.SampleFiles;
import de.amtsweg.storage.documents.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** What people see, and what is stored, when they hand in what they should not, or when something is down meanwhile. */
@AmtswegTest
class UploadsTest {

    private static final byte[] PICTURE = SampleFiles.named("bank.jpg");

    private static final byte[] ZIP = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0};

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Documents documents;

    Visitor guest;
    String address;
    String token;

    @BeforeEach
    void begin() {
        guest = new Visitor(services().url());
        address = guest.begin("leitbild-idee");
        token = guest.token(address);
    }

    @AfterEach
    void removeTheTrap() {
        jdbc.sql("drop trigger if exists trap on document").update();
    }

    @Test
    void aPictureIsKeptAndChecked() {
        var page = upload("bank.jpg", PICTURE);
        assertThat(page).contains("bank.jpg (").doesNotContain("fehlerliste");
        awaitRelease();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <html><script>alert(1)</script>  | bild.png      | enthält ein Programm oder eine Webseite
            <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/> | bild.png      | enthält ein Programm oder eine Webseite
            MZ\\220                           | bild.jpg      | ist ein Programm
            #!/bin/sh                        | bild.jpg      | ist ein Programm
            Guten Tag                        | brief.txt     | ist ein Dokument. Hier nehmen wir nur Bilder an: JPG, PNG, WEBP, HEIC, TIFF.
            %PDF-1.7                         | bild.jpg      | ist ein PDF. Hier nehmen wir nur Bilder an: JPG, PNG, WEBP, HEIC, TIFF.
            GIF89a                           | bild.gif      | speichern Sie es als JPG
            ''                               | leer.jpg      | ist leer
            """)
    void whatIsRefusedSaysWhatToHandInInstead(String content, String name, String words) {
        var page = upload(name, content.translateEscapes().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(page).contains(words, "„" + name + "“", "Meine Idee");
        assertThat(states()).isEmpty();
    }

    @Test
    void anArchiveIsRefusedAndAPictureWithAProgramsNameToo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("bank.jpg"));
            archive.write(PICTURE);
        }
        assertThat(upload("bilder.jpg", bytes.toByteArray())).contains("ist ein gepackter Ordner");
        assertThat(upload("bank.exe", PICTURE)).contains("passt nicht zu ihrem Namen");
        assertThat(states()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/bank.jpg,bank.jpg",
        "C:\\fakepath\\bank.jpg,bank.jpg",
        "bank\u202egpj.jpg,bankgpj.jpg",
        "bank.png,bank.jpg",
        "bank,bank.jpg",
        "bank.pdf,bank.jpg"
    })
    void namesAreMadeHarmless(String name, String shown) {
        assertThat(upload(name, PICTURE)).contains(">" + shown + " (");
    }

    /** The picture is optional: the person is told once, and goes on without it. */
    @Test
    void aRefusedPictureIsToldOnceAndKeepsNobody() {
        var page =
                page(guest.post(address, idea().file("bild", "bilder.zip", ZIP).field("_action", "next")));
        assertThat(page).contains("„bilder.zip“", "Hinweis ausblenden", "name=\"titel\"");
        var next = page(guest.post(address, idea().field("_told", "bild").field("_action", "next")));
        assertThat(next).doesNotContain("bilder.zip").contains("name=\"zustimmung\"");
        assertThat(guest.get(address).body()).doesNotContain("bilder.zip");
    }

    private Body idea() {
        return body().field("beschreibung", "Eine Bank am Markt, bitte.")
                .field("thema", "wohnen")
                .field("stadtteil", "ganz");
    }

    @Test
    void aNameOfThousandsOfLettersIsCut() {
        assertThat(upload("ü".repeat(4_000) + ".jpg", PICTURE)).contains("ü".repeat(116) + ".jpg (");
    }

    @Test
    void aFileOverTheLimitIsRefusedAndWhatWasTypedStays() {
        var large = Arrays.copyOf(PICTURE, 21 * 1000 * 1000 + 1024 * 1024);
        assertThat(upload("gross.jpg", large)).contains("Eine Datei darf höchstens 20 MB groß sein", "Meine Idee");
        assertThat(states()).isEmpty();
    }

    @Test
    void ofAThousandTinyFilesOnlyTheFirstAreTaken() {
        var body = body();
        for (int i = 0; i < 1_000; i++) {
            body.file("bild", "bank%d.jpg".formatted(i), PICTURE);
        }
        var page = page(guest.post(address, body));
        assertThat(page).contains("Es dürfen höchstens 50 Dateien sein", "Meine Idee");
        assertThat(states()).hasSize(1);
    }

    @Test
    void anUploadThatIsCutOffLeavesNothing() throws IOException {
        var whole = large();
        try (var socket = begun(whole.length)) {
            socket.getOutputStream().write(whole, 0, whole.length / 2);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.sql("select state from document where owner = ?")
                                .param(draft())
                                .query(String.class)
                                .list())
                        .containsExactly("removed"));
        assertThat(guest.get(address).body()).doesNotContain("bank.jpg");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aClientThatGoesAwayLeavesNoTraceInTheLog(CapturedOutput log) throws Exception {
        var upload = large();
        var form = "_csrf=%s&titel=%s".formatted(token, "x".repeat(200_000)).getBytes(StandardCharsets.ISO_8859_1);
        for (boolean reset : new boolean[] {true, false}) {
            for (int length : new int[] {0, 60, 200, 500, upload.length / 2, upload.length - 10}) {
                cutOff(begun(Body.contentType(), upload.length), upload, length, reset);
            }
            for (int length : new int[] {0, 10, form.length / 2}) {
                cutOff(begun("application/x-www-form-urlencoded", form.length), form, length, reset);
            }
        }
        // what is not to be logged can only be waited for
        Thread.sleep(2_000);
        assertThat(log).doesNotContain("\tat ", "Exception");
    }

    /** @param reset whether the connection breaks off, as by a network; else the browser ends it */
    private static void cutOff(Socket connection, byte[] body, int length, boolean reset) throws Exception {
        try (connection) {
            connection.getOutputStream().write(body, 0, length);
            // else the server sees the end together with the beginning
            Thread.sleep(100);
            connection.setSoLinger(reset, 0);
        }
    }

    @Test
    void aClientThatSendsAByteASecondIsSentAwayAndHoldsUpNobody() throws Exception {
        var whole = large();
        try (var socket = begun(whole.length)) {
            var to = socket.getOutputStream();
            to.write(whole, 0, 2_000);
            socket.setSoTimeout(1_000);
            int sent = 2_000;
            var answer = "";
            while (answer.isEmpty() && sent < 2_060) {
                to.write(whole[sent++]);
                assertThat(new Visitor(services().url()).get("/").statusCode()).isEqualTo(200);
                answer = heard(socket);
            }
            assertThat(answer).startsWith("HTTP/1.1 408");
        }
        assertThat(states()).isEmpty();
    }

    @Test
    void aStoreThatIsDownLosesNothing() {
        try (var down = gate().fails(Fault.DOWN)) {
            var page = upload("bank.jpg", PICTURE);
            assertThat(page).contains("konnte gerade nicht gespeichert werden", "Meine Idee");
        }
        assertThat(states()).isEmpty();
        assertThat(upload("bank.jpg", PICTURE)).contains("bank.jpg (");
        awaitRelease();
    }

    @ParameterizedTest
    @CsvSource({"500,InternalError", "507,XMinioStorageFull", "403,AccessDenied"})
    void aStoreThatFailsHalfWayLosesNothing(int status, String code) {
        try (var failing = gate().fails(Fault.error(status, code, 4_000))) {
            assertThat(upload("bank.jpg", Arrays.copyOf(PICTURE, 500_000)))
                    .contains("konnte gerade nicht gespeichert werden", "Meine Idee");
        }
        assertThat(states()).isEmpty();
    }

    @Test
    void aSlowStoreHoldsUpNobodyElse() throws Exception {
        try (var slow = gate().fails(Fault.slow(20_000))) {
            var uploading = new Thread(() -> upload("rauschen.png", SampleFiles.noise(180)));
            uploading.start();
            var began = System.nanoTime();
            assertThat(new Visitor(services().url()).get("/").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
            uploading.join(30_000);
        }
        awaitRelease();
    }

    @Test
    void whatTheDatabaseDoesNotHearOfIsCleared() {
        jdbc.sql("""
                create or replace function trap() returns trigger language plpgsql as
                $$ begin if new.state = 'waiting' then raise exception 'the trap'; end if; return new; end $$""").update();
        jdbc.sql("create trigger trap before update on document for each row execute function trap()")
                .update();
        var answer = guest.post(address, body().file("bild", "bank.jpg", PICTURE));
        removeTheTrap();
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("trap", "Exception");
        assertThat(states()).doesNotContain("waiting", "released");
        assertThat(upload("bank.jpg", PICTURE)).contains("bank.jpg (");
    }

    /** @return nothing when nothing was said for a second */
    private static String heard(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException silence) {
            return "";
        }
    }

    private byte[] large() {
        return body().file("bild", "bank.jpg", Arrays.copyOf(PICTURE, 900_000)).bytes();
    }

    /** A connection that has said that so many bytes will come. */
    private Socket begun(int length) throws IOException {
        return begun(Body.contentType(), length);
    }

    private Socket begun(String type, int length) throws IOException {
        var socket = new Socket("localhost", URI.create(services().url()).getPort());
        socket.getOutputStream()
                .write("POST %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(address, URI.create(services().url()).getAuthority(), guest.cookies(), type, length)
                        .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private void awaitRelease() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(states()).containsExactly("released"));
    }

    private static LocalServices services() {
        return LocalServices.test();
    }

    private static Gate gate() {
        return services().storeGate();
    }

    private Body body() {
        return new Body().field("_csrf", token).field("titel", "Meine Idee");
    }

    /** The page that the person sees then. */
    private String upload(String name, byte[] content) {
        return page(guest.post(address, body().file("bild", name, content).field("_action", "refresh")));
    }

    private String page(HttpResponse<String> answer) {
        return HtmlUtils.htmlUnescape(guest.follow(answer).body());
    }

    private UUID draft() {
        return UUID.fromString(address.split("/")[4]);
    }

    private List<String> states() {
        return jdbc.sql("select state from document where owner = ? and state <> 'removed'")
                .param(draft())
                .query(String.class)
                .list();
    }
}
