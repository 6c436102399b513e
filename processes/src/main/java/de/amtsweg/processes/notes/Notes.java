package de.amtsweg.processes.notes;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The notes of cases that the caller has obtained by the offices' access rule. Applicants never see them. */
@Repository
public class Notes {

    /** Of one case; whoever needs more needs something else. */
    public static final int MOST = 500;

    /** Columns of a note; {@code n} is its row. */
    static final String COLUMNS = """
            n.id, n.case_id, n.at, n.author, n.author_name, n.kind, n.caller, n.text, n.struck,
            array(select person_name from note_mention where note = n.id order by person_name) mentioned""";

    private final JdbcClient jdbc;
    private final Mentions mentions;
    private final InstantSource clock;

    Notes(JdbcClient jdbc, Mentions mentions, InstantSource clock) {
        this.jdbc = jdbc;
        this.mentions = mentions;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Note> of(Case filed) {
        return jdbc.sql("select %s from case_note n where n.case_id = ? order by n.at desc, n.id".formatted(COLUMNS))
                .param(filed.id().value())
                .query(Notes::note)
                .list();
    }

    /**
     * Keeps a note that has no problems, and tells the colleagues whom it mentions. Sent twice it is kept once; another text
     * from the same form, such as after going back, is another note.
     *
     * @return false when the case has as many as it may have
     */
    @Transactional
    public boolean write(Case filed, Person author, NewNote note) {
        if (insert(filed, author, note) || isKept(filed.id(), author, note)) {
            return true;
        }
        return isTaken(note.id()) && insert(filed, author, note.anew());
    }

    private boolean insert(Case filed, Person author, NewNote note) {
        boolean isNew = jdbc.sql("""
                        insert into case_note (id, case_id, at, author, author_name, kind, caller, text)
                        select :id, :case, :now, :author, :name, :kind, :caller, :text
                        where (select count(*) from case_note where case_id = :case) < :most
                        on conflict do nothing""")
                        .param("id", note.id())
                        .param("case", filed.id().value())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("author", author.id())
                        .param("name", author.name())
                        .param("kind", note.kind().name())
                        .param("caller", note.caller())
                        .param("text", note.text())
                        .param("most", MOST)
                        .update()
                > 0;
        if (isNew) {
            mentions.tell(filed, author, note);
        }
        return isNew;
    }

    /**
     * Whether just this note is there already, and stands.
     *
     * @param filed null for none
     */
    boolean isKept(Case.@Nullable Id filed, Person author, NewNote note) {
        return jdbc.sql("""
                        select exists (
                            select 1 from case_note
                            where id = ? and case_id is not distinct from ?::uuid and author = ? and caller = ? and text = ?
                                and struck is null)""")
                .params(Arrays.asList(
                        note.id(), filed == null ? null : filed.value(), author.id(), note.caller(), note.text()))
                .query(Boolean.class)
                .single();
    }

    boolean isTaken(UUID id) {
        return jdbc.sql("select exists (select 1 from case_note where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** @return false when it is not the person's own, or not fresh any more */
    public boolean strike(Case filed, UUID id, Person author) {
        var now = clock.instant();
        return jdbc.sql("""
                        update case_note set struck = ?
                        where id = ? and case_id = ? and author = ? and struck is null and at > ?""")
                        .params(
                                Timestamp.from(now),
                                id,
                                filed.id().value(),
                                author.id(),
                                Timestamp.from(now.minus(Note.FRESH)))
                        .update()
                > 0;
    }

    static Note note(ResultSet row, int number) throws SQLException {
        var filed = row.getObject("case_id", UUID.class);
        var struck = row.getTimestamp("struck");
        return new Note(
                row.getObject("id", UUID.class),
                filed == null ? null : new Case.Id(filed),
                row.getTimestamp("at").toInstant(),
                row.getString("author"),
                row.getString("author_name"),
                Note.Kind.valueOf(row.getString("kind")),
                row.getString("caller"),
                row.getString("text"),
                struck == null ? null : struck.toInstant(),
                Arrays.asList((String[]) row.getArray("mentioned").getArray()));
    }
}
