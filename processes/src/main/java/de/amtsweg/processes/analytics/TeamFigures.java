package de.amtsweg.processes.analytics;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.City;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What there is to do in an office, and how it goes. Who asks has to lead it. */
@Repository
public class TeamFigures {

    public static final int WEEKS = 8;

    /** Fewer say more about the one who did them than about the step. */
    public static final int FEWEST = 5;

    private final JdbcClient jdbc;
    private final City city;
    private final InstantSource clock;

    TeamFigures(JdbcClient jdbc, City city, InstantSource clock) {
        this.jdbc = jdbc;
        this.city = city;
        this.clock = clock;
    }

    /**
     * What lies in the office's list of one step; what waits or comes back later is not open.
     *
     * @param procedure key
     * @param step BPMN id
     */
    public record Load(
            String procedure,
            String procedureName,
            String step,
            String name,
            int open,
            int free,
            int overdue,
            int waiting,
            int postponed) {}

    public record PersonLoad(String name, int open, int overdue) {}

    /** @param monday with which the week begins */
    public record Week(LocalDate monday, int begun, int ended) {}

    /** @param median in days, of those that were completed; none if these were too few */
    public record StepTime(String procedure, String step, String name, int completed, OptionalDouble median) {}

    public List<Load> load(String office) {
        return jdbc.sql("""
                        select procedure, procedure_name, key, max(name) step_name,
                            count(*) filter (where state = 'OPEN') open,
                            count(*) filter (where state = 'OPEN' and assignee is null) free,
                            count(*) filter (where state = 'OPEN' and due < :today) overdue,
                            count(*) filter (where state = 'APPLICANT') waiting,
                            count(*) filter (where state = 'POSTPONED') postponed
                        from office_task where desk = :office
                        group by procedure, procedure_name, key order by open desc, procedure_name, step_name""")
                .param("office", office)
                .param("today", today())
                .query((row, number) -> new Load(
                        row.getString("procedure"),
                        row.getString("procedure_name"),
                        row.getString("key"),
                        row.getString("step_name"),
                        row.getInt("open"),
                        row.getInt("free"),
                        row.getInt("overdue"),
                        row.getInt("waiting"),
                        row.getInt("postponed")))
                .list();
    }

    /** How many people hold tasks of the office. */
    public int holders(String office) {
        return jdbc.sql("select count(distinct assignee) from office_task where desk = ? and state = 'OPEN'")
                .param(office)
                .query(Integer.class)
                .single();
    }

    /** Whether the city lets those who lead an office see what each of its people has to do. */
    public boolean areOfPersons() {
        return city.hasFiguresOfPersons();
    }

    /** None where the city does not allow figures of persons. */
    public List<PersonLoad> persons(String office) {
        return !areOfPersons()
                ? List.of()
                : jdbc.sql("""
                                select coalesce(max(assignee_name), '') person, count(*) open,
                                    count(*) filter (where due < :today) overdue
                                from office_task where desk = :office and state = 'OPEN' and assignee is not null
                                group by assignee order by open desc, person""")
                        .param("office", office)
                        .param("today", today())
                        .query((row, number) ->
                                new PersonLoad(row.getString("person"), row.getInt("open"), row.getInt("overdue")))
                        .list();
    }

    /** The last weeks, this one included, oldest first. */
    public List<Week> weeks(String office) {
        var first = first();
        var begun = perWeek(office, "begun", first);
        var ended = perWeek(office, "ended", first);
        return IntStream.range(0, WEEKS)
                .mapToObj(first::plusWeeks)
                .map(monday -> new Week(monday, begun.getOrDefault(monday, 0), ended.getOrDefault(monday, 0)))
                .toList();
    }

    private Map<LocalDate, Integer> perWeek(String office, String moment, LocalDate first) {
        var weeks = new HashMap<LocalDate, Integer>();
        jdbc.sql("""
                        select date_trunc('week', %1$s at time zone :zone)::date monday, count(*) tasks
                        from step_time where office = :office and %1$s >= :first group by 1""".formatted(moment))
                .param("zone", CityTime.ZONE.getId())
                .param("office", office)
                .param("first", Timestamp.from(CityTime.start(first)))
                .query(row -> {
                    weeks.put(row.getObject("monday", Date.class).toLocalDate(), row.getInt("tasks"));
                });
        return weeks;
    }

    /** How long the steps took that were completed in the last weeks. */
    public List<StepTime> times(String office) {
        return jdbc.sql("""
                        select procedure, step, max(name) step_name, count(*) completed,
                            percentile_cont(0.5) within group (order by extract(epoch from ended - begun) / 86400) median
                        from step_time where office = :office and ended >= :first and completed
                        group by procedure, step order by procedure, step_name""")
                .param("office", office)
                .param("first", Timestamp.from(CityTime.start(first())))
                .query((row, number) -> new StepTime(
                        row.getString("procedure"),
                        row.getString("step"),
                        row.getString("step_name"),
                        row.getInt("completed"),
                        row.getInt("completed") < FEWEST && !areOfPersons()
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(row.getDouble("median"))))
                .list();
    }

    private LocalDate first() {
        return CityTime.date(clock.instant())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS - 1L);
    }

    private Timestamp today() {
        return Timestamp.from(CityTime.start(CityTime.date(clock.instant())));
    }
}
