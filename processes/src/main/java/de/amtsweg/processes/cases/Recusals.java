package de.amtsweg.processes.cases;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is kept out of which case, since they said that they might be biased (§§ 20, 21 VwVfG). */
@Repository
public class Recusals {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Recusals(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why somebody must not, or should not, decide. */
    public enum Reason {
        /** It is about their own advantage or disadvantage. */
        OWN_INTEREST,
        /** It is about somebody of their family, or whom they represent. */
        RELATIVE,
        /** They have acted in the matter outside their office. */
        INVOLVED,
        /** Anything else for which somebody could doubt that they are impartial (§ 21). */
        CONCERN
    }

    /** The ids of the cases that the person is kept out of; for nearly everybody there are none. */
    public String[] of(Person staff) {
        return jdbc.sql("select case_id::text from recusal where person = ?")
                .param(staff.id())
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    /** @param person id of the account */
    public boolean isRecused(Case.Id id, String person) {
        return jdbc.sql("select exists (select 1 from recusal where case_id = ? and person = ?)")
                .params(id.value(), person)
                .query(Boolean.class)
                .single();
    }

    /** Account ids of those who are kept out of the case. */
    public Set<String> of(Case.Id id) {
        return Set.copyOf(jdbc.sql("select person from recusal where case_id = ?")
                .param(id.value())
                .query(String.class)
                .list());
    }

    /** @return false if the person was kept out of it already */
    public boolean add(Case.Id id, Person staff, Reason reason) {
        return jdbc.sql("""
                        insert into recusal (case_id, person, person_name, reason, at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(id.value(), staff.id(), staff.name(), reason.name(), Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }
}
