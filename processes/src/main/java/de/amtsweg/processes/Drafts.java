package de.amtsweg.processes;

import de.amtsweg.forms.Input;
import de.amtsweg.storage.Document;
import de.amtsweg.storage.Documents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All drafts; each is seen and changed by its own person only. */
@Repository
public class Drafts {

    private final JdbcClient jdbc;
    private final Json json;
    private final Documents documents;

    Drafts(JdbcClient jdbc, Json json, Documents documents) {
        this.jdbc = jdbc;
        this.json = json;
        this.documents = documents;
    }

    public Draft begin(String procedure, Person person, Input prefilled) {
        var id = new Draft.Id(UUID.randomUUID());
        jdbc.sql("insert into draft (id, person, procedure, input) values (?, ?, ?, ?::jsonb)")
                .params(id.value(), person.id(), procedure, json.write(prefilled))
                .update();
        return new Draft(id, person.id(), procedure, null, prefilled, Instant.now());
    }

    public List<Draft> of(Person person) {
        return jdbc.sql("select * from draft where person = ? and task is null order by changed desc")
                .param(person.id())
                .query(this::draft)
                .list();
    }

    /** @throws NotFound when it is not there, or somebody else's */
    public Draft get(Draft.Id id, Person person) {
        return find(id, person).orElseThrow(() -> new NotFound("no such draft"));
    }

    public Optional<Draft> find(Draft.Id id, Person person) {
        return jdbc.sql("select * from draft where id = ? and person = ?")
                .params(id.value(), person.id())
                .query(this::draft)
                .optional();
    }

    /**
     * Takes the draft out, so that it becomes a case once only: who comes second waits until the transaction ends, and
     * finds it again if that was rolled back. Its files stay where they are.
     */
    Optional<Draft> take(Draft.Id id, Person person) {
        return jdbc.sql("delete from draft where id = ? and person = ? returning *")
                .params(id.value(), person.id())
                .query(this::draft)
                .optional();
    }

    Optional<Draft> ofTask(String task, Person person) {
        return jdbc.sql("select * from draft where task = ? and person = ?")
                .params(task, person.id())
                .query(this::draft)
                .optional();
    }

    Draft beginTask(String task, String procedure, Person person) {
        jdbc.sql("""
                        insert into draft (id, person, procedure, task, input) values (?, ?, ?, ?, ?::jsonb)
                        on conflict (person, task) do nothing""")
                .params(UUID.randomUUID(), person.id(), procedure, task, json.write(Input.EMPTY))
                .update();
        return ofTask(task, person).orElseThrow();
    }

    public void save(Draft.Id id, Person person, Input input) {
        jdbc.sql("update draft set input = ?::jsonb, changed = now() where id = ? and person = ?")
                .params(json.write(input), id.value(), person.id())
                .update();
    }

    /** Throws the draft and its files away; nothing happens where there is none. */
    @Transactional
    public void discard(Draft.Id id, Person person) {
        if (jdbc.sql("delete from draft where id = ? and person = ?")
                        .params(id.value(), person.id())
                        .update()
                > 0) {
            documents.giveUp(Document.Owner.draft(id.value()));
        }
    }

    void filed(Draft.Id id) {
        jdbc.sql("delete from draft where id = ?").param(id.value()).update();
    }

    /** Discards what nobody has touched for that long. */
    @Transactional
    public int sweep(Duration untouched) {
        var old = jdbc.sql("delete from draft where changed < ? returning id")
                .param(Timestamp.from(Instant.now().minus(untouched)))
                .query(UUID.class)
                .list();
        old.forEach(id -> documents.giveUp(Document.Owner.draft(id)));
        return old.size();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new Draft.Id(row.getObject("id", UUID.class)),
                row.getString("person"),
                row.getString("procedure"),
                row.getString("task"),
                json.read(row.getString("input"), Input.class),
                row.getTimestamp("changed").toInstant());
    }
}
