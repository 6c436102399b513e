package de.amtsweg.processes.tasks;

import de.amtsweg.processes.City;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Recusals;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has come since somebody looked, counted cheaply: it is asked every minute for every open list. */
@Repository
public class TaskNews {

    /** Nobody counts further. */
    public static final int MOST = 100;

    private static final Filter OWN = Filter.of(name -> name.equals("stand") ? Filter.State.MINE.word() : "");

    private final JdbcClient jdbc;
    private final Recusals recusals;
    private final City city;
    private final InstantSource clock;

    TaskNews(JdbcClient jdbc, Recusals recusals, City city, InstantSource clock) {
        this.jdbc = jdbc;
        this.recusals = recusals;
        this.city = city;
        this.clock = clock;
    }

    /**
     * @param fresh how many tasks of the list are newer than the moment; {@link #MOST} for that many or more
     * @param own how many open tasks the person has; {@link #MOST} for that many or more
     */
    public record News(int fresh, int own) {}

    /**
     * Of each desk the index by time is read from its end back to the moment, so that what lies there already costs nothing;
     * without an order the database would look through the whole desk.
     */
    public News since(Instant moment, Person staff, Filter filter) {
        var kept = recusals.of(staff);
        var shown = Selection.of(staff, kept, filter, clock.instant());
        if (!staff.isStaff() || shown.isEmpty()) {
            return new News(0, 0);
        }
        var own = Selection.of(staff, kept, OWN, clock.instant(), "own");
        var parameters = new HashMap<>(shown.parameters());
        parameters.putAll(own.parameters());
        parameters.put("since", Timestamp.from(moment));
        var newer = shown.ofPlace() + " and t.created > :since";
        if (!filter.text().isEmpty()) {
            newer += " and t.words @@ task_query(:desks, :text, :prefix)";
            parameters.put("text", filter.text());
            parameters.put("prefix", city.references());
        }
        return jdbc.sql("""
                        select
                            (select count(*) from (
                                select 1 from %s cross join lateral (select 1 from task t where %s order by t.created desc limit %d) one limit %d) newer) fresh,
                            (select count(*) from (select 1 from task t where %s limit %d) mine) own""".formatted(shown.places(), newer, MOST, MOST, own.ofAll(), MOST))
                .params(parameters)
                .query((row, number) -> new News(row.getInt("fresh"), row.getInt("own")))
                .single();
    }
}
