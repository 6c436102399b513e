package de.amtsweg.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.local.LocalServices;
import de.amtsweg.storage.HandedIn;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.quarantine.Intake;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.context.ContextConfiguration;

/** How fast large files arrive, beside the bare client of the store; in a process of its own, since memory counts. */
@Tag("bench")
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = BenchServices.class)
class UploadsBenchmarkTest {

    private static final int FILES = 100;
    private static final int MEGABYTES = 100;
    private static final int CLIENTS = 20;

    @Autowired
    LocalServices services;

    @Autowired
    Intake intake;

    @Autowired
    Documents documents;

    @Autowired
    @Qualifier("checkQueue")
    SmartLifecycle checks;

    private final Figures figures = new Figures();
    private final Heap heap = new Heap();

    /** Nothing is checked meanwhile. */
    @Test
    void filesArrive() throws Exception {
        // a product that has just started still learns kinds of documents
        var owner = Owner.draft(UUID.randomUUID());
        var first = HandedIn.file(intake, owner, "bild", "vertrag.pdf");
        assertThat(documents.find(owner, first.id()))
                .hasValueSatisfying(
                        document -> assertThat(document.isReleased()).isTrue());
        documents.giveUp(owner);
        checks.stop();
        long idle = heap.live();
        heap.forget();
        figures.say("Uploads: %d files of %d MB from %d clients, in a process of their own", FILES, MEGABYTES, CLIENTS);
        figures.table("Product, MB/s", "Bare client, MB/s", "Ratio");
        double product = rate("product", services.url());
        double bare = rate(
                "store",
                services.setting("amtsweg.s3.endpoint"),
                services.setting("amtsweg.s3.access-key"),
                services.setting("amtsweg.s3.secret-key"),
                "amtsweg");
        figures.row(product, bare, product / bare);
        figures.say(
                "Heap while files arrive: at most %d MB above the %d MB that were alive before",
                heap.peak() - idle, idle);
        System.out.println(figures);
        Files.writeString(Path.of("target/benchmarks-uploads.md"), figures.toString());
    }

    private double rate(String... target) throws Exception {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                UploadClient.class.getName(),
                target[0],
                String.valueOf(FILES),
                String.valueOf(MEGABYTES),
                String.valueOf(CLIENTS)));
        command.addAll(List.of(target).subList(1, target.length));
        var client = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(Path.of("").toAbsolutePath().toFile())
                .start();
        var said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(client.waitFor()).as(said).isZero();
        var seconds = said.lines().filter(line -> line.startsWith("seconds=")).findFirst();
        return (double) FILES
                * MEGABYTES
                / Double.parseDouble(seconds.orElseThrow().substring("seconds=".length()));
    }
}
