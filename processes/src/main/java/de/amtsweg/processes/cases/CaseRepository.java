package de.amtsweg.processes.cases;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.CaseData;
import de.amtsweg.processes.City;
import de.amtsweg.processes.Json;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.procedures.Procedure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of cases and their events. {@link Cases} decides who may see what. */
@Repository
public class CaseRepository {

    private final JdbcClient jdbc;
    private final Json json;
    private final InstantSource clock;
    private final City city;

    CaseRepository(JdbcClient jdbc, Json json, InstantSource clock, City city) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.city = city;
    }

    /**
     * A new case, and the first line of its history, in one statement.
     *
     * @param words by which it is found beside its reference and the applicant's name
     */
    void insert(Case.Id id, Procedure procedure, Person person, Locale language, CaseData data, String words) {
        jdbc.sql("""
                        with numbered as (
                            select ?::text prefix, ?::text "year", lpad(nextval('case_number')::text, 6, '0') number),
                        filed as (
                            insert into case_file (reference, search, id, procedure, definition, person, applicant_name, applicant_mail,
                                language, data, state, filed)
                            select prefix || '-' || "year" || '-' || number, prefix || "year" || number || ' ' || number || ' ' || ?,
                                ?, ?, ?, ?, ?, ?, ?, ?::jsonb, '', ?
                            from numbered
                            returning id, applicant_name, filed)
                        insert into case_event (case_id, at, kind, actor_name) select id, filed, ?, applicant_name from filed""")
                .params(
                        city.references(),
                        String.valueOf(CityTime.date(clock.instant()).getYear()),
                        "%s %s".formatted(person.name(), words),
                        id.value(),
                        procedure.key(),
                        procedure.definition(),
                        person.id(),
                        person.name(),
                        person.email(),
                        language.toLanguageTag(),
                        json.write(data),
                        now(),
                        CaseEvent.Kind.FILED.name())
                .update();
    }

    /** For a process that has not reached a task yet; a task has already recorded the instance. */
    void started(Case.Id id, String instance) {
        jdbc.sql("update case_file set instance = ? where id = ? and instance is null")
                .params(instance, id.value())
                .update();
    }

    Optional<Case> find(Case.Id id) {
        return jdbc.sql("select * from case_file where id = ?")
                .param(id.value())
                .query(this::file)
                .optional();
    }

    public Case get(Case.Id id) {
        return find(id).orElseThrow(() -> new NotFound("no such case"));
    }

    /**
     * The case, locked as a whole until the transaction ends. Others may still add to its history: a lock that prevented
     * this could end in a deadlock between them and a timer.
     */
    public Case locked(Case.Id id) {
        return jdbc.sql("select * from case_file where id = ? for no key update")
                .param(id.value())
                .query(this::file)
                .optional()
                .orElseThrow(() -> new NotFound("no such case"));
    }

    Optional<Case> byReference(String reference) {
        return jdbc.sql("select * from case_file where reference = ?")
                .param(reference)
                .query(this::file)
                .optional();
    }

    public Optional<String> referenceOf(String instance) {
        return jdbc.sql("select reference from case_file where instance = ?")
                .param(instance)
                .query(String.class)
                .optional();
    }

    List<Case> of(String person) {
        return jdbc.sql("select * from case_file where person = ? order by filed desc limit 200")
                .param(person)
                .query(this::file)
                .list();
    }

    boolean isAtOneOf(Case.Id id, Person staff) {
        return staff.isStaff()
                && jdbc.sql("""
                        select exists (select 1 from case_office where case_id = :id and office in (:offices))
                            and not exists (select 1 from recusal where case_id = :id and person = :person)""")
                        .param("id", id.value())
                        .param("offices", staff.offices())
                        .param("person", staff.id())
                        .query(Boolean.class)
                        .single();
    }

    public Set<String> officesOf(Case.Id id) {
        return Set.copyOf(jdbc.sql("select office from case_office where case_id = ?")
                .param(id.value())
                .query(String.class)
                .list());
    }

    /** From now on the office may see the case. */
    public void joined(Case.Id id, String office) {
        jdbc.sql("""
                        insert into case_office (case_id, office, filed, words)
                        select id, ?, filed, task_words(?, search) from case_file where id = ?
                        on conflict do nothing""").params(office, office, id.value()).update();
    }

    /** Where mail of the case goes from now on. */
    public void applicantMail(Case.Id id, String address) {
        jdbc.sql("update case_file set applicant_mail = ? where id = ?")
                .params(address, id.value())
                .update();
    }

    /** @param replied whether the applicant has just answered what the office had asked */
    public void update(Case.Id id, CaseData data, boolean replied) {
        jdbc.sql("update case_file set data = ?::jsonb, replied = ? where id = ?")
                .params(json.write(data), replied ? now() : null, id.value())
                .update();
    }

    public void event(
            Case.Id id, CaseEvent.Kind kind, @Nullable String actor, @Nullable String task, @Nullable String detail) {
        event(id, kind, actor, task, detail, null);
    }

    /** @param note what the person said about it */
    public void event(
            Case.Id id,
            CaseEvent.Kind kind,
            @Nullable String actor,
            @Nullable String task,
            @Nullable String detail,
            @Nullable String note) {
        jdbc.sql(
                        "insert into case_event (case_id, at, kind, actor_name, task, detail, note) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(id.value(), now(), kind.name(), actor, task, detail, note))
                .update();
    }

    /** Not repeated within a minute. */
    public void eventOnce(Case.Id id, CaseEvent.Kind kind, String actor, String detail) {
        eventOnce(id, kind, actor, detail, Duration.ofMinutes(1));
    }

    /** Not repeated within this time. */
    void eventOnce(Case.Id id, CaseEvent.Kind kind, String actor, String detail, Duration within) {
        jdbc.sql("""
                        insert into case_event (case_id, at, kind, actor_name, detail)
                        select :case, :now, :kind, :actor, :detail
                        where not exists (
                            select 1 from case_event
                            where case_id = :case and kind = :kind and actor_name = :actor and detail = :detail
                                and at > :since)""")
                .param("case", id.value())
                .param("since", Timestamp.from(clock.instant().minus(within)))
                .param("now", now())
                .param("kind", kind.name())
                .param("actor", actor)
                .param("detail", detail)
                .update();
    }

    List<CaseEvent> events(Case.Id id) {
        return jdbc.sql("select * from case_event where case_id = ? order by id")
                .param(id.value())
                .query((row, number) -> new CaseEvent(
                        row.getTimestamp("at").toInstant(),
                        CaseEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("actor_name"),
                        row.getString("task"),
                        row.getString("detail"),
                        row.getString("note")))
                .list();
    }

    public void ended(Case.Id id) {
        jdbc.sql("update case_file set ended = ? where id = ?")
                .params(now(), id.value())
                .update();
        event(id, CaseEvent.Kind.ENDED, null, null, null);
    }

    public void result(Case.Id id, String name, Object value) {
        jdbc.sql("update case_file set data = jsonb_set(data, array['ergebnisse', ?], ?::jsonb) where id = ?")
                .params(name, json.write(value), id.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    Case file(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended");
        return new Case(
                new Case.Id(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("procedure"),
                row.getString("definition"),
                row.getString("instance"),
                row.getString("person"),
                row.getString("applicant_name"),
                row.getString("applicant_mail"),
                Locale.forLanguageTag(row.getString("language")),
                json.read(row.getString("data"), CaseData.class),
                row.getString("state"),
                row.getTimestamp("filed").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
