package de.amtsweg.storage.quarantine;

import de.amtsweg.storage.documents.Attachment;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.State;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.forks.Extracted;
import de.amtsweg.storage.forks.Fetched;
import de.amtsweg.storage.forks.ReadingUnavailable;
import de.amtsweg.storage.forks.Readings;
import de.amtsweg.storage.formats.FileNames;
import de.amtsweg.storage.formats.Format;
import de.amtsweg.storage.formats.Refusal;
import de.amtsweg.storage.kinds.Classifier;
import de.amtsweg.storage.objects.ObjectStore;
import de.amtsweg.storage.objects.StoreUnavailable;
import de.amtsweg.storage.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
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
 * One document's way out of quarantine: scanned, read, classified, and then released to its owner or deleted. Each
 * step can be repeated, since a crash may come after any of them.
 */
@Component
class DocumentCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentCheck.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectStore store;
    private final Scanner scanner;
    private final Readings readings;
    private final Classifier classifier;
    private final Quarantine quarantine;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    DocumentCheck(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ObjectStore store,
            Scanner scanner,
            Readings readings,
            Classifier classifier,
            Quarantine quarantine,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.store = store;
        this.scanner = scanner;
        this.readings = readings;
        this.classifier = classifier;
        this.quarantine = quarantine;
        this.events = events;
        this.clock = clock;
    }

    /** Where a document is now, and what is known about it. */
    private record Quarantined(Document document, String key, Format format, Set<Format> accepted) {}

    /**
     * When it returns, nothing is left to be done, and the queue says so.
     *
     * @throws ScannerUnavailable when the document has to wait
     * @throws StoreUnavailable when the document has to wait
     * @throws ReadingUnavailable when the document has to wait
     */
    void of(Document.Id id) {
        find(id).ifPresentOrElse(
                        this::check,
                        () -> jdbc.sql(CheckQueue.DONE).param(id.toString()).update());
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
        var stored = store.get(waiting.key());
        try (var fetched = Fetched.of(stored.content());
                var parts = Extracted.create()) {
            var file = fetched.file();
            var found = scan(file);
            if (found.isPresent()) {
                infected(waiting, found.get());
                return;
            }
            var reading = read(file, parts);
            found = scan(parts, reading);
            if (found.isPresent()) {
                infected(waiting, found.get());
                return;
            }
            var verdict = Verdict.of(waiting.format(), waiting.accepted(), reading);
            if (verdict.refusal() != null) {
                reject(
                        waiting,
                        State.REFUSED,
                        verdict.refusal(),
                        verdict.refusal() == Refusal.ATTACHED
                                ? verdict.culprit()
                                : reading.outcome() + " " + reading.oddities());
                return;
            }
            release(waiting, stored.version(), verdict.format(), reading);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<String> scan(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return scanner.scan(content);
        }
    }

    /** The scanner sees each file inside the document by itself, since it does not look into all documents. */
    private Optional<String> scan(Extracted parts, Reading reading) throws IOException {
        for (int number = 0; number < reading.attachments().size(); number++) {
            var content = parts.content(number);
            if (content.isPresent()) {
                try (var bytes = content.get()) {
                    var found = scanner.scan(bytes);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void infected(Quarantined waiting, String finding) {
        LOG.warn(
                "the virus scanner found {} in document {}",
                finding,
                waiting.document().id());
        reject(waiting, State.INFECTED, Refusal.INFECTED, finding);
    }

    private Reading read(Path file, Extracted parts) {
        try {
            return readings.read(file, parts);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    /** The bytes stay where they are until there is time to move them, and are served in the version that was checked. */
    private void release(Quarantined waiting, String version, Format format, Reading reading) {
        var document = waiting.document();
        var guess = classifier.of(
                reading, document.name(), document.scope(), document.kind().asked());
        jdbc.sql("""
                        with released as (
                            update document set state = 'released', checked_version = ?, checked = ?, media_type = ?,
                                name = ?, pages = ?, language = ?, text_from = ?, pictured = ?, kind = ?, confidence = ?,
                                attachments = ?::jsonb
                            where id = ? and state = 'waiting'
                            returning id),
                        content as (
                            insert into document_content (document, text, metadata)
                            select id, ?, jsonb_object(?, ?) from released)
                        %s""".formatted(CheckQueue.DONE))
                .params(
                        version,
                        now(),
                        format.mediaType(),
                        FileNames.named(document.name(), format),
                        reading.pages(),
                        reading.language(),
                        Verdict.text(reading).name(),
                        isPictured(format, reading),
                        guess.kind(),
                        guess.confidence(),
                        Attachment.write(reading.attachments()),
                        document.id().value(),
                        storable(reading.text()),
                        storable(reading.metadata().keySet()),
                        storable(reading.metadata().values()),
                        document.id().toString())
                .update();
    }

    /** The database can store every character but one. */
    private static String storable(String text) {
        return text.replace("\u0000", "");
    }

    private static String[] storable(Collection<String> texts) {
        return texts.stream().map(DocumentCheck::storable).toArray(String[]::new);
    }

    /** Drawn when somebody wants to see it. */
    private static boolean isPictured(Format format, Reading reading) {
        return format.isDrawn() && Verdict.text(reading) != Document.Text.UNREAD;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** A document that was discarded meanwhile, or checked by another node, is not reported. */
    private void reject(Quarantined waiting, State state, Refusal refusal, String finding) {
        if (state == State.INFECTED) {
            quarantine.found(waiting.document(), finding);
        }
        var document = waiting.document();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        with rejected as (
                            update document set state = ?, refusal = ?, finding = ?, checked = ?
                            where id = ? and state = 'waiting'
                            returning *),
                        left_behind as (
                            insert into quarantine_left (object_key, since) select object_key, checked from rejected
                            on conflict do nothing),
                        done as (%s)
                        select * from rejected""".formatted(CheckQueue.DONE))
                .params(
                        state.name().toLowerCase(),
                        refusal.name(),
                        finding,
                        now(),
                        document.id().value(),
                        document.id().toString())
                .query(Documents::document)
                .optional()
                .map(DocumentRejected::new)
                .ifPresent(events::publishEvent));
        try {
            store.remove(waiting.key());
        } catch (StoreUnavailable later) {
            LOG.info("a refused file stays in quarantine until the object store is back");
        }
    }
}
