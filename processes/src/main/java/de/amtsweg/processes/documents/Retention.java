package de.amtsweg.processes.documents;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CaseRepository;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.procedures.Procedure;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.documents.Documents;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases the documents of cases that ended so long ago that their procedure no longer keeps them. */
@Service
public class Retention {

    private static final int AT_ONCE = 500;

    private final Procedures procedures;
    private final CaseRepository files;
    private final Documents documents;
    private final LegalHolds holds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Retention(
            Procedures procedures,
            CaseRepository files,
            Documents documents,
            LegalHolds holds,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.procedures = procedures;
        this.files = files;
        this.documents = documents;
        this.holds = holds;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Ended(UUID id, String procedure, Instant at) {}

    /** @return the number of cases whose documents were erased */
    public int sweep() {
        int swept = 0;
        for (var old : endedBefore(earliest())) {
            var kept = procedures.find(old.procedure()).map(Procedure::retention);
            if (kept.isPresent()
                    && end(old.at(), kept.get()).isBefore(clock.instant())
                    && expire(new Case.Id(old.id()))) {
                swept++;
            }
        }
        return swept;
    }

    private Instant earliest() {
        return procedures.all().stream()
                .map(Procedure::retention)
                .map(kept -> clock.instant().atZone(CityTime.ZONE).minus(kept).toInstant())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Instant end(Instant ended, Period kept) {
        return ended.atZone(CityTime.ZONE).plus(kept).toInstant();
    }

    private List<Ended> endedBefore(Instant moment) {
        return jdbc.sql("""
                        select id, procedure, ended from filed_case c
                        where ended < ? and not exists (select 1 from legal_hold where case_id = c.id)
                          and exists (select 1 from kept_document where owner = c.id and owner_kind = 'CASE')
                        order by ended limit ?""")
                .params(Timestamp.from(moment), AT_ONCE)
                .query((row, number) -> new Ended(
                        row.getObject("id", UUID.class),
                        row.getString("procedure"),
                        row.getTimestamp("ended").toInstant()))
                .list();
    }

    private boolean expire(Case.Id id) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            files.locked(id);
            var owner = Owner.ofCase(id.value());
            int count = documents.of(owner).size();
            if (count == 0 || holds.find(id.value()).isPresent()) {
                return false;
            }
            documents.giveUp(owner);
            files.event(id, CaseEvent.Kind.DOCUMENTS_EXPIRED, null, null, String.valueOf(count));
            return true;
        }));
    }
}
