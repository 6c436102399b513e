package de.amtsweg.processes.notes;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.CaseRepository;
import de.amtsweg.processes.cases.Recusals;
import de.amtsweg.processes.colleagues.Colleague;
import de.amtsweg.processes.colleagues.Colleagues;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Colleagues named in notes, and what they find of it: only notes of cases that they may see when they look. */
@Repository
public class Mentions {

    /** So many are shown, and counted. */
    public static final int MOST = 100;

    /** What the person {@code :me} may see at this moment. */
    private static final String SEEN = """
            m.person = :me and n.struck is null
                and exists (select 1 from office_of_case o where o.case_id = n.case_id and o.office = any (:offices))
                and not exists (select 1 from recused_from_case r where r.case_id = n.case_id and r.person = :me)""";

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final CaseRepository files;
    private final Recusals recusals;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Mentions(
            JdbcClient jdbc,
            Colleagues colleagues,
            CaseRepository files,
            Recusals recusals,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.files = files;
        this.recusals = recusals;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody has been named in a note.
     *
     * @param by account id of its author
     */
    public record Mentioned(Case.Id filed, Colleague colleague, String by) {}

    /** A note that names the person. */
    public record Hint(Note note, String reference, String applicant, boolean unread) {}

    /** Who can be named in a note of the case: those of its offices who may see it, but for its author. */
    public List<Colleague> candidates(Case filed, Person author) {
        var recused = recusals.of(filed.id());
        return colleagues.of(files.officesOf(filed.id())).stream()
                .filter(colleague -> !colleague.id().equals(author.id()))
                .filter(colleague -> !recused.contains(colleague.id()))
                .toList();
    }

    void tell(Case filed, Person author, NewNote note) {
        candidates(filed, author).stream()
                .filter(one -> note.mentioned().contains(one.id()) || isNamed(one.name(), note.text()))
                .forEach(one -> {
                    jdbc.sql("insert into note_mention (note, person, person_name) values (?, ?, ?)")
                            .params(note.id(), one.id(), one.name())
                            .update();
                    events.publishEvent(new Mentioned(filed.id(), one, author.id()));
                });
    }

    /** Whether the text has an @ before the name; a longer name that begins alike is somebody else. */
    static boolean isNamed(String name, String text) {
        return !name.isBlank()
                && Pattern.compile(
                                "(?<![\\p{L}\\d])@" + Pattern.quote(name.strip()) + "(?![\\p{L}\\d-])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .find();
    }

    /** Unread ones first, each newest first. */
    public List<Hint> of(Person staff) {
        return jdbc.sql("""
                        select %s, c.reference, c.applicant_name, m.read is null unread
                        from note_mention m join case_note n on n.id = m.note join filed_case c on c.id = n.case_id
                        where %s order by m.read is not null, n.at desc, n.id limit %d""".formatted(Notes.COLUMNS, SEEN, MOST))
                .param("me", staff.id())
                .param("offices", staff.offices().toArray(String[]::new))
                .query((row, number) -> new Hint(
                        Notes.note(row, number),
                        row.getString("reference"),
                        row.getString("applicant_name"),
                        row.getBoolean("unread")))
                .list();
    }

    /** How many the person has not read, {@link #MOST} for that many or more. */
    public int unread(Person staff) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from note_mention m join case_note n on n.id = m.note
                            where m.read is null and %s limit %d) one""".formatted(SEEN, MOST))
                .param("me", staff.id())
                .param("offices", staff.offices().toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    public void read(Person staff, UUID note) {
        jdbc.sql("update note_mention set read = ? where note = ? and person = ? and read is null")
                .params(Timestamp.from(clock.instant()), note, staff.id())
                .update();
    }

    public void readAll(Person staff) {
        jdbc.sql("update note_mention set read = ? where person = ? and read is null")
                .params(Timestamp.from(clock.instant()), staff.id())
                .update();
    }
}
