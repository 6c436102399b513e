package de.amtsweg.processes.colleagues;

import de.amtsweg.processes.Person;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the offices. Names and offices are Keycloak's; they are written down whenever it reports them, so that work can
 * be given to people who are not there.
 */
@Repository
public class Colleagues {

    /** Whoever Keycloak has not reported for so long is no colleague any more, until it does: nobody reports who has left. */
    private static final Duration ACTIVE = Duration.ofDays(45);

    /** Long enough for parental leave; then they are forgotten. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Colleagues(JdbcClient jdbc, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody has not worked here for so long that nothing is kept of them as a person; the history of cases stays. */
    public record Forgotten(String id) {}

    /** Keycloak has just said who this is; of somebody who has never worked for an office nothing is kept. */
    public void seen(Person person) {
        jdbc.sql("""
                        insert into colleague (id, name, email, offices, seen)
                        select :id, :name, :email, :offices::text[], :now
                        where :staff or exists (select 1 from colleague where id = :id)
                        on conflict (id) do update
                        set name = excluded.name, email = excluded.email, offices = excluded.offices, seen = excluded.seen""")
                .param("id", person.id())
                .param("name", person.name())
                .param("email", person.email())
                .param("offices", person.offices().stream().sorted().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("staff", person.isStaff())
                .update();
    }

    public Optional<Colleague> find(String id) {
        return jdbc.sql("select * from colleague where id = ? and seen > ?")
                .params(id, since(ACTIVE))
                .query(Colleagues::colleague)
                .optional();
    }

    /** Those of at least one of these offices, by name. */
    public List<Colleague> of(Collection<String> offices) {
        return jdbc.sql("select * from colleague where offices && ?::text[] and seen > ? order by name_key(name), id")
                .params(offices.toArray(String[]::new), since(ACTIVE))
                .query(Colleagues::colleague)
                .list();
    }

    /** @return ids of those who are forgotten now */
    @Transactional
    public List<String> forget() {
        var forgotten = jdbc.sql("delete from colleague where seen < ? returning id")
                .param(since(KEPT))
                .query(String.class)
                .list();
        forgotten.forEach(id -> events.publishEvent(new Forgotten(id)));
        return forgotten;
    }

    private Timestamp since(Duration time) {
        return Timestamp.from(clock.instant().minus(time));
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        return new Colleague(
                row.getString("id"), row.getString("name"), row.getString("email"), offices(row.getArray("offices")));
    }

    private static Set<String> offices(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }
}
