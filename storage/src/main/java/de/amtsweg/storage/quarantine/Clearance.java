package de.amtsweg.storage.quarantine;

import de.amtsweg.storage.objects.ObjectStore;
import de.amtsweg.storage.objects.StoreUnavailable;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the quarantine: released documents move to their permanent place, refused ones are removed. */
@Service
public class Clearance {

    /** As many as the store removes in one request. */
    private static final int REMOVED = 1000;

    private static final int MOVED = 100;

    /** If so many documents cannot be moved, the store accepts none. */
    private static final int HOPELESS = 10;

    private static final Released BEFORE_ALL = new Released(new UUID(0, 0), Instant.EPOCH);

    private static final Logger LOG = LoggerFactory.getLogger(Clearance.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectStore store;
    private final InstantSource clock;

    Clearance(JdbcClient jdbc, TransactionTemplate transaction, ObjectStore store, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.store = store;
        this.clock = clock;
    }

    private record Released(UUID id, Instant checked) {}

    private record Copied(String key, long size, String version) {}

    /**
     * Moves released documents when none waits to be checked, or a minute after their release; safe to run on several
     * nodes. One that cannot be moved stays where it is until the next run.
     */
    public void move() {
        var last = BEFORE_ALL;
        int stuck = 0;
        for (var next = released(last); !next.isEmpty() && stuck < HOPELESS; next = released(last)) {
            for (var released : next) {
                stuck += isMoved(released.id()) ? 0 : 1;
                last = released;
            }
        }
        if (stuck > 0) {
            LOG.warn("released documents could not be moved out of quarantine: {}", stuck);
        }
    }

    /** After that one, since it may be impossible to move. */
    private List<Released> released(Released last) {
        return jdbc.sql("""
                        select id, checked from document
                        where state = 'released' and checked_version is not null and (checked, id) > (?, ?)
                          and %s
                        order by checked, id limit ?""".formatted(CheckQueue.HAS_TIME))
                .params(Timestamp.from(last.checked()), last.id(), MOVED)
                .query((row, number) -> new Released(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("checked").toInstant()))
                .list();
    }

    private boolean isMoved(UUID id) {
        try {
            transaction.executeWithoutResult(status -> jdbc.sql("""
                            select object_key, size, checked_version from document
                            where id = ? and state = 'released' and checked_version is not null for update skip locked""")
                    .param(id)
                    .query((row, number) -> new Copied(
                            row.getString("object_key"), row.getLong("size"), row.getString("checked_version")))
                    .optional()
                    .ifPresent(copied -> move(id, copied)));
            return true;
        } catch (StoreUnavailable notNow) {
            LOG.debug("a document cannot be moved", notNow);
            return false;
        }
    }

    /** The copy names the version, so what is moved is what was checked; a second copy does no harm. */
    private void move(UUID id, Copied copied) {
        var place = copied.key().replaceFirst("^quarantine/", "documents/");
        store.copy(copied.key(), copied.size(), copied.version(), place);
        jdbc.sql("""
                        with moved as (
                            update document set object_key = ?, checked_version = null where id = ?)
                        insert into quarantine_left (object_key, since) values (?, ?) on conflict do nothing""")
                .params(place, id, copied.key(), Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Removes what was refused or moved, many at once; safe to run on several nodes.
     *
     * @param grace for readers that have begun to fetch it from there
     * @throws StoreUnavailable when it cannot be removed now
     */
    @Transactional
    public void remove(Duration grace) {
        var left = jdbc.sql("""
                        select object_key from quarantine_left where since <= ?
                        order by since limit ? for update skip locked""")
                .params(Timestamp.from(clock.instant().minus(grace)), REMOVED)
                .query(String.class)
                .list();
        if (!left.isEmpty()) {
            store.removeAll(left);
            jdbc.sql("delete from quarantine_left where object_key in (:keys)")
                    .param("keys", left)
                    .update();
        }
    }
}
