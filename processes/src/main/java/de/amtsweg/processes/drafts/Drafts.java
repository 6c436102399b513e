package de.amtsweg.processes.drafts;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.processes.Json;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.outbox.Outbox;
import de.amtsweg.processes.procedures.Procedure;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** All drafts; each can be seen and changed by its own person only. */
@Repository
public class Drafts {

    /** The mail about a draft. */
    public static final TaskDescriptor<News> MAIL = TaskDescriptor.of("draft-mail", News.class);

    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;
    private final Documents documents;
    private final ResumeCodes codes;
    private final Outbox outbox;
    private final InstantSource clock;

    Drafts(JdbcClient jdbc, Json json, Documents documents, ResumeCodes codes, Outbox outbox, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.documents = documents;
        this.codes = codes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a mail about a draft says. */
    public enum About {
        CODE,
        EXPIRES
    }

    public record News(Draft.Id draft, About about) {}

    /** As it will be once something is sent; nothing is stored until then. */
    public Draft blank(Draft.Id id, Procedure procedure, Person person, Input prefilled, Locale language) {
        return new Draft(
                id,
                person.id(),
                procedure.key(),
                null,
                procedure.definition(),
                prefilled,
                List.of(),
                language,
                addressOf(person),
                clock.instant());
    }

    /**
     * Stores a draft; of several simultaneous attempts, the first wins.
     *
     * @throws NotFound when somebody else has one of this id
     */
    public Draft begin(Draft blank, Person person) {
        jdbc.sql("""
                        insert into draft (id, person, begun_by, procedure, definition, input, language, mail, created, changed)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(
                        blank.id().value(),
                        person.id(),
                        person.id(),
                        blank.procedure(),
                        blank.definition(),
                        json.write(blank.input()),
                        blank.language().toLanguageTag(),
                        blank.mail(),
                        now(),
                        now())
                .update();
        return get(blank.id(), person);
    }

    /** For filling in on behalf of others, as the software itself does. */
    public Draft begin(String procedure, Person person, Input prefilled) {
        var id = new Draft.Id(UUID.randomUUID());
        jdbc.sql(
                        "insert into draft (id, person, begun_by, procedure, input, created, changed) values (?, ?, ?, ?, ?::jsonb, ?, ?)")
                .params(id.value(), person.id(), person.id(), procedure, json.write(prefilled), now(), now())
                .update();
        return get(id, person);
    }

    private static @Nullable String addressOf(Person person) {
        return person.email().isEmpty() ? null : person.email();
    }

    public List<Draft> of(Person person) {
        return jdbc.sql("select * from draft where person = ? and task is null order by changed desc")
                .param(person.id())
                .query(this::draft)
                .list();
    }

    /**
     * The drafts of this procedure that the person began and did not take over, the newest first: nobody is led to
     * continue what a stranger, who knows the code, has put into their browser.
     */
    public List<Draft> of(Person person, String procedure) {
        return jdbc.sql("""
                        select * from draft where person = ? and begun_by = person and procedure = ? and task is null
                        order by changed desc""").params(person.id(), procedure).query(this::draft).list();
    }

    /** Whether this person began the draft and somebody who knew its code continues it. */
    public boolean isContinuedElsewhere(Draft.Id id, Person person) {
        return jdbc.sql("select count(*) from draft where id = ? and begun_by = ? and person <> begun_by")
                        .params(id.value(), person.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws NotFound when it does not exist, or is somebody else's */
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
     * Changes the draft as it is now: of several requests, each waits for the previous one and continues from its
     * result. The work is short and waits for nothing.
     *
     * @throws NotFound when it no longer exists, or is somebody else's
     */
    @Transactional
    public <T> T change(Draft.Id id, Person person, Function<Draft, T> work) {
        return work.apply(jdbc.sql("select * from draft where id = ? and person = ? for update")
                .params(id.value(), person.id())
                .query(this::draft)
                .optional()
                .orElseThrow(() -> new NotFound("no such draft")));
    }

    /**
     * Takes the draft out, so that it becomes a case only once: a second request waits until the transaction ends, and
     * finds the draft again if that was rolled back. Its files stay where they are.
     */
    public Optional<Draft> take(String procedure, Draft.Id id, Person person) {
        return jdbc.sql("delete from draft where id = ? and person = ? and procedure = ? and task is null returning *")
                .params(id.value(), person.id(), procedure)
                .query(this::draft)
                .optional();
    }

    Optional<Draft> ofTask(String task, Person person) {
        return jdbc.sql("select * from draft where task = ? and person = ?")
                .params(task, person.id())
                .query(this::draft)
                .optional();
    }

    public Draft beginTask(String task, String procedure, Person person) {
        jdbc.sql("""
                        insert into draft (id, person, begun_by, procedure, task, input, created, changed)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                        on conflict (person, task) do nothing""")
                .params(
                        UUID.randomUUID(),
                        person.id(),
                        person.id(),
                        procedure,
                        task,
                        json.write(Input.EMPTY),
                        now(),
                        now())
                .update();
        return ofTask(task, person).orElseThrow(() -> new NotFound("no such draft"));
    }

    public void save(Draft.Id id, Person person, Input input) {
        save(id, person, input, List.of());
    }

    /** @param wrong what is known to be wrong with it */
    public void save(Draft.Id id, Person person, Input input, List<Problem> wrong) {
        jdbc.sql("""
                        update draft set input = ?::jsonb, wrong = ?::jsonb, changed = ?, announced = null
                        where id = ? and person = ?""")
                .params(json.write(input), json.write(wrong), now(), id.value(), person.id())
                .update();
    }

    /** Remembers what was wrong when the person wanted to go on, so that each problem is shown until it is fixed. */
    public void judged(Draft.Id id, Person person, List<Problem> wrong) {
        jdbc.sql("update draft set wrong = ?::jsonb where id = ? and person = ?")
                .params(json.write(wrong), id.value(), person.id())
                .update();
    }

    /** The person has seen the form of this version, and continued with it. */
    public void carriedOver(Draft draft, Procedure procedure) {
        if (!procedure.definition().equals(draft.definition())) {
            jdbc.sql("update draft set definition = ? where id = ?")
                    .params(procedure.definition(), draft.id().value())
                    .update();
        }
    }

    /** The code with which anybody who knows it can continue the draft; it is the same each time. */
    public String resumeCode(Draft draft) {
        var code = codes.of(draft.id());
        jdbc.sql("update draft set resume = ? where id = ? and resume is null")
                .params(codes.seal(code), draft.id().value())
                .update();
        return code;
    }

    /** Gives the draft with this code to the person; from then on it is theirs alone. */
    public Optional<Draft> takeUp(String code, Person person) {
        return jdbc.sql("""
                        update draft set person = :person, mail = coalesce(mail, :mail)
                        where resume = :resume and task is null returning *""")
                .param("person", person.id())
                .param("mail", addressOf(person))
                .param("resume", codes.seal(code))
                .query(this::draft)
                .optional();
    }

    /** Mails the code, after the commit, to the address where the person is also notified before the draft expires. */
    @Transactional
    public void mailCode(Draft draft, String address, Locale language) {
        resumeCode(draft);
        jdbc.sql("update draft set mail = ?, language = ? where id = ?")
                .params(address, language.toLanguageTag(), draft.id().value())
                .update();
        outbox.enqueue(MAIL, new News(draft.id(), About.CODE));
    }

    /** The draft as it is now, for mail about it; none when it was filed or discarded meanwhile. */
    public Optional<Draft> forPlatform(Draft.Id id) {
        return jdbc.sql("select * from draft where id = ?")
                .param(id.value())
                .query(this::draft)
                .optional();
    }

    /** Discards the draft and its files; does nothing if there is none. */
    @Transactional
    public void discard(Draft.Id id, Person person) {
        if (jdbc.sql("delete from draft where id = ? and person = ?")
                        .params(id.value(), person.id())
                        .update()
                > 0) {
            documents.giveUp(Document.Owner.draft(id.value()));
        }
    }

    /** What the person has filled in of a task, if anything. */
    public void discardTask(String task, Person person) {
        ofTask(task, person).ifPresent(draft -> discard(draft.id(), person));
    }

    public void filed(Draft.Id id) {
        jdbc.sql("delete from draft where id = ?").param(id.value()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new Draft.Id(row.getObject("id", UUID.class)),
                row.getString("person"),
                row.getString("procedure"),
                row.getString("task"),
                row.getString("definition"),
                json.read(row.getString("input"), Input.class),
                json.read(row.getString("wrong"), PROBLEMS),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("mail"),
                row.getTimestamp("changed").toInstant());
    }
}
