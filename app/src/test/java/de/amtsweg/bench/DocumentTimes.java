package de.amtsweg.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.storage.SampleFiles;
import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.quarantine.Clearance;
import de.amtsweg.storage.quarantine.Intake;
import de.amtsweg.storage.quarantine.SearchIndex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.springframework.context.SmartLifecycle;

/** How fast documents are checked, beside bare Tika. */
class DocumentTimes {

    private static final int DOCUMENTS = 300;
    private static final int LONG = 60;
    private static final int PRINTED = 120;
    private static final int THREADS = 2;
    private static final int CLIENTS = 8;
    private static final int IDLE = 60;

    private final Intake intake;
    private final Documents documents;
    private final SmartLifecycle checks;
    private final SearchIndex index;
    private final Clearance clearance;
    private final Figures figures;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private Owner owner = Owner.draft(UUID.randomUUID());
    private Cpu cpu = Cpu.now();
    private double indexed;
    private double moved;
    private String spent = "";

    DocumentTimes(
            Intake intake,
            Documents documents,
            SmartLifecycle checks,
            SearchIndex index,
            Clearance clearance,
            Figures figures) {
        this.intake = intake;
        this.documents = documents;
        this.checks = checks;
        this.index = index;
        this.clearance = clearance;
        this.figures = figures;
    }

    private record Sample(String name, byte[] content) {}

    /**
     * Steps 2 to 5 of a document's way: for small files, of which each costs what any document costs, for documents as
     * programs of offices write them, and for long ones. No text is recognised in pictures, on either side.
     */
    void measure() throws Exception {
        beside("small files: PDF of five pages without typefaces, DOCX, text, PNG", samples(), 100);
        beside("PDF of one to twelve pages with their typefaces", printed(), 100);
        beside("PDF of 60 pages", longOnes(), 10);
        idle();
        clients.shutdown();
    }

    private void beside(String what, List<Sample> samples, int warmUp) throws Exception {
        for (int warm = 0; warm < warmUp; warm++) {
            check(samples);
            parse(samples, THREADS);
        }
        figures.say(
                "Checks: %d documents (%s) on %d cores; bare Tika parses the same files in one JVM, on one thread and on %d",
                samples.size(), what, Runtime.getRuntime().availableProcessors(), THREADS);
        figures.table(
                "Round",
                "Product, documents/s",
                "Bare Tika on %d threads".formatted(THREADS),
                "Ratio",
                "Bare Tika on one",
                "Ratio");
        var ratios = new ArrayList<Double>();
        var single = new ArrayList<Double>();
        var costs = new ArrayList<String>();
        for (int round = 1; round <= 3; round++) {
            double checked = samples.size() / check(samples);
            costs.add(spent);
            doTheRest();
            double parsed = samples.size() / parse(samples, THREADS);
            double alone = samples.size() / parse(samples, 1);
            ratios.add(checked / parsed);
            single.add(checked / alone);
            figures.row(round, checked, parsed, checked / parsed, alone, checked / alone);
        }
        figures.row("**median**", "", "", Figures.median(ratios), "", Figures.median(single));
        figures.say("Processor's milliseconds a document: %s", String.join("; ", costs));
        figures.say(
                "Afterwards: index of the search %.1f ms a document, moving it out of quarantine %.1f ms",
                indexed / samples.size(), moved / samples.size());
    }

    /** From the first byte of one PDF of a megabyte to its release, nothing else being done. */
    private void idle() throws IOException {
        var content = new ByteArrayOutputStream();
        content.writeBytes(SampleFiles.letter(IntStream.range(0, 30)
                .mapToObj(line -> "Zeile %d eines Briefes an die Stadt".formatted(line))
                .toArray(String[]::new)));
        var padded = SampleFiles.padded(content.toByteArray(), 1_000_000);
        var times = new ArrayList<Long>();
        for (int i = 0; i < IDLE; i++) {
            var owner = Owner.draft(UUID.randomUUID());
            long start = System.nanoTime();
            var document = intake.receive(new Arrival(owner, "bild", "brief.pdf"), new ByteArrayInputStream(padded));
            while (documents.find(owner, document.id()).orElseThrow().isWaiting()) {
                sleep(2);
            }
            times.add(System.nanoTime() - start);
            assertThat(documents.find(owner, document.id()).orElseThrow().isReleased())
                    .isTrue();
            documents.giveUp(owner);
        }
        figures.say(
                "Upload to release of a PDF of 1 MB, idle: p50 %.0f ms, p95 %.0f ms",
                Figures.percentile(times, 50), Figures.percentile(times, 95));
    }

    /** What the last check has cost. */
    private String spent(int documents) {
        var now = Cpu.now();
        return Arrays.stream(Cpu.Part.values())
                .map(part -> "%s %.1f".formatted(part.name().toLowerCase(), now.since(cpu, part) / documents))
                .collect(Collectors.joining(", "));
    }

    private double check(List<Sample> samples) throws Exception {
        checks.stop();
        documents.giveUp(owner);
        owner = Owner.draft(UUID.randomUUID());
        var ids = new ArrayList<Document.Id>();
        for (var arrived : clients.invokeAll(samples.stream().map(this::arrival).toList())) {
            ids.add(arrived.get());
        }
        cpu = Cpu.now();
        long start = System.nanoTime();
        checks.start();
        intake.await(owner, ids, Duration.ofMinutes(10));
        double seconds = (System.nanoTime() - start) / 1e9;
        spent = spent(samples.size());
        assertThat(documents.of(owner)).hasSize(samples.size()).allMatch(Document::isReleased);
        return seconds;
    }

    private Callable<Document.Id> arrival(Sample sample) {
        var arrival = new Arrival(
                owner,
                List.of(Owner.draft(UUID.randomUUID())),
                "",
                "bild",
                ".pdf,.docx,.txt,.png",
                List.of(),
                sample.name());
        return () -> intake.receive(arrival, new ByteArrayInputStream(sample.content()))
                .id();
    }

    /** What waits until no document does. */
    private void doTheRest() {
        long start = System.nanoTime();
        index.update();
        indexed = (System.nanoTime() - start) / 1e6;
        start = System.nanoTime();
        clearance.move();
        moved = (System.nanoTime() - start) / 1e6;
    }

    private static double parse(List<Sample> samples, int most) throws Exception {
        var parser = new AutoDetectParser();
        var work = samples.stream()
                .<Callable<Void>>map(sample -> () -> {
                    var context = new ParseContext();
                    var without = new TesseractOCRConfig();
                    without.setSkipOcr(true);
                    context.set(TesseractOCRConfig.class, without);
                    parser.parse(
                            new ByteArrayInputStream(sample.content()),
                            new BodyContentHandler(500_000),
                            new Metadata(),
                            context);
                    return null;
                })
                .toList();
        var threads = Executors.newFixedThreadPool(most);
        long start = System.nanoTime();
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        threads.shutdown();
        return seconds;
    }

    private static List<Sample> longOnes() {
        var random = new Random(8);
        return IntStream.range(0, LONG)
                .mapToObj(any -> new Sample("akte.pdf", SampleFiles.letters(60, () -> line(random))))
                .toList();
    }

    private static List<Sample> printed() {
        var random = new Random(9);
        return IntStream.range(0, PRINTED)
                .mapToObj(
                        number -> new Sample("schreiben.pdf", SampleFiles.printed(1 + number % 12, () -> line(random))))
                .toList();
    }

    private static List<Sample> samples() throws IOException {
        var random = new Random(7);
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < DOCUMENTS; i++) {
            samples.add(
                    switch (i % 5) {
                        case 0, 1 -> new Sample("brief.pdf", SampleFiles.letters(5, () -> line(random)));
                        case 2 -> new Sample("brief.docx", docx(random));
                        case 3 -> new Sample("brief.txt", text(random, 200).getBytes(StandardCharsets.UTF_8));
                        default -> new Sample("bild.png", SampleFiles.noise(300));
                    });
        }
        return samples;
    }

    private static byte[] docx(Random random) throws IOException {
        try (var document = new XWPFDocument();
                var file = new ByteArrayOutputStream()) {
            for (int i = 0; i < 100; i++) {
                document.createParagraph().createRun().setText(line(random));
            }
            document.write(file);
            return file.toByteArray();
        }
    }

    private static String text(Random random, int lines) {
        return IntStream.range(0, lines).mapToObj(any -> line(random)).collect(Collectors.joining("\n"));
    }

    private static String line(Random random) {
        return random.ints(10, 0, WORDS.length).mapToObj(word -> WORDS[word]).collect(Collectors.joining(" "));
    }

    private static final String[] WORDS =
            "die Stadt hat Ihren Antrag erhalten und prüft ihn so bald wie möglich mit freundlichen Grüßen Amt Hund Vertrag Nachweis Straße Plan"
                    .split(" ");

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
