package de.amtsweg.processes.drafts;

import de.amtsweg.processes.ProcessSettings;
import de.amtsweg.processes.outbox.Outbox;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The end of drafts that nobody continues. */
@Repository
public class DraftExpiry {

    /** How long before the end people are notified. */
    private static final Duration NOTICE = Duration.ofDays(7);

    /** How long the half-filled form of a task is kept. */
    private static final Duration TASK_LIFETIME = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Outbox outbox;
    private final Duration lifetime;
    private final InstantSource clock;

    DraftExpiry(JdbcClient jdbc, Documents documents, Outbox outbox, ProcessSettings settings, InstantSource clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.outbox = outbox;
        this.lifetime = settings.draftLifetime();
        this.clock = clock;
    }

    /** When the draft will be discarded unless somebody continues it. */
    public Instant expires(Draft draft) {
        return draft.changed().plus(lifetime);
    }

    /** Notifies people, once, whose applications expire soon. */
    @Transactional
    public int announce() {
        var soon = jdbc.sql("""
                        update draft set announced = ? where id in (
                            select id from draft
                            where task is null and mail is not null and announced is null and changed < ?
                            for update skip locked)
                        returning id""")
                .params(before(Duration.ZERO), before(lifetime.minus(NOTICE)))
                .query(UUID.class)
                .list();
        soon.forEach(id -> outbox.enqueue(Drafts.MAIL, new Drafts.News(new Draft.Id(id), Drafts.About.EXPIRES)));
        return soon.size();
    }

    /** Discards what nobody has touched for long; nobody who can be notified loses an application without notice. */
    @Transactional
    public int sweep() {
        var old = jdbc.sql("""
                        delete from draft
                        where task is null and changed < :lifetime and (mail is null or announced < :notice)
                            or task is not null and changed < :task
                        returning id""")
                .param("lifetime", before(lifetime))
                .param("notice", before(NOTICE))
                .param("task", before(TASK_LIFETIME))
                .query(UUID.class)
                .list();
        old.forEach(id -> documents.giveUp(Document.Owner.draft(id)));
        return old.size();
    }

    private Timestamp before(Duration ago) {
        return Timestamp.from(clock.instant().minus(ago));
    }
}
