package de.amtsweg.storage;

import de.amtsweg.storage.Document.State;
import de.amtsweg.storage.reading.Reading;
import de.amtsweg.storage.reading.ReadingUnavailable;
import de.amtsweg.storage.reading.Readings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One document's way out of quarantine: scanned, read, and then released to its owner or thrown away. Each
 * step can be done again, since a crash may come after any of them.
 */
@Component
class Check {

    private static final Logger LOG = LoggerFactory.getLogger(Check.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectStore store;
    private final Scanner scanner;
    private final Readings readings;
    private final Quarantine quarantine;
    private final ApplicationEventPublisher events;

    Check(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ObjectStore store,
            Scanner scanner,
            Readings readings,
            Quarantine quarantine,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.store = store;
        this.scanner = scanner;
        this.readings = readings;
        this.quarantine = quarantine;
        this.events = events;
    }

    /** Where a document is now, and what is known of it. */
    private record Quarantined(Document document, String key, Format format, Set<Format> accepted) {}

    /**
     * @throws ScannerUnavailable when the document has to wait
     * @throws StoreUnavailable when the document has to wait
     * @throws ReadingUnavailable when the document has to wait
     */
    void of(Document.Id id) {
        find(id).ifPresent(this::check);
    }

    private Optional<Quarantined> find(Document.Id id) {
        return jdbc.sql("select * from document where id = ? and state = 'waiting'")
                .param(id.value())
                .query((row, number) -> new Quarantined(
                        Documents.document(row, number),
                        row.getString("object_key"),
                        Format.ofMediaType(row.getString("media_type")).orElseThrow(),
                        Stream.of((String[]) row.getArray("formats").getArray())
                                .map(Format::valueOf)
                                .collect(Collectors.toSet())))
                .optional();
    }

    private void check(Quarantined waiting) {
        var folder = folder();
        var file = folder.resolve("document");
        try {
            try (var content = store.get(waiting.key())) {
                Files.copy(content, file);
            }
            var found = scan(file);
            if (found.isPresent()) {
                LOG.warn(
                        "the virus scanner found {} in document {}",
                        found.get(),
                        waiting.document().id());
                reject(waiting, State.INFECTED, Refusal.INFECTED, found.get());
                return;
            }
            var reading = read(file);
            var verdict = Verdict.of(waiting.format(), waiting.accepted(), reading);
            if (verdict.refusal() != null) {
                reject(waiting, State.REFUSED, verdict.refusal(), reading.outcome() + " " + reading.oddities());
                return;
            }
            release(waiting, verdict.format(), reading);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            delete(folder, file);
        }
    }

    private Optional<String> scan(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return scanner.scan(content);
        }
    }

    private Reading read(Path file) {
        try {
            return readings.read(file);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    /** The bytes go to their place first: a row that says "released" always has them. */
    private void release(Quarantined waiting, Format format, Reading reading) {
        var place = waiting.key().replaceFirst("^quarantine/", "documents/");
        store.copy(waiting.key(), place);
        var id = waiting.document().id().value();
        settle(waiting, () -> {
            int rows = jdbc.sql("""
                            update document set state = 'released', object_key = ?, checked = now(), media_type = ?, name = ?,
                                pages = ?, language = ?, text_from = ?, pictured = ?
                            where id = ? and state = 'waiting'""")
                    .params(
                            place,
                            format.mediaType(),
                            FileNames.named(waiting.document().name(), format),
                            reading.pages(),
                            reading.language(),
                            Verdict.text(reading).name(),
                            reading.thumbnail() != null,
                            id)
                    .update();
            if (rows > 0) {
                jdbc.sql("insert into document_content (document, text, thumbnail) values (?, ?, ?)")
                        .params(id, reading.text().replace("\u0000", ""), reading.thumbnail())
                        .update();
            }
            return rows;
        });
        store.remove(waiting.key());
    }

    private void reject(Quarantined waiting, State state, Refusal refusal, String finding) {
        if (state == State.INFECTED) {
            quarantine.found(waiting.document(), finding);
        }
        settle(
                waiting,
                () -> jdbc.sql("""
                        update document set state = ?, refusal = ?, finding = ?, checked = now()
                        where id = ? and state = 'waiting'""")
                        .params(
                                state.name().toLowerCase(),
                                refusal.name(),
                                finding,
                                waiting.document().id().value())
                        .update());
        store.remove(waiting.key());
    }

    private interface Change {
        int rows();
    }

    /** Nobody hears of a document that was given up meanwhile, or checked by another node. */
    private void settle(Quarantined waiting, Change change) {
        transaction.executeWithoutResult(status -> {
            if (change.rows() > 0) {
                var id = waiting.document().id().value();
                events.publishEvent(new DocumentChecked(jdbc.sql("select * from document where id = ?")
                        .param(id)
                        .query(Documents::document)
                        .single()));
            }
        });
    }

    /** Only this process's user can look into it. */
    private static Path folder() {
        try {
            return Files.createTempDirectory("amtsweg-check");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(Path folder, Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
