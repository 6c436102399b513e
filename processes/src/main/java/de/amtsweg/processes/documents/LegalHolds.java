package de.amtsweg.processes.documents;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CaseRepository;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds: while a case has one, nobody can erase its documents. */
@Repository
public class LegalHolds {

    private final JdbcClient jdbc;
    private final CaseRepository files;
    private final InstantSource clock;

    LegalHolds(JdbcClient jdbc, CaseRepository files, InstantSource clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** @param by name of the person who placed it */
    public record Hold(String reason, String by, Instant since) {}

    public Optional<Hold> find(Case filed) {
        return find(filed.id().value());
    }

    Optional<Hold> find(UUID caseId) {
        return jdbc.sql("select * from legal_hold where case_id = ?")
                .param(caseId)
                .query((row, number) -> new Hold(
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getTimestamp("since").toInstant()))
                .optional();
    }

    @Transactional
    public void put(Case filed, String reason, Person person) {
        files.locked(filed.id());
        if (jdbc.sql(
                                "insert into legal_hold (case_id, reason, by_name, since) values (?, ?, ?, ?) on conflict do nothing")
                        .params(filed.id().value(), reason, person.name(), Timestamp.from(clock.instant()))
                        .update()
                > 0) {
            files.event(filed.id(), CaseEvent.Kind.HELD, person.name(), null, reason);
        }
    }

    @Transactional
    public void end(Case filed, Person person) {
        files.locked(filed.id());
        if (jdbc.sql("delete from legal_hold where case_id = ?")
                        .param(filed.id().value())
                        .update()
                > 0) {
            files.event(filed.id(), CaseEvent.Kind.HOLD_ENDED, person.name(), null, null);
        }
    }
}
