package de.amtsweg.storage.forks;

import static de.amtsweg.storage.reading.Papers.LETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.amtsweg.storage.forks.ReadingSettings.Recognition;
import de.amtsweg.storage.reading.Attached;
import de.amtsweg.storage.reading.Papers;
import de.amtsweg.storage.reading.Reading;
import de.amtsweg.storage.reading.Reading.Oddity;
import de.amtsweg.storage.reading.Reading.Outcome;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class ReadingsTest {

    static final Readings readings = new Readings(settings(1, Duration.ofSeconds(20), Recognition.OFF));

    @TempDir
    static Path folder;

    static ReadingSettings settings(int processes, Duration time, Recognition recognition) {
        return new ReadingSettings(processes, DataSize.ofMegabytes(256), time, 20_000, recognition);
    }

    @AfterAll
    static void close() {
        readings.close();
    }

    static Stream<Arguments> goodPapers() {
        return Stream.of(
                arguments(Papers.pdf(LETTER), "application/pdf"),
                arguments(Papers.odt(LETTER), "application/vnd.oasis.opendocument.text"),
                arguments(
                        Papers.docx(LETTER), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                arguments(Papers.xlsx(LETTER), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                arguments(Papers.utf8(LETTER), "text/plain"),
                arguments(
                        Papers.utf8("Posten;Text;Betrag\n"
                                + "1;Futter für den Assistenzhund, der mit mir lebt;3\n".repeat(9)),
                        "text/csv"),
                arguments(Papers.utf8("<?xml version=\"1.0\"?><a><b>" + LETTER + "</b></a>"), "application/xml"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("goodPapers")
    void readsTypeTextAndLanguage(byte[] paper, String type) throws Exception {
        var reading = read(paper);
        assertThat(reading.mediaType()).isEqualTo(type);
        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.text().replaceAll("\\s+", " ")).contains("Assistenzhund");
        assertThat(reading.language()).isEqualTo("de");
        assertThat(reading.oddities()).isEmpty();
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                arguments(Papers.image(Papers.picture(600, 400), "png"), "image/png", 320, 213),
                arguments(Papers.image(Papers.picture(600, 400), "jpeg"), "image/jpeg", 320, 213),
                arguments(Papers.image(Papers.picture(600, 400), "tiff"), "image/tiff", 320, 213),
                arguments(Papers.webp(), "image/webp", 1, 1),
                arguments(Papers.heic(), "image/heic", 128, 64));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("pictures")
    void readsPictures(byte[] paper, String type, int width, int height) throws Exception {
        var file = file(paper);
        var reading = readings.read(file);
        assertThat(reading.mediaType()).isEqualTo(type);
        assertThat(reading.outcome()).isEqualTo(Outcome.NO_TEXT);
        assertThat(reading.oddities()).isEmpty();
        assertThat(reading.pages()).isEqualTo(1);
        var small = drawn(file, 0);
        assertThat(small.getWidth()).isEqualTo(width);
        assertThat(small.getHeight()).isEqualTo(height);
        assertThat(readings.draw(file, 1, 320)).isEmpty();
    }

    @Test
    void putsTheTilesOfAPhonesPhotoWhereTheyBelong() throws Exception {
        var photo = drawn(file(Papers.heic()), 0);
        var left = new Color(photo.getRGB(5, 30));
        var right = new Color(photo.getRGB(120, 30));
        assertThat(left.getRed()).isGreaterThan(200);
        assertThat(left.getBlue()).isLessThan(60);
        assertThat(right.getBlue()).isGreaterThan(200);
        assertThat(right.getRed()).isLessThan(60);
    }

    @Test
    void refusesAPhonesPhotoThatIsDamaged() throws Exception {
        var photo = Papers.heic();
        assertThat(read(Arrays.copyOf(photo, 200)).outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(readings.draw(file(Arrays.copyOf(photo, photo.length - 45)), 0, 320))
                .isEmpty();
        assertReadsOn();
    }

    @Test
    void drawsEachPageOfAScan() throws Exception {
        var scan = file(Papers.tiff(Papers.picture(300, 200), Papers.picture(200, 300)));
        assertThat(readings.read(scan).pages()).isEqualTo(2);
        assertThat(drawn(scan, 0).getWidth()).isEqualTo(300);
        assertThat(drawn(scan, 1).getWidth()).isEqualTo(200);
        assertThat(readings.draw(scan, 2, 320)).isEmpty();
    }

    /** Such as where it was taken, by whom, and with what. */
    @Test
    void drawsNothingOfWhatIsHiddenInAPicture() throws Exception {
        var secret = "51.4344N 6.7623E taken by Mia Muster";
        var original = Papers.commented(Papers.image(Papers.picture(300, 200), "jpeg"), secret);
        assertThat(new String(original, StandardCharsets.ISO_8859_1)).contains(secret);
        var copy = readings.draw(file(original), 0, 1200).orElseThrow();
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }

    private static BufferedImage drawn(Path file, int page) throws Exception {
        return ImageIO.read(
                new ByteArrayInputStream(readings.draw(file, page, 320).orElseThrow()));
    }

    @Test
    void turnsPicturesUprightAndKeepsTheCamerasNameOnly() throws Exception {
        var picture = readings.draw(file(Papers.turnedJpeg()), 0, 320).orElseThrow();
        var thumbnail = ImageIO.read(new ByteArrayInputStream(picture));
        assertThat(thumbnail.getWidth()).isEqualTo(160);
        assertThat(thumbnail.getHeight()).isEqualTo(320);
        assertThat(new Color(thumbnail.getRGB(150, 160)).getGreen()).isLessThan(60);
        assertThat(new Color(thumbnail.getRGB(10, 160)).getGreen()).isGreaterThan(200);
    }

    @Test
    void countsPagesAndDrawsTheFirst() throws Exception {
        var paper = file(Papers.pdf(document -> {
            Papers.page(document, LETTER);
            Papers.page(document, LETTER);
        }));
        assertThat(readings.read(paper).pages()).isEqualTo(2);
        var picture = readings.draw(paper, 0, 320).orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getHeight()).isEqualTo(320);
        assertThat(readings.draw(paper, 1, 1600)).isPresent();
        assertThat(readings.draw(paper, 2, 1600)).isEmpty();
    }

    static Stream<Arguments> harmfulPapers() {
        var png = Papers.image(Papers.picture(60, 40), "png");
        var pdf = Papers.pdf(LETTER);
        return Stream.of(
                arguments("a locked PDF", Papers.lockedPdf(), "application/pdf", Outcome.ENCRYPTED),
                arguments(
                        "a locked DOCX", Papers.lockedDocx(), "application/x-tika-ooxml-protected", Outcome.ENCRYPTED),
                arguments("a truncated PDF", Arrays.copyOf(pdf, pdf.length * 2 / 3), "application/pdf", Outcome.BROKEN),
                arguments("a truncated PNG", Arrays.copyOf(png, png.length / 2), "image/png", Outcome.BROKEN),
                arguments("nothing", new byte[0], "application/octet-stream", Outcome.FOREIGN),
                arguments(
                        "a web page",
                        Papers.utf8("<!DOCTYPE html><html><body>x</body></html>"),
                        "text/html",
                        Outcome.FOREIGN),
                arguments(
                        "a drawing with a script",
                        Papers.utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                        "image/svg+xml",
                        Outcome.FOREIGN),
                arguments("an archive", Papers.zip("a.txt", Papers.utf8("a")), "application/zip", Outcome.FOREIGN),
                arguments("a picture of 900 million pixels", Papers.png(30_000, 30_000), "image/png", Outcome.TOO_BIG),
                arguments(
                        "a bomb in a DOCX",
                        Papers.with(Papers.docx(LETTER), "word/media/bomb.xml", out -> Papers.blanks(out, 200)),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        Outcome.TOO_BIG),
                arguments(
                        "a bomb in an ODT",
                        Papers.with(Papers.odt(LETTER), "content.xml", out -> Papers.blanks(out, 200)),
                        "application/vnd.oasis.opendocument.text",
                        Outcome.TOO_BIG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmfulPapers")
    void marks(String what, byte[] paper, String type, Outcome outcome) throws Exception {
        var reading = read(paper);
        assertThat(reading.mediaType()).isEqualTo(type);
        assertThat(reading.outcome()).isEqualTo(outcome);
        assertReadsOn();
    }

    static Stream<Arguments> oddPapers() {
        var pdf = Papers.pdf(LETTER);
        var png = Papers.image(Papers.picture(60, 40), "png");
        var zip = Papers.zip("x.html", Papers.utf8("<html>"));
        return Stream.of(
                arguments("a PDF with a script", Papers.scriptedPdf(), Oddity.SCRIPT),
                arguments("a PDF that starts a program", Papers.launchingPdf(), Oddity.ACTION),
                arguments("a PDF that sends a form", Papers.sendingPdf(), Oddity.SENDS),
                arguments("a dynamic form", Papers.dynamicForm(), Oddity.DYNAMIC),
                arguments("a PDF that is an archive as well", Papers.then(pdf, zip), Oddity.POLYGLOT),
                arguments("a PNG that is an archive as well", Papers.then(png, zip), Oddity.POLYGLOT),
                arguments(
                        "a PNG that is a web page as well",
                        Papers.then(png, Papers.utf8("<HTML><Script>")),
                        Oddity.SCRIPT),
                arguments("a PDF behind a text", Papers.then(Papers.utf8("exit;\n"), pdf), Oddity.POLYGLOT),
                arguments("a GIF that is a script", gifScript(), Oddity.POLYGLOT),
                arguments(
                        "XML that a browser would run",
                        Papers.utf8("<?xml version=\"1.0\"?><a><s xmlns=\"http://www.w3.org/1999/xhtml\"/></a>"),
                        Oddity.SCRIPT),
                arguments(
                        "a DOCX with macros",
                        Papers.with(Papers.docx(LETTER), "word/vbaProject.bin", out -> out.write(new byte[100])),
                        Oddity.MACRO),
                arguments(
                        "an ODT with macros",
                        Papers.with(Papers.odt(LETTER), "Basic/Standard/Module1.xml", out -> out.write('x')),
                        Oddity.MACRO),
                arguments("a very long text", Papers.utf8((LETTER + "\n").repeat(1000)), Oddity.CUT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddPapers")
    void notices(String what, byte[] paper, Oddity oddity) throws Exception {
        var reading = read(paper);
        assertThat(reading.oddities()).as(reading.mediaType()).contains(oddity);
    }

    private static byte[] gifScript() {
        var gif = Papers.image(Papers.picture(60, 40), "gif");
        gif[6] = '/';
        gif[7] = '*';
        return Papers.then(gif, Papers.utf8("*/=1;alert(1)"));
    }

    @Test
    void takesFilesOutOfAPdfAndReadsThemToo() throws Exception {
        var inner = Papers.holding("rechnung.xml", Papers.utf8("<?xml version=\"1.0\"?><a>Steuernummer</a>"));
        try (var parts = Extracted.create()) {
            var reading = readings.read(file(Papers.holding("innen.pdf", inner)), parts);
            assertThat(reading.has(Oddity.ATTACHMENT)).isTrue();
            assertThat(reading.text()).contains("Assistenzhund", "Steuernummer");
            assertThat(reading.attachments())
                    .extracting(Attached::name, Attached::mediaType, Attached::outcome)
                    .containsExactly(
                            tuple("innen.pdf", "application/pdf", Outcome.READ),
                            tuple("rechnung.xml", "application/xml", Outcome.READ));
            try (var taken = parts.content(0).orElseThrow()) {
                assertThat(taken.readAllBytes()).isEqualTo(inner);
            }
            assertThat(parts.content(2)).isEmpty();
        }
        assertThat(read(Papers.holding("x.exe", Papers.utf8("MZ\u0090"))).attachments())
                .extracting(Attached::outcome)
                .containsExactly(Outcome.FOREIGN);
    }

    @Test
    void readsOnlySoManyFilesInsideOthers() throws Exception {
        var deep = Papers.pdf(LETTER);
        for (int i = 0; i < 5; i++) {
            deep = Papers.holding(i + ".pdf", deep);
        }
        assertThat(read(deep).attachments()).extracting(Attached::outcome).contains(Outcome.TOO_BIG);
        assertReadsOn();
    }

    @Test
    void checksSignatures() throws Exception {
        var signed = Papers.signed(Papers.pdf(LETTER));
        assertThat(read(signed).metadata())
                .containsEntry("signature.1.state", "WHOLE")
                .containsEntry("signature.1.by", "Erika Muster")
                .containsKey("signature.1.at");
        var changed = signed.clone();
        int at = new String(changed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox [0");
        changed[at + "/MediaBox [".length()] = '9';
        assertThat(read(changed).metadata()).containsEntry("signature.1.state", "CHANGED");
        assertThat(read(Papers.extended(signed)).metadata()).containsEntry("signature.1.state", "EXTENDED");
        assertThat(read(Papers.signed(signed)).metadata())
                .containsEntry("signature.1.state", "EXTENDED")
                .containsEntry("signature.2.state", "WHOLE");
        assertThat(read(Papers.pdf(LETTER)).metadata()).doesNotContainKey("signature.1.state");
    }

    @Test
    void fetchesNothing() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/e";
            var doctype = "<!DOCTYPE a SYSTEM \"%1$s\" [<!ENTITY e SYSTEM \"%1$s\">]>".formatted(address);
            assertThat(read(Papers.xfa(address)).has(Oddity.XFA)).isTrue();
            read(Papers.utf8("<?xml version=\"1.0\"?>" + doctype + "<a>&e;</a>"));
            read(Papers.with(
                    Papers.docx(LETTER), "word/document.xml", out -> out.write(Papers.utf8(doctype + "<a>&e;</a>"))));
            read(Papers.with(Papers.odt(LETTER), "content.xml", out -> out.write(Papers.utf8(doctype + "<a>&e;</a>"))));
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void isNotBlownUpByXml() throws Exception {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            bomb.append(
                    "<!ENTITY e%d \"%s\">".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
        }
        var reading = read(Papers.utf8(bomb + "]><a>&e11;</a>"));
        assertThat(reading.outcome()).isNotEqualTo(Outcome.READ);
        assertThat(reading.text()).hasSizeLessThan(30_000);
        assertReadsOn();
    }

    @Test
    void survivesDeepNesting() throws Exception {
        var reading = read(Papers.utf8("<?xml version=\"1.0\"?>" + "<a>".repeat(200_000) + "</a>".repeat(200_000)));
        assertThat(reading.mediaType()).isEqualTo("application/xml");
        assertReadsOn();
        var text = "<text:span>".repeat(50_000) + "</text:span>".repeat(50_000);
        assertThat(read(Papers.odt("<text:p>" + text + "</text:p>", zip -> {})).mediaType())
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertReadsOn();
    }

    @Test
    void drawsNoPictureForWhichThereIsNoRoom() throws Exception {
        var paper = file(Papers.pdfWithPixels(30_000, 30_000));
        assertThat(readings.read(paper).outcome()).isEqualTo(Outcome.READ);
        assertThat(readings.draw(paper, 0, 320)).isEmpty();
        assertReadsOn();
    }

    @Test
    void outlivesADocumentThatTakesAllMemory() throws Exception {
        var reading = read(Papers.hugePdf());
        assertThat(reading.outcome()).isEqualTo(Outcome.TOO_BIG);
        assertThat(reading.mediaType()).isEqualTo("application/pdf");
        assertReadsOn();
    }

    @Test
    void endsADocumentThatHangsAndKeepsReadingOthersMeanwhile() throws Exception {
        try (var hurried = new Readings(settings(2, Duration.ofSeconds(4), Recognition.OFF))) {
            var letter = file(Papers.pdf(LETTER));
            var second = new Thread(() -> readQuietly(hurried, letter));
            second.start();
            hurried.read(letter);
            second.join();
            var endless = file(Papers.endlessPdf());
            var result = new Reading[1];
            var other = new Thread(() -> result[0] = readQuietly(hurried, endless));
            other.start();
            for (int i = 0; i < 10; i++) {
                assertThat(hurried.read(letter).outcome()).isEqualTo(Outcome.READ);
            }
            assertThat(other.isAlive()).isTrue();
            other.join();
            assertThat(result[0].outcome()).isEqualTo(Outcome.TOO_LONG);
            assertThat(result[0].mediaType()).isEqualTo("application/pdf");
            assertThat(hurried.read(letter).outcome()).isEqualTo(Outcome.READ);
        }
    }

    @Test
    void outlivesProcessesThatAreKilled() throws Exception {
        try (var own = new Readings(settings(1, Duration.ofSeconds(30), Recognition.OFF))) {
            var before = ProcessHandle.current().children().toList();
            var letter = file(Papers.pdf(LETTER));
            own.read(letter);
            var fork = ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child))
                    .findFirst()
                    .orElseThrow();
            fork.destroyForcibly();
            fork.onExit().join();
            assertThat(own.read(letter).outcome()).as("killed while idle").isEqualTo(Outcome.READ);

            var endless = file(Papers.endlessPdf());
            var result = new Reading[1];
            var reader = new Thread(() -> result[0] = readQuietly(own, endless));
            reader.start();
            // nothing outside tells that it is in the middle of the document, which has no end
            Thread.sleep(1000);
            ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child))
                    .forEach(ProcessHandle::destroyForcibly);
            reader.join();
            assertThat(result[0].outcome()).as("killed at work").isEqualTo(Outcome.CRASHED);
            assertThat(own.read(letter).outcome()).isEqualTo(Outcome.READ);
        }
    }

    @Test
    void leavesNothingBehind() throws Exception {
        var before = folders();
        try (var own = new Readings(settings(1, Duration.ofSeconds(30), Recognition.OFF))) {
            own.read(file(Papers.docx(LETTER)));
            own.read(file(Papers.scan(Papers.picture(300, 300))));
            var made = folders();
            made.removeAll(before);
            assertThat(made).hasSize(1);
            try (var files = Files.walk(made.iterator().next())) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(file -> file.getFileName().toString()))
                        .isSubsetOf("hosts", ".pdfbox.cache");
            }
        }
        assertThat(folders()).isEqualTo(before);
    }

    @Test
    void recognisesTextInScansAndPhotos() throws Exception {
        try (var seeing = new Readings(settings(1, Duration.ofSeconds(40), Recognition.AUTO))) {
            Assumptions.assumeTrue(
                    seeing.recognises(),
                    "Text recognition is left out of the tests: there is no tesseract with deu or eng");
            var page = Papers.written("Meldebescheinigung", "Stadt Musterhausen", "Erika Mustermann, Rathausplatz 1");
            for (var paper : new byte[][] {Papers.scan(page), Papers.image(page, "png")}) {
                var reading = seeing.read(file(paper));
                assertThat(reading.outcome()).isEqualTo(Outcome.READ);
                assertThat(reading.text()).contains("Meldebescheinigung");
                assertThat(reading.has(Oddity.RECOGNISED)).isTrue();
            }
        }
    }

    @Test
    void saysThatAScanHasNoTextWhereNothingRecognisesIt() throws Exception {
        var paper = file(Papers.scan(Papers.written("Meldebescheinigung")));
        assertThat(readings.read(paper).outcome()).isEqualTo(Outcome.NO_TEXT);
        assertThat(readings.draw(paper, 0, 320)).isPresent();
    }

    private static void assertReadsOn() throws Exception {
        assertThat(read(Papers.pdf(LETTER)).outcome()).isEqualTo(Outcome.READ);
    }

    private static Reading readQuietly(Readings readings, Path file) {
        try {
            return readings.read(file);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Set<Path> folders() throws Exception {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("amtsweg-reading"))
                    .collect(Collectors.toSet());
        }
    }

    private static Reading read(byte[] paper) throws Exception {
        return readings.read(file(paper));
    }

    private static Path file(byte[] paper) throws Exception {
        return Files.write(Files.createTempFile(folder, "paper", ""), paper);
    }
}
