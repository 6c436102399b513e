package de.amtsweg.processes.tasks;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open tasks, read from the projection; only an office's own people see its tasks. */
@Repository
public class Inbox {

    public static final int PAGE = 25;

    private static final Map<String, String> ORDERS = Map.of(
            "frist", "due, created, id",
            "eingang", "created, id",
            "neueste", "created desc, id",
            "name", "sort_name, id");

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Whose {
        ALL,
        MINE,
        FREE
    }

    /**
     * @param text parts of a reference or of an applicant's name, in any order and spelling; empty for all
     * @param office one of the person's own; empty for all of them
     * @param procedure key; empty for all
     * @param order one of {@code frist}, {@code eingang}, {@code neueste}, {@code name}; anything else is {@code frist}
     */
    public record Filter(String text, String office, String procedure, Whose whose, String order) {

        public static final Filter NONE = new Filter("", "", "", Whose.ALL, "frist");

        public String orderOrDefault() {
            return ORDERS.containsKey(order) ? order : "frist";
        }
    }

    /**
     * @param page from 1
     * @param total over all pages
     */
    public record Page(List<Task> tasks, int page, int pages, int total) {}

    public Page page(Person staff, Filter filter, int page) {
        var offices = staff.offices().stream()
                .filter(office -> filter.office().isEmpty() || filter.office().equals(office))
                .toList();
        if (offices.isEmpty()) {
            return new Page(List.of(), 1, 1, 0);
        }
        var parameters = new HashMap<String, Object>(Map.of("offices", offices));
        var where = where(staff, filter, parameters);
        int total = jdbc.sql("select count(*) from task where " + where)
                .params(parameters)
                .query(Integer.class)
                .single();
        int pages = Math.max(1, (total + PAGE - 1) / PAGE);
        int wanted = Math.max(1, Math.min(page, pages));
        parameters.put("skip", (wanted - 1) * PAGE);
        var tasks = jdbc.sql("select * from task where %s order by %s limit %d offset :skip"
                        .formatted(where, ORDERS.get(filter.orderOrDefault()), PAGE))
                .params(parameters)
                .query(Inbox::task)
                .list();
        return new Page(tasks, wanted, pages, total);
    }

    private static String where(Person staff, Filter filter, Map<String, Object> parameters) {
        var where = new ArrayList<>(List.of("office in (:offices)"));
        if (!filter.text().isBlank()) {
            where.add("""
                    search like all (
                        select '%' || regexp_replace(word, '([\\\\%_])', '\\\\\\1', 'g') || '%' from unnest(string_to_array(search_key(:text), ' ')) word)""");
            parameters.put("text", filter.text());
        }
        if (!filter.procedure().isEmpty()) {
            where.add("procedure = :procedure");
            parameters.put("procedure", filter.procedure());
        }
        if (filter.whose() == Whose.MINE) {
            where.add("assignee = :me");
            parameters.put("me", staff.id());
        } else if (filter.whose() == Whose.FREE) {
            where.add("assignee is null");
        }
        return String.join(" and ", where);
    }

    Optional<Task> find(String id) {
        return jdbc.sql("select * from task where id = ?")
                .param(id)
                .query(Inbox::task)
                .optional();
    }

    /** The open tasks of a case that the caller has obtained by an access rule of {@link Cases}. */
    public List<Task> of(Case filed) {
        return jdbc.sql("select * from task where case_id = ? order by created")
                .param(filed.id().value())
                .query(Inbox::task)
                .list();
    }

    void assign(Task task, Person person) {
        jdbc.sql("update task set assignee = ?, assignee_name = ? where id = ?")
                .params(person.id(), person.name(), task.id())
                .update();
    }

    void release(Task task) {
        jdbc.sql("update task set assignee = null, assignee_name = null where id = ?")
                .param(task.id())
                .update();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due");
        return new Task(
                row.getString("id"),
                new Case.Id(row.getObject("case_id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                row.getString("office"),
                row.getString("assignee"),
                row.getString("assignee_name"),
                row.getString("procedure"),
                row.getString("procedure_name"),
                row.getString("reference"),
                row.getString("applicant_name"),
                row.getTimestamp("created").toInstant(),
                due == null ? null : due.toInstant());
    }
}
