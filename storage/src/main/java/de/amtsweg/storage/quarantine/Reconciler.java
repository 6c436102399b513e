package de.amtsweg.storage.quarantine;

import de.amtsweg.storage.objects.ObjectStore;
import de.amtsweg.storage.objects.ObjectStore.Stored;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares database and object store both ways. Objects without a row are removed once they are old enough; rows
 * whose object is missing are only reported, since nothing here can restore it.
 */
@Service
public class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    /** Any number, but the same on all nodes. */
    private static final long LOCK = 7_104_215_093L;

    private final JdbcClient jdbc;
    private final ObjectStore store;
    private final InstantSource clock;

    Reconciler(JdbcClient jdbc, ObjectStore store, InstantSource clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param orphans objects without a row
     * @param removed how many of them were old enough to be removed
     * @param missing documents that were stored and whose object is missing
     */
    public record Report(Instant at, long objects, long orphans, long removed, long missing) {}

    public Optional<Report> last() {
        return jdbc.sql("select * from store_report order by at desc limit 1")
                .query((row, number) -> new Report(
                        row.getTimestamp("at").toInstant(),
                        row.getLong("objects"),
                        row.getLong("orphans"),
                        row.getLong("removed"),
                        row.getLong("missing")))
                .optional();
    }

    /**
     * Does nothing while another node is at it.
     *
     * @param grace how long an object may be unknown, such as one whose row is about to be written
     */
    @Transactional
    public Optional<Report> compare(Duration grace) {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single()) {
            return Optional.empty();
        }
        var began = clock.instant();
        var known = new HashSet<>(keys("select object_key from document union select object_key from quarantine_left"));
        // a copy is made before its row says so; and a row added meanwhile is not missing
        var expected = new HashSet<>(keys("select object_key from document where state in ('waiting', 'released')"));
        long objects = 0;
        long orphans = 0;
        long removed = 0;
        try (var found = store.list("")) {
            for (var object : (Iterable<Stored>) found::iterator) {
                objects++;
                expected.remove(object.key());
                if (!known.contains(object.key())) {
                    orphans++;
                    if (object.changed().isBefore(began.minus(grace))) {
                        store.remove(object.key());
                        removed++;
                    }
                }
            }
        }
        long missing = expected.stream().filter(this::isStillExpected).count();
        var report = new Report(began, objects, orphans, removed, missing);
        jdbc.sql("insert into store_report (at, objects, orphans, removed, missing) values (?, ?, ?, ?, ?)")
                .params(Timestamp.from(began), objects, orphans, removed, missing)
                .update();
        if (orphans + missing > 0) {
            LOG.warn("database and object store differ: {}", report);
        }
        return Optional.of(report);
    }

    private boolean isStillExpected(String key) {
        return jdbc.sql(
                        "select exists (select 1 from document where object_key = ? and state in ('waiting', 'released'))")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    private List<String> keys(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
