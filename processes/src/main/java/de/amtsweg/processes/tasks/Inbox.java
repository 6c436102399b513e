package de.amtsweg.processes.tasks;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.City;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Recusals;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open tasks, read from the projection; only an office's own people see its tasks. */
@Repository
public class Inbox {

    public static final int PAGE = 25;

    /** Of the whole list, so many are read at once. */
    private static final int PORTION = 500;

    /** Property of a field whose answer the inbox knows: {@code subject}, {@code district} or {@code search}. */
    public static final String MARK = "inbox";

    public static final String DISTRICT = "district";

    /** Nobody counts further, neither people nor the database. */
    public static final int MOST_COUNTED = 1000;

    /** So many rows are looked through in the list's order before a text is looked up in the index of words. */
    private static final int WALKED = 5000;

    private final JdbcClient jdbc;
    private final SimilarWords similar;
    private final Recusals recusals;
    private final City city;
    private final InstantSource clock;

    Inbox(JdbcClient jdbc, SimilarWords similar, Recusals recusals, City city, InstantSource clock) {
        this.jdbc = jdbc;
        this.similar = similar;
        this.recusals = recusals;
        this.city = city;
        this.clock = clock;
    }

    /**
     * @param next where the next page begins; null on the last one
     * @param previous where the page before ends; null on the first one
     * @param similar whether these have words that are only similar to those looked for, since none has the words themselves
     */
    public record Page(
            List<Task> tasks,
            @Nullable Cursor next,
            @Nullable Cursor previous,
            boolean similar) {

        static final Page EMPTY = new Page(List.of(), null, null, false);
    }

    public Page page(Person staff, Filter filter) {
        return page(staff, filter, null, false);
    }

    /**
     * @param place in the list; null for its beginning
     * @param before whether the page that ends there is meant, and not the one that begins there
     */
    public Page page(Person staff, Filter filter, @Nullable Cursor place, boolean before) {
        return page(staff, filter, place, before, PAGE);
    }

    /** A page for programs, which is longer than people read. */
    public Page portion(Person staff, Filter filter, @Nullable Cursor place) {
        return page(staff, filter, place, false, PORTION);
    }

    private Page page(Person staff, Filter filter, @Nullable Cursor place, boolean before, int size) {
        var selection = Selection.of(staff, recusals.of(staff), filter, clock.instant());
        if (selection.isEmpty()) {
            return Page.EMPTY;
        }
        if (filter.text().isEmpty()) {
            return page(filter, place, before, rows(selection, null, filter, place, before, size), size);
        }
        var words = words(selection, filter.text());
        var found = words == null ? List.<Task>of() : rows(selection, words, filter, place, before, size);
        if (!found.isEmpty() || place != null && words != null && isFound(selection, words)) {
            return page(filter, place, before, found, size);
        }
        var other = similar.to(filter.text(), selection.desks(), city.references());
        var rows = other.isEmpty() ? found : rows(selection, other.get(), filter, place, before, size);
        var page = page(filter, place, before, rows, size);
        return new Page(page.tasks(), page.next(), page.previous(), !rows.isEmpty());
    }

    /** Whether any task has the words themselves, wherever in the list. */
    private boolean isFound(Selection selection, String words) {
        return jdbc.sql("select exists (select 1 from task t where t.words @@ :words::tsquery and %s)"
                        .formatted(selection.ofAll()))
                .params(selection.parameters())
                .param("words", words)
                .query(Boolean.class)
                .single();
    }

    private static Page page(Filter filter, @Nullable Cursor place, boolean before, List<Task> rows, int size) {
        boolean more = rows.size() > size;
        var tasks = new ArrayList<>(more ? rows.subList(0, size) : rows);
        if (before) {
            Collections.reverse(tasks);
        }
        if (tasks.isEmpty()) {
            return Page.EMPTY;
        }
        var by = filter.order().by();
        boolean hasNext = before || more;
        boolean hasPrevious = before ? more : place != null;
        return new Page(
                List.copyOf(tasks),
                hasNext ? Cursor.at(tasks.get(tasks.size() - 1), by) : null,
                hasPrevious ? Cursor.at(tasks.get(0), by) : null,
                false);
    }

    /**
     * The task to go on with after this one, wherever that is by now: the next in the list that nobody else holds, or
     * after its end one from its beginning.
     *
     * @param barred tells which tasks somebody else has to do
     */
    Optional<Task> following(Person staff, Filter filter, Task task, Predicate<Task> barred) {
        var place = Cursor.at(task, filter.order().by());
        return workable(page(staff, filter, place, false), staff, task, barred)
                .or(() -> workable(page(staff, filter), staff, task, barred));
    }

    private static Optional<Task> workable(Page page, Person staff, Task except, Predicate<Task> barred) {
        return page.tasks().stream()
                .filter(task -> !task.id().equals(except.id())
                        && !task.isApplicants()
                        && !task.isPostponed()
                        && (task.assignee() == null || task.isOf(staff)))
                .filter(barred.negate())
                .findFirst();
    }

    /** @return of each filter how many tasks it has, {@link #MOST_COUNTED} for that many or more */
    public List<Integer> counts(Person staff, List<Filter> filters) {
        var counts = new ArrayList<String>();
        var kept = recusals.of(staff);
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < filters.size(); i++) {
            var selection = Selection.of(staff, kept, filters.get(i), clock.instant(), Integer.toString(i));
            var text = filters.get(i).text();
            var words = text.isEmpty() || selection.isEmpty() ? null : words(selection, text);
            if (words != null) {
                selection.having(words);
            }
            if (selection.isEmpty() || words == null && !text.isEmpty()) {
                counts.add("select %d number, 0 tasks".formatted(i));
                continue;
            }
            parameters.putAll(selection.parameters());
            counts.add("select %d number, count(*) tasks from (select 1 from task t where %s limit %d) one"
                    .formatted(i, selection.ofAll(), MOST_COUNTED));
        }
        return counts.isEmpty()
                ? List.of()
                : jdbc.sql(String.join(" union all ", counts) + " order by number")
                        .params(parameters)
                        .query((row, number) -> row.getInt("tasks"))
                        .list();
    }

    private @Nullable String words(Selection selection, String text) {
        return jdbc.sql("select task_query(:desks, :text, :prefix)::text")
                .param("desks", selection.desks().toArray(String[]::new))
                .param("text", text)
                .param("prefix", city.references())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    /** One more than a page, in the order asked for. */
    private List<Task> rows(
            Selection selection,
            @Nullable String words,
            Filter filter,
            @Nullable Cursor place,
            boolean before,
            int size) {
        var order = before ? filter.order().reversed() : filter.order();
        var parameters = new HashMap<>(selection.parameters());
        var after = "";
        if (place != null) {
            after = " and " + order.after();
            parameters.put("at", place.value());
            parameters.put("after", place.id());
        }
        if (words == null) {
            return tasks(merged(selection, "task t where " + selection.ofPlace() + after, order, size), parameters);
        }
        parameters.put("words", words);
        if (order.by().isIndexed()) {
            // what many have is found soon by looking through the list, what few have by the index
            var walked =
                    "(select * from task t where %s%s order by %s limit %d) t where ts_match_vq(t.words, :words::tsquery)"
                            .formatted(selection.ofPlace(), after, order.sql(), WALKED / selection.placesCount() + 1);
            var found = tasks(merged(selection, walked, order, size), parameters);
            if (found.size() > size) {
                return found;
            }
        }
        return tasks(
                "select * from task t where t.words @@ :words::tsquery and %s%s order by %s limit %d"
                        .formatted(selection.ofAll(), after, order.sql(), size + 1),
                parameters);
    }

    private static String merged(Selection selection, String rows, Order order, int size) {
        return "select t.* from %s cross join lateral (select * from %s order by %s limit %d) t order by %s limit %d"
                .formatted(selection.places(), rows, order.sql(), size + 1, order.sql(), size + 1);
    }

    private List<Task> tasks(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query(TaskRow::task).list();
    }

    Optional<Task> find(String id) {
        return jdbc.sql("select * from task where id = ?")
                .param(id)
                .query(TaskRow::task)
                .optional();
    }

    /** Those of these tasks that the person sees in lists, in their order. */
    public List<Task> visible(Person staff, List<String> ids) {
        var kept = Set.of(recusals.of(staff));
        return jdbc
                .sql(
                        "select * from task where id = any (:ids) and desk = any (:desks) order by array_position(:ids, id)")
                .param("ids", ids.toArray(String[]::new))
                .param("desks", staff.offices().toArray(String[]::new))
                .query(TaskRow::task)
                .stream()
                .filter(task -> !kept.contains(task.caseId().toString()))
                .toList();
    }

    /** The first tasks of a list. */
    public List<Task> first(Person staff, Filter filter, int most) {
        var found = new ArrayList<Task>();
        var page = portion(staff, filter, null);
        found.addAll(page.tasks());
        while (page.next() != null && found.size() < most) {
            page = portion(staff, filter, page.next());
            found.addAll(page.tasks());
        }
        return found.size() > most ? found.subList(0, most) : found;
    }

    /** The open tasks of a case that the caller has obtained by an access rule of {@link Cases}. */
    public List<Task> of(Case filed) {
        return jdbc.sql("select * from task where case_id = ? order by created")
                .param(filed.id().value())
                .query(TaskRow::task)
                .list();
    }

    void assign(Task task, Person person) {
        jdbc.sql("update task set assignee = ?, assignee_name = ? where id = ?")
                .params(person.id(), person.name(), task.id())
                .update();
    }

    /** To the desk of another office, where nobody holds it. */
    void move(Task task, String office) {
        jdbc.sql("""
                        update task set office = :office, desk = :office, state = 'OPEN', assignee = null, assignee_name = null,
                            follow_up = null, reason = '', woken = null
                        where id = :id""").param("office", office).param("id", task.id()).update();
    }

    void postpone(Task task, LocalDate day, String reason) {
        jdbc.sql("update task set state = 'POSTPONED', follow_up = ?, reason = ?, woken = null where id = ?")
                .params(day, reason, task.id())
                .update();
    }

    void resume(Task task) {
        jdbc.sql("update task set state = 'OPEN', follow_up = null, reason = '', woken = null where id = ?")
                .param(task.id())
                .update();
    }

    /** Those that were put aside until this day at the latest; what somebody is just working on can wait. */
    int wake(LocalDate today) {
        return jdbc.sql("""
                        update task set state = 'OPEN', woken = 'DATE' where id in (
                            select id from task where state = 'POSTPONED' and follow_up <= ? for no key update skip locked)""").param(today).update();
    }

    /** Those of a case that were put aside. */
    void wake(Case.Id id, Task.Woken why) {
        jdbc.sql("update task set state = 'OPEN', woken = ? where case_id = ? and state = 'POSTPONED'")
                .params(why.name(), id.value())
                .update();
    }

    void release(Task task) {
        jdbc.sql("update task set assignee = null, assignee_name = null where id = ?")
                .param(task.id())
                .update();
    }
}
