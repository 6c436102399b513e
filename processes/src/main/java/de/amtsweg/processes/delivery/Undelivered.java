package de.amtsweg.processes.delivery;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CaseRepository;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.outbox.Outbox;
import de.amtsweg.processes.procedures.UserTask;
import de.amtsweg.processes.tasks.HouseTasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail that did not arrive. An applicant's becomes a task of the office that works on the case; everything else is for the
 * operator.
 */
@Service
public class Undelivered {

    /** How many the operator sees on one page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final SentMail sent;
    private final CaseRepository cases;
    private final Procedures procedures;
    private final Offices offices;
    private final HouseTasks tasks;
    private final Outbox outbox;
    private final InstantSource clock;

    Undelivered(
            JdbcClient jdbc,
            SentMail sent,
            CaseRepository cases,
            Procedures procedures,
            Offices offices,
            HouseTasks tasks,
            Outbox outbox,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.sent = sent;
        this.cases = cases;
        this.procedures = procedures;
        this.offices = offices;
        this.tasks = tasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param id also the id of the office's task */
    public record Letter(
            UUID id,
            String work,
            String recipient,
            String subject,
            Case.@Nullable Id filed,
            Refusal refusal,
            Instant at) {}

    private enum Outcome {
        CORRECTED,
        REACHED
    }

    /**
     * A mail has come back.
     *
     * @return false if no mail of ours has this token
     */
    @Transactional
    public boolean returned(String token, Refusal refusal) {
        var mail = sent.find(token);
        mail.ifPresent(back -> {
            refused(back, refusal);
            sent.forget(token);
        });
        return mail.isPresent();
    }

    /** The mail server did not take it, because of its address. */
    @Transactional
    public void refused(SentMail.Mail mail, Refusal refusal) {
        var filed = mail.to().applicant() && mail.to().filed() != null
                ? cases.locked(mail.to().filed())
                : null;
        var office = filed == null ? null : office(filed);
        var id = UUID.randomUUID();
        boolean isNew = jdbc.sql("""
                        insert into undelivered (id, work, payload, recipient, subject, case_id, office, refusal, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(Arrays.asList(
                                id,
                                mail.work(),
                                mail.payload(),
                                mail.to().recipient(),
                                mail.subject(),
                                mail.to().filed() == null
                                        ? null
                                        : mail.to().filed().value(),
                                office,
                                refusal.toString(),
                                Timestamp.from(clock.instant())))
                        .update()
                > 0;
        if (filed != null) {
            cases.event(
                    filed.id(),
                    CaseEvent.Kind.MAIL_RETURNED,
                    null,
                    null,
                    refusal.reason().name());
        }
        if (isNew && filed != null && office != null) {
            cases.joined(filed.id(), office);
            tasks.open(filed, id.toString(), office);
        }
    }

    /** The first office in the model of those that have worked on the case; else the first of the model. */
    private @Nullable String office(Case filed) {
        var known = cases.officesOf(filed.id());
        var all = procedures.of(filed).tasks().values().stream()
                .filter(task -> !task.isApplicants())
                .map(UserTask::office)
                .filter(office -> offices.find(office).isPresent())
                .toList();
        return all.stream()
                .filter(known::contains)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(null);
    }

    /** @throws NotFound when it is done, never existed, or belongs to another case or office */
    public Letter get(Case.Id filed, String task, Person person) {
        return tasks.find(task, person)
                .filter(open -> open.caseId().equals(filed))
                .flatMap(open -> find(UUID.fromString(task)))
                .orElseThrow(() -> new NotFound("no such task"));
    }

    private Optional<Letter> find(UUID id) {
        return jdbc.sql("select * from undelivered where id = ? and outcome is null")
                .param(id)
                .query(Undelivered::letter)
                .optional();
    }

    /**
     * From now on mail of the case goes to this address, and the one that did not arrive is sent once more.
     *
     * @return false when somebody was quicker
     */
    @Transactional
    public boolean correct(Case.Id filed, String task, String address, Person person) {
        cases.locked(filed);
        return done(filed, task, Outcome.CORRECTED, person, mail -> {
            cases.applicantMail(filed, address);
            cases.event(filed, CaseEvent.Kind.MAIL_CORRECTED, person.name(), null, address);
            outbox.again(mail.work(), mail.payload());
        });
    }

    /**
     * The applicant has been told by letter or telephone.
     *
     * @return false when somebody was quicker
     */
    @Transactional
    public boolean reached(Case.Id filed, String task, String how, Person person) {
        cases.locked(filed);
        return done(
                filed,
                task,
                Outcome.REACHED,
                person,
                mail -> cases.event(filed, CaseEvent.Kind.REACHED_OTHERWISE, person.name(), null, how));
    }

    private record Job(String work, String payload) {}

    private interface Deed {
        void of(Job mail);
    }

    private boolean done(Case.Id filed, String task, Outcome outcome, Person person, Deed deed) {
        if (tasks.find(task, person).filter(open -> open.caseId().equals(filed)).isEmpty()) {
            return false;
        }
        var mail = jdbc.sql(
                        "update undelivered set outcome = ? where id = ? and outcome is null returning work, payload")
                .params(outcome.name(), UUID.fromString(task))
                .query((row, number) -> new Job(row.getString("work"), row.getString("payload")))
                .optional();
        mail.ifPresent(job -> {
            tasks.done(task);
            deed.of(job);
        });
        return mail.isPresent();
    }

    /** Mail that no office has as a task, latest first; page from 1. */
    public List<Letter> ofNoOffice(int page) {
        return jdbc.sql("""
                        select * from undelivered where outcome is null and office is null
                        order by at desc, id limit ? offset ?""")
                .params(PAGE, (page - 1) * PAGE)
                .query(Undelivered::letter)
                .list();
    }

    public int countOfNoOffice() {
        return jdbc.sql("select count(*) from undelivered where outcome is null and office is null")
                .query(Integer.class)
                .single();
    }

    /**
     * The operator has it sent once more.
     *
     * @return false if it is gone
     */
    @Transactional
    public boolean again(UUID id) {
        var mail = jdbc.sql("delete from undelivered where id = ? and office is null returning work, payload")
                .param(id)
                .query((row, number) -> new Job(row.getString("work"), row.getString("payload")))
                .optional();
        mail.ifPresent(job -> outbox.again(job.work(), job.payload()));
        return mail.isPresent();
    }

    /**
     * The operator has seen it.
     *
     * @return false if it is gone
     */
    public boolean dismiss(UUID id) {
        return jdbc.sql("delete from undelivered where id = ? and office is null")
                        .param(id)
                        .update()
                > 0;
    }

    /** Forgets what belongs to no case, with which it would go, once nobody asks for it any more. */
    int sweep() {
        return jdbc.sql("delete from undelivered where case_id is null and at < ?")
                .param(Timestamp.from(clock.instant().minus(SentMail.KEPT)))
                .update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        var filed = row.getObject("case_id", UUID.class);
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("work"),
                row.getString("recipient"),
                row.getString("subject"),
                filed == null ? null : new Case.Id(filed),
                Refusal.read(row.getString("refusal")).orElse(new Refusal(Refusal.Reason.OTHER, "")),
                row.getTimestamp("at").toInstant());
    }
}
