package de.amtsweg.storage.quarantine;

import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.forks.ReadingUnavailable;
import de.amtsweg.storage.forks.Readings;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For those who run the platform: what waits, and what the virus scanner found. */
@Repository
public class Quarantine {

    /** How long a find is listed. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Scanner scanner;
    private final Readings readings;
    private final InstantSource clock;

    Quarantine(JdbcClient jdbc, Scanner scanner, Readings readings, InstantSource clock) {
        this.jdbc = jdbc;
        this.scanner = scanner;
        this.readings = readings;
        this.clock = clock;
    }

    /** @param oldest since when the oldest document has been waiting; null if none is */
    public record Waiting(int documents, @Nullable Instant oldest) {}

    /** @param caseId of the case that the file was for; null if it was not filed yet */
    public record Find(Instant at, String finding, @Nullable UUID caseId) {}

    public Waiting waiting() {
        return jdbc.sql("select count(*) documents, min(created) oldest from document where state = 'waiting'")
                .query((row, number) -> new Waiting(
                        row.getInt("documents"),
                        Optional.ofNullable(row.getTimestamp("oldest"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .single();
    }

    /** Newest first. */
    public List<Find> finds() {
        return jdbc.sql("select at, finding, case_id from virus_find order by at desc limit ?")
                .param(SHOWN)
                .query((row, number) -> new Find(
                        row.getTimestamp("at").toInstant(),
                        row.getString("finding"),
                        row.getObject("case_id", UUID.class)))
                .list();
    }

    /** Whether text in pictures and scans is recognised; false too while no document can be read for want of it. */
    public boolean recognisesText() {
        try {
            return readings.recognises();
        } catch (ReadingUnavailable missing) {
            return false;
        }
    }

    public boolean hasScanner() {
        return scanner.isConfigured();
    }

    /** A document counts once, even if its check is repeated. */
    void found(Document document, String finding) {
        jdbc.sql("""
                        insert into virus_find (id, at, finding, field, case_id) values (?, ?, ?, ?, ?)
                        on conflict (id) do nothing""")
                .params(
                        document.id().value(),
                        Timestamp.from(clock.instant()),
                        finding,
                        document.field(),
                        document.owner().kind() == Owner.Type.CASE
                                ? document.owner().id()
                                : null)
                .update();
    }

    /** Deletes old finds. */
    public void sweep() {
        jdbc.sql("delete from virus_find where at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
