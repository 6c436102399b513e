package de.amtsweg.processes.tasks;

import de.amtsweg.processes.Person;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Views of the inbox: one's own, and those that colleagues share with one's offices. */
@Repository
public class SavedViews {

    /** More than anybody finds again. */
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    SavedViews(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By name; one's own come first, also those for an office that one has left, since nobody else can delete them. */
    public List<SavedView> of(Person staff) {
        return jdbc.sql("""
                        select *, owner = :me own from task_view
                        where owner = :me or office = any (:offices)
                        order by owner <> :me, office is not null, lower(name), id limit 100""")
                .param("me", staff.id())
                .param("offices", staff.offices().toArray(String[]::new))
                .query((row, number) -> new SavedView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Filter.ofQuery(row.getString("filter")),
                        row.getString("owner_name"),
                        row.getString("office"),
                        row.getBoolean("own")))
                .list();
    }

    /**
     * @param office one of the person's own that shares the view; null to keep it for oneself
     * @return false if the person has as many views as anybody may have
     */
    @Transactional
    public boolean save(Person staff, String name, Filter filter, @Nullable String office) {
        if (office != null && !staff.offices().contains(office)) {
            throw new IllegalArgumentException("not an office of the person");
        }
        return jdbc.sql("""
                        insert into task_view (id, owner, owner_name, office, name, filter, created)
                        select :id, :me, :name, :office, :view, :filter, :now
                        where (select count(*) from task_view where owner = :me) < :most""")
                        .param("id", UUID.randomUUID())
                        .param("me", staff.id())
                        .param("name", staff.name())
                        .param("office", office)
                        .param("view", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                        .param("filter", filter.query())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("most", MOST)
                        .update()
                > 0;
    }

    /** Deletes a view that the person has made; does nothing for any other. */
    public void delete(Person staff, UUID id) {
        jdbc.sql("delete from task_view where id = ? and owner = ?")
                .params(id, staff.id())
                .update();
    }
}
