package de.amtsweg.processes.tasks;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.cases.CasePlaces;
import de.amtsweg.processes.cases.CaseRepository;
import de.amtsweg.processes.cases.TaskPlan;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.deadlines.WorkingDays;
import de.amtsweg.processes.engine.CaseRecords;
import de.amtsweg.processes.engine.EngineTasks.EngineTask;
import de.amtsweg.processes.procedures.Procedure;
import de.amtsweg.processes.tasks.Task.Woken;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps inbox and cases in step with the engine, in the engine's own transaction. */
@Component
class TaskProjection implements CaseRecords {

    private final CaseRepository cases;
    private final CasePlaces places;
    private final Procedures procedures;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    TaskProjection(
            CaseRepository cases,
            CasePlaces places,
            Procedures procedures,
            WorkingDays workingDays,
            JdbcClient jdbc,
            InstantSource clock) {
        this.cases = cases;
        this.places = places;
        this.procedures = procedures;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void taskOpened(
            Case.Id id, String instance, String definition, String task, String key, String name, @Nullable Date due) {
        var procedure = procedures.version(definition);
        var office = procedure.task(key).office();
        var line = places.placed(
                id,
                instance,
                key,
                office.equals(Offices.APPLICANT) ? null : office,
                Marked.of(procedure).paths());
        insert(
                new EngineTask(
                        task,
                        id,
                        instance,
                        definition,
                        key,
                        name,
                        null,
                        due == null ? null : due.toInstant(),
                        clock.instant()),
                Optional.ofNullable(line.office()).orElse(office),
                procedure,
                line,
                TaskPlan.NONE);
    }

    @Override
    public @Nullable Date due(String definition, String key) {
        int days = procedures.version(definition).task(key).workingDays();
        return days == 0 ? null : Date.from(CityTime.start(workingDays.after(CityTime.date(clock.instant()), days)));
    }

    /** Writes the row as the engine's task and the case are now. */
    void restore(EngineTask task) {
        jdbc.sql("delete from task where id = ?").param(task.id()).update();
        var procedure = procedures.version(task.definition());
        var line = places.line(task.caseId(), task.key(), Marked.of(procedure).paths());
        var office = Optional.ofNullable(line.office())
                .orElseGet(() -> procedure.task(task.key()).office());
        insert(task, office, procedure, line, places.plan(task.caseId(), task.id()));
    }

    /** A row for a task that the engine does not know. */
    void open(Case.Id id, String definition, String task, String key, String name, String office) {
        var procedure = procedures.version(definition);
        insert(
                new EngineTask(task, id, "", definition, key, name, null, null, clock.instant()),
                office,
                procedure,
                places.line(id, key, Marked.of(procedure).paths()),
                TaskPlan.NONE);
    }

    private void insert(EngineTask task, String office, Procedure procedure, CasePlaces.Line line, TaskPlan plan) {
        boolean applicants = office.equals(Offices.APPLICANT);
        boolean later = plan.until() != null && plan.until().isAfter(CityTime.date(clock.instant()));
        var words = Marked.of(procedure).words(line.answers());
        jdbc.sql("""
                        insert into task (id, case_id, key, name, office, desk, state, assignee, procedure, procedure_name, reference,
                            applicant_name, subject, district, search, filed, due, created, follow_up, reason, woken)
                        values (:id, :case, :key, :name, :office, :desk, :state, :assignee, :procedure, :procedureName, :reference,
                            :applicant, :subject, :district, :search, :filed, coalesce(:due::timestamptz, 'infinity'), :created,
                            :until::date, :reason, :woken)""")
                .param("id", task.id())
                .param("case", task.caseId().value())
                .param("key", task.key())
                .param("name", task.name())
                .param("office", office)
                .param("desk", applicants ? line.desk() : office)
                .param("state", applicants ? "APPLICANT" : later ? "POSTPONED" : "OPEN")
                .param("assignee", task.assignee())
                .param("procedure", line.procedure())
                .param("procedureName", procedure.name())
                .param("reference", line.reference())
                .param("applicant", line.applicantName())
                .param("subject", words.subject())
                .param("district", words.district())
                .param("search", search(line.reference(), line.applicantName(), words.search()))
                .param("filed", Timestamp.from(line.filed()))
                .param("due", task.due() == null ? null : Timestamp.from(task.due()))
                .param("created", Timestamp.from(task.created()))
                .param("until", plan.until())
                .param("reason", plan.reason())
                .param("woken", applicants || later ? null : woken(plan, line))
                .update();
    }

    private static @Nullable String woken(TaskPlan plan, CasePlaces.Line line) {
        return plan.until() != null ? Woken.DATE.name() : line.replied() ? Woken.REPLY.name() : null;
    }

    /** The reference as one word, and its number as another. */
    private static String search(String reference, String applicant, String answers) {
        return "%s %s %s %s"
                .formatted(
                        reference.replace("-", ""),
                        reference.substring(reference.lastIndexOf('-') + 1),
                        applicant,
                        answers);
    }

    @Override
    public void taskChanged(String task, String name, @Nullable String assignee, @Nullable Date due) {
        jdbc.sql("""
                        update task set name = :name, due = coalesce(:due::timestamptz, 'infinity'), assignee = :assignee,
                            assignee_name = case when assignee = :assignee then assignee_name end
                        where id = :id and (name, due, coalesce(assignee, ''))
                            is distinct from (:name, coalesce(:due::timestamptz, 'infinity'), coalesce(:assignee, ''))""")
                .param("id", task)
                .param("name", name)
                .param("assignee", assignee)
                .param("due", due == null ? null : new Timestamp(due.getTime()))
                .update();
    }

    /** The case comes first, so that every change waits for its lock before holding any other. */
    @Override
    public void taskClosed(Case.Id id, String task, String key) {
        places.left(id, key, task);
        jdbc.sql("delete from task where id = ?").param(task).update();
    }

    @Override
    public void waitBegun(Case.Id id, String instance, String definition, String node) {
        if (procedures.version(definition).waits().contains(node)) {
            places.placed(id, instance, node, null, List.of());
        }
    }

    @Override
    public void waitEnded(Case.Id id, String definition, String node) {
        if (procedures.version(definition).waits().contains(node)) {
            places.left(id, node, "");
        }
    }

    @Override
    public void reached(Case.Id id, String instance, String definition, String end) {
        if (procedures.version(definition).ends().contains(end)) {
            places.reached(id, instance, end);
        }
    }

    @Override
    public void lock(Case.Id id) {
        cases.locked(id);
    }

    @Override
    public void ended(Case.Id id) {
        cases.ended(id);
    }

    @Override
    public void result(Case.Id id, String name, Object value) {
        cases.result(id, name, value);
    }

    @Override
    public boolean engineReads(String definition, String name) {
        return procedures.version(definition).variables().contains(name);
    }
}
