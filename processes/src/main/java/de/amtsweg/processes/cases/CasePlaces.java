package de.amtsweg.processes.cases;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where cases are in their models, which office has them there, and what people have decided about their open tasks. */
@Repository
public class CasePlaces {

    private final CaseRepository cases;
    private final JdbcClient jdbc;
    private final Json json;

    CasePlaces(CaseRepository cases, JdbcClient jdbc, Json json) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What the inbox shows of a case.
     *
     * @param office key of the office that does the step; null for the model's, or where none does
     * @param desk key of the office that works on it, or has done so last; empty if none has
     * @param replied whether the applicant has just answered what the office had asked
     * @param answers of the application that were asked for, as text; null where there is none
     */
    public record Line(
            String procedure,
            String reference,
            String applicantName,
            @Nullable String office,
            String desk,
            Instant filed,
            boolean replied,
            List<@Nullable String> answers) {}

    /**
     * The case has reached a task, or another place where it waits; from now on the office works on it.
     *
     * @param office as the model says; another has the task if people have handed this step over before. Null for a task of the
     *     applicant, and where nobody has a task
     * @param answers names of those that the inbox shows
     */
    public Line placed(Case.Id id, String instance, String key, @Nullable String office, List<String> answers) {
        return jdbc.sql("""
                        with doing as (
                            select case when :office::text is not null then coalesce(handed_over ->> :key, :office) end office
                            from case_file where id = :id),
                        reached as (
                            update case_file set instance = :instance, open_tasks = array_append(open_tasks, :key),
                                state = array_to_string(array_append(open_tasks, :key), ' '), desk = coalesce(office, desk)
                            from doing
                            where id = :id
                            returning id, procedure, reference, applicant_name, office, coalesce(desk, '') desk, filed, search, replied,
                                array(
                                    select data -> 'antrag' #>> string_to_array(name, '.')
                                    from unnest(:answers) with ordinality answer(name, number) order by number) answers),
                        seen as (
                            insert into case_office (case_id, office, filed, words)
                            select id, office, filed, task_words(office, search) from reached
                            where office is not null
                                and not exists (select 1 from case_office seen where seen.case_id = :id and seen.office = reached.office)
                            on conflict do nothing)
                        select * from reached""")
                .param("id", id.value())
                .param("instance", instance)
                .param("key", key)
                .param("office", office)
                .param("answers", answers.toArray(String[]::new))
                .query(CasePlaces::line)
                .single();
    }

    /**
     * What the inbox shows of a case that is where it is.
     *
     * @param key of the step that is shown
     */
    public Line line(Case.Id id, String key, List<String> answers) {
        return jdbc.sql("""
                        select procedure, reference, applicant_name, handed_over ->> :key office, coalesce(desk, '') desk, filed, replied,
                            array(select data -> 'antrag' #>> string_to_array(name, '.')
                            from unnest(:answers) with ordinality answer(name, number) order by number) answers
                        from case_file where id = :id""")
                .param("id", id.value())
                .param("key", key)
                .param("answers", answers.toArray(String[]::new))
                .query(CasePlaces::line)
                .single();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("procedure"),
                row.getString("reference"),
                row.getString("applicant_name"),
                row.getString("office"),
                row.getString("desk"),
                row.getTimestamp("filed").toInstant(),
                row.getTimestamp("replied") != null,
                Arrays.asList((String[]) row.getArray("answers").getArray()));
    }

    /**
     * One task of this key is done or gone; the last one remains the case's place until it reaches another.
     *
     * @param task whose plan is of no use any more
     */
    public void left(Case.Id id, String key, String task) {
        jdbc.sql("""
                        with left_open as (
                            select id, coalesce(
                                open_tasks[:array_position(open_tasks, ?) - 1] || open_tasks[array_position(open_tasks, ?) + 1:],
                                open_tasks) keys
                            from case_file where id = ? for no key update)
                        update case_file c
                        set open_tasks = keys, plans = plans - ?, state = coalesce(nullif(array_to_string(keys, ' '), ''), state)
                        from left_open where left_open.id = c.id""").params(key, key, id.value(), task).update();
    }

    /** While tasks are open, they are the case's place; the end of a side path, such as a reminder, is not. */
    public void reached(Case.Id id, String instance, String end) {
        jdbc.sql("""
                        update case_file set instance = ?, state = coalesce(nullif(array_to_string(open_tasks, ' '), ''), ?)
                        where id = ?""").params(instance, end, id.value()).update();
    }

    /** Replaces what people had decided about one of its open tasks before. */
    public void plan(Case.Id id, String task, TaskPlan plan) {
        jdbc.sql("update case_file set plans = plans || jsonb_build_object(?, ?::jsonb) where id = ?")
                .params(task, json.write(plan), id.value())
                .update();
    }

    /** None of its tasks is put aside any more. */
    public void forgetPlans(Case.Id id) {
        jdbc.sql("update case_file set plans = '{}' where id = ? and plans <> '{}'")
                .param(id.value())
                .update();
    }

    public TaskPlan plan(Case.Id id, String task) {
        return jdbc.sql("select plans -> ? from case_file where id = ?")
                .params(task, id.value())
                .query(String.class)
                .optional()
                .map(plan -> json.read(plan, TaskPlan.class))
                .orElse(TaskPlan.NONE);
    }

    /** From now on this office does the step, also when the case comes to it again. */
    public void handedOver(Case.Id id, String key, String office) {
        jdbc.sql("update case_file set desk = ?, handed_over = handed_over || jsonb_build_object(?, ?) where id = ?")
                .params(office, key, office, id.value())
                .update();
        cases.joined(id, office);
    }
}
