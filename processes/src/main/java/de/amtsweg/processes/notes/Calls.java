package de.amtsweg.processes.notes;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CaseRepository;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Telephone calls: those that belong to no case yet, and all of them by their callers. */
@Repository
public class Calls {

    /** So many are shown. */
    public static final int MOST = 50;

    /** Nobody asks any more for a call that has belonged to no case for so long. */
    public static final Duration KEPT = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final CaseRepository files;
    private final Notes notes;
    private final InstantSource clock;

    Calls(JdbcClient jdbc, CaseRepository files, Notes notes, InstantSource clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.notes = notes;
        this.clock = clock;
    }

    /** @param reference of its case; null if it belongs to none */
    public record Call(Note note, @Nullable String reference) {}

    /**
     * Keeps a call that has no problems and belongs to no case.
     *
     * @param office one of the person's own
     */
    public void keep(Person author, String office, NewNote call) {
        if (!author.offices().contains(office)) {
            throw new NotFound("not an office of the person");
        }
        if (notes.isKept(null, author, call)) {
            return;
        }
        var one = notes.isTaken(call.id()) ? call.anew() : call;
        jdbc.sql("""
                        insert into case_note (id, office, at, author, author_name, kind, caller, text)
                        values (?, ?, ?, ?, ?, 'CALL', ?, ?)
                        on conflict do nothing""")
                .params(
                        one.id(),
                        office,
                        Timestamp.from(clock.instant()),
                        author.id(),
                        author.name(),
                        call.caller(),
                        call.text())
                .update();
    }

    /** The newest calls of the person's offices that belong to no case. */
    public List<Note> ofNoCase(Person staff) {
        return jdbc.sql("""
                        select %s from case_note n
                        where n.case_id is null and n.office = any (?) order by n.at desc, n.id limit %d""".formatted(Notes.COLUMNS, MOST))
                .param(staff.offices().toArray(String[]::new))
                .query(Notes::note)
                .list();
    }

    /** The call, while it belongs to no case, for somebody of its office. */
    public Optional<Note> find(UUID id, Person staff) {
        return jdbc.sql("select %s from case_note n where n.id = ? and n.case_id is null and n.office = any (?)"
                        .formatted(Notes.COLUMNS))
                .params(id, staff.offices().toArray(String[]::new))
                .query(Notes::note)
                .optional();
    }

    /**
     * From now on it belongs to this case, which the person may see.
     *
     * @return false when it belongs to one already
     */
    @Transactional
    public boolean attach(UUID id, Case filed, Person staff) {
        var call = find(id, staff);
        boolean attached =
                jdbc.sql("update case_note set case_id = ? where id = ? and case_id is null and office = any (?)")
                                .params(filed.id().value(), id, staff.offices().toArray(String[]::new))
                                .update()
                        > 0;
        if (attached) {
            files.event(
                    filed.id(),
                    CaseEvent.Kind.CALL_ATTACHED,
                    staff.name(),
                    null,
                    call.map(Note::caller).orElse(""));
        }
        return attached;
    }

    /** The newest calls of somebody of this name, in any spelling, as far as the person may see them. */
    public List<Call> by(String caller, Person staff) {
        var words = jdbc.sql("select task_query(array[''], ?, '')::text")
                .param(caller)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single();
        return words.isEmpty() || !staff.isStaff() ? List.of() : by(staff, words.get());
    }

    private List<Call> by(Person staff, String words) {
        return jdbc.sql("""
                        select %s, c.reference from case_note n left join filed_case c on c.id = n.case_id
                        where n.kind = 'CALL' and n.caller_words @@ :words::tsquery and (
                            n.case_id is null and n.office = any (:offices)
                            or exists (select 1 from office_of_case o where o.case_id = n.case_id and o.office = any (:offices))
                                and not exists (select 1 from recused_from_case r where r.case_id = n.case_id and r.person = :me))
                        order by n.at desc, n.id limit %d""".formatted(Notes.COLUMNS, MOST))
                .param("words", words)
                .param("offices", staff.offices().toArray(String[]::new))
                .param("me", staff.id())
                .query((row, number) -> new Call(Notes.note(row, number), row.getString("reference")))
                .list();
    }

    int sweep() {
        return jdbc.sql("delete from case_note where case_id is null and at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
