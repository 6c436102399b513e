package de.amtsweg.processes.cases;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.CaseData;
import de.amtsweg.processes.Json;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.engine.CaseRecords;
import de.amtsweg.processes.procedures.Procedure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Year;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of cases, their events and the inbox; written in the engine's transaction. */
@Repository
public class CaseRepository implements CaseRecords {

    private final JdbcClient jdbc;
    private final Json json;
    private final Procedures procedures;

    CaseRepository(JdbcClient jdbc, Json json, Procedures procedures) {
        this.jdbc = jdbc;
        this.json = json;
        this.procedures = procedures;
    }

    /** A new case, and the first line of its history, in one statement. */
    void insert(Case.Id id, Procedure procedure, Person person, Locale language, CaseData data) {
        jdbc.sql("""
                        with filed as (
                            insert into case_file (id, reference, procedure, definition, person, applicant_name, applicant_mail,
                                language, data, state)
                            values (?, 'DU-' || ? || '-' || lpad(nextval('case_number')::text, 6, '0'), ?, ?, ?, ?, ?, ?, ?::jsonb, '')
                            returning id, applicant_name)
                        insert into case_event (case_id, kind, actor_name) select id, ?, applicant_name from filed""")
                .params(
                        id.value(),
                        Year.now().toString(),
                        procedure.key(),
                        procedure.definition(),
                        person.id(),
                        person.name(),
                        person.email(),
                        language.toLanguageTag(),
                        json.write(data),
                        CaseEvent.Kind.FILED.name())
                .update();
    }

    /** For a process that has come to no task yet; a task has told its case already. */
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

    @Override
    public void lock(Case.Id id) {
        locked(id);
    }

    /**
     * The case, locked as a whole until the transaction ends. Others may still add to its history: a lock that kept them
     * from it would be one that they and a timer could wait for crosswise.
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
                && jdbc.sql("select exists (select 1 from case_office where case_id = :id and office in (:offices))")
                        .param("id", id.value())
                        .param("offices", staff.offices())
                        .query(Boolean.class)
                        .single();
    }

    public void update(Case.Id id, CaseData data) {
        jdbc.sql("update case_file set data = ?::jsonb where id = ?")
                .params(json.write(data), id.value())
                .update();
    }

    public void event(
            Case.Id id, CaseEvent.Kind kind, @Nullable String actor, @Nullable String task, @Nullable String detail) {
        jdbc.sql("insert into case_event (case_id, kind, actor_name, task, detail) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(id.value(), kind.name(), actor, task, detail))
                .update();
    }

    /** Not again within a minute. */
    public void eventOnce(Case.Id id, CaseEvent.Kind kind, String actor, String detail) {
        jdbc.sql("""
                        insert into case_event (case_id, kind, actor_name, detail)
                        select :case, :kind, :actor, :detail
                        where not exists (
                            select 1 from case_event
                            where case_id = :case and kind = :kind and actor_name = :actor and detail = :detail
                                and at > now() - interval '1 minute')""")
                .param("case", id.value())
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
                        row.getString("detail")))
                .list();
    }

    /** In one statement, since it is part of every filing. */
    @Override
    public void taskOpened(
            Case.Id id, String instance, String definition, String task, String key, String name, @Nullable Date due) {
        var procedure = procedures.version(definition);
        jdbc.sql("""
                        with reached as (
                            update case_file set instance = :instance, state = coalesce(
                                (select string_agg(key, ' ' order by created, id) || ' ' from task where case_id = :id), '') || :key
                            where id = :id
                            returning id, procedure, reference, applicant_name),
                        seen as (
                            insert into case_office (case_id, office)
                            select id, :office from reached where :office <> :applicant
                            on conflict do nothing)
                        insert into task (id, case_id, key, name, office, procedure, procedure_name, reference, applicant_name, due)
                        select :task, id, :key, :name, :office, procedure, :procedure, reference, applicant_name, :due::timestamptz
                        from reached""")
                .param("id", id.value())
                .param("instance", instance)
                .param("task", task)
                .param("key", key)
                .param("name", name)
                .param("office", procedure.task(key).office())
                .param("applicant", Offices.APPLICANT)
                .param("procedure", procedure.name())
                .param("due", due == null ? null : new Timestamp(due.getTime()))
                .update();
    }

    /** The case comes first, so that whoever changes it waits for its lock before holding any other. */
    @Override
    public void taskClosed(Case.Id id, String task) {
        jdbc.sql("""
                        update case_file set state = coalesce(
                            (select string_agg(key, ' ' order by created, id) from task where case_id = :id and id <> :task),
                            state)
                        where id = :id""").param("id", id.value()).param("task", task).update();
        jdbc.sql("delete from task where id = ?").param(task).update();
    }

    /** Where tasks are still open, they are where the case is; the end of a side path, such as a reminder, is no place. */
    @Override
    public void reached(Case.Id id, String instance, String definition, String end) {
        if (procedures.version(definition).ends().contains(end)) {
            jdbc.sql("""
                            update case_file set instance = :instance, state = coalesce(
                                (select string_agg(key, ' ' order by created, id) from task where case_id = :id), :end)
                            where id = :id""")
                    .param("id", id.value())
                    .param("instance", instance)
                    .param("end", end)
                    .update();
        }
    }

    @Override
    public void ended(Case.Id id) {
        jdbc.sql("update case_file set ended = now() where id = ?")
                .param(id.value())
                .update();
        event(id, CaseEvent.Kind.ENDED, null, null, null);
    }

    @Override
    public void result(Case.Id id, String name, Object value) {
        jdbc.sql("update case_file set data = jsonb_set(data, array['ergebnisse', ?], ?::jsonb) where id = ?")
                .params(name, json.write(value), id.value())
                .update();
    }

    @Override
    public boolean engineReads(String definition, String name) {
        return procedures.version(definition).variables().contains(name);
    }

    private Case file(ResultSet row, int number) throws SQLException {
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
