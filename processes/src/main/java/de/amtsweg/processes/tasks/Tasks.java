package de.amtsweg.processes.tasks;

import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.judging.Judged;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.CaseData;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CasePlaces;
import de.amtsweg.processes.cases.CaseRepository;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.ConflictRetry;
import de.amtsweg.processes.cases.Recusals;
import de.amtsweg.processes.cases.TaskPlan;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.steps.Rehearsal;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Working on tasks: claim, fill in the form, preview the outcome, complete. */
@Service
public class Tasks {

    private static final int JOBS_REHEARSED = 10;

    private final Inbox inbox;
    private final CaseRepository files;
    private final CasePlaces places;
    private final Recusals recusals;
    private final Drafts drafts;
    private final Documents documents;
    private final Procedures procedures;
    private final TaskService engine;
    private final ManagementService jobs;
    private final TransactionOperations transactions;
    private final ConflictRetry attempts;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Tasks(
            Inbox inbox,
            CaseRepository files,
            CasePlaces places,
            Recusals recusals,
            Drafts drafts,
            Documents documents,
            Procedures procedures,
            TaskService engine,
            ManagementService jobs,
            TransactionOperations transactions,
            ConflictRetry attempts,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.inbox = inbox;
        this.files = files;
        this.places = places;
        this.recusals = recusals;
        this.drafts = drafts;
        this.documents = documents;
        this.procedures = procedures;
        this.engine = engine;
        this.jobs = jobs;
        this.transactions = transactions;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    /** The applicant has answered what the office had asked. */
    public record Replied(Case.Id filed) {}

    /** The outcome of an attempt to complete a task. */
    public sealed interface Completion {

        record Done() implements Completion {}

        /** Some answers are wrong; the draft keeps them. */
        record Rejected(Judged check) implements Completion {}

        /** Another person holds the task. */
        record Claimed(String by) implements Completion {}

        /** It takes a second pair of eyes: whoever began the case may not do it. */
        record Barred() implements Completion {}

        /** It is done, or its time has run out. */
        record Gone() implements Completion {}
    }

    /** @throws NotFound when the task is done, never existed, or belongs to others */
    public Task get(String id, Person person) {
        return find(id, person).orElseThrow(() -> new NotFound("no such task"));
    }

    /** The task, while it is open, for those who may do it. */
    public Optional<Task> find(String id, Person person) {
        return inbox.find(id).filter(task -> !task.isOfHouse()).filter(task -> mayDo(task, person));
    }

    /**
     * The office's task, as it is once nobody else can change it: its case is locked until the transaction ends. Empty if the
     * person may not do it, or it is done.
     */
    Optional<Task> locked(String id, Person person) {
        var seen = find(id, person).filter(task -> !task.isApplicants());
        seen.ifPresent(task -> files.locked(task.caseId()));
        return seen.flatMap(task -> find(id, person));
    }

    /** The form of an open task; it is the procedure's, and reveals nothing about the case. */
    public Optional<Form> form(String id) {
        return inbox.find(id).filter(task -> !task.isOfHouse()).map(task -> {
            var procedure = procedures.of(files.get(task.caseId()));
            return procedure.form(procedure.task(task.key()).form());
        });
    }

    /** Whether the person works where it is done, and has not said that they might be biased. */
    private boolean mayDo(Task task, Person person) {
        return Offices.APPLICANT.equals(task.office())
                ? person.id().equals(files.get(task.caseId()).person())
                : person.offices().contains(task.office()) && !recusals.isRecused(task.caseId(), person.id());
    }

    /** Whether it has to be done by somebody else, since this person began the case. */
    public boolean isBarred(Task task, Person person) {
        var filed = files.get(task.caseId());
        return procedures.of(filed).task(task.key()).isBarred(person, filed);
    }

    /** The task to go on with after this one, in the list that this filter shows: the next that the person may do. */
    public Optional<Task> following(Person person, Filter filter, Task task) {
        return inbox.following(person, filter, task, next -> !next.isOfHouse() && isBarred(next, person));
    }

    /** @return false when somebody else was quicker, or has to do it */
    @Transactional
    public boolean claim(String id, Person person) {
        var caseId = get(id, person).caseId();
        files.locked(caseId);
        var task = get(id, person);
        if (isBarred(task, person)) {
            return false;
        }
        if (task.assignee() != null) {
            return task.isOf(person);
        }
        give(task, person);
        files.event(caseId, CaseEvent.Kind.CLAIMED, person.name(), task.key(), null);
        return true;
    }

    /** From now on it is this person's; whoever gets a task finds it in their list, even if somebody had put it aside. */
    void give(Task task, Person person) {
        if (task.isPostponed()) {
            places.plan(task.caseId(), task.id(), TaskPlan.NONE);
            inbox.resume(task);
        }
        inbox.assign(task, person);
        engine.setAssignee(task.id(), person.id());
    }

    @Transactional
    public void release(String id, Person person) {
        var caseId = get(id, person).caseId();
        files.locked(caseId);
        var task = get(id, person);
        if (task.isOf(person)) {
            inbox.release(task);
            engine.setAssignee(id, null);
            files.event(caseId, CaseEvent.Kind.RELEASED, person.name(), task.key(), null);
        }
    }

    /**
     * Takes a task over from a colleague who holds it, for example one who is away.
     *
     * @param holder account id of the current holder, as far as the person knows
     * @param reason for the case's history
     * @return false if somebody else holds it by now, or nobody
     */
    @Transactional
    public boolean takeOver(String id, Person person, String holder, String reason) {
        var caseId = get(id, person).caseId();
        files.locked(caseId);
        var task = get(id, person);
        if (!holder.equals(task.assignee()) || task.isOf(person) || isBarred(task, person)) {
            return false;
        }
        give(task, person);
        files.event(caseId, CaseEvent.Kind.TAKEN_OVER, person.name(), task.key(), task.assigneeName(), reason.strip());
        return true;
    }

    /**
     * What the person has filled in so far; begins an empty draft if there is none.
     *
     * @throws NotFound when the task has been done meanwhile; a draft of it would belong to nothing
     */
    public Draft draft(Task task, Person person) {
        var draft = drafts.beginTask(task.id(), task.procedure(), person);
        if (inbox.find(task.id()).isEmpty()) {
            drafts.discard(draft.id(), person);
            throw new NotFound("no such task");
        }
        return draft;
    }

    /** @throws NotFound when the person may not do it */
    public Completion complete(String id, Person person) {
        return attempts.of(() -> completeOnce(id, person));
    }

    private Completion completeOnce(String id, Person person) {
        var caseId = get(id, person).caseId();
        var filed = files.locked(caseId);
        var open = find(id, person);
        if (open.isEmpty()) {
            return new Completion.Gone();
        }
        var task = open.get();
        if (isBarred(task, person)) {
            return new Completion.Barred();
        }
        if (task.assignee() != null && !task.isOf(person)) {
            return new Completion.Claimed(String.valueOf(task.assigneeName()));
        }
        var procedure = procedures.of(filed);
        var form = procedure.form(procedure.task(task.key()).form());
        var draft = draft(task, person);
        var check = Judge.check(form, draft.input(), filed.data().values());
        if (!check.passed()) {
            return new Completion.Rejected(check);
        }
        files.update(
                caseId,
                filed.data()
                        .with(new CaseData.Entry(
                                task.key(), clock.instant().toString(), person.name(), person.id(), check.answers())),
                task.isApplicants());
        if (task.isApplicants()) {
            events.publishEvent(new Replied(caseId));
        }
        files.event(caseId, CaseEvent.Kind.TASK_DONE, person.name(), task.key(), null);
        documents.handOver(draft.owner(), Document.Owner.ofCase(caseId.value()), Cases.uploads(form, check.answers()));
        drafts.filed(draft.id());
        engine.complete(id, Cases.variables(procedure, check.answers()));
        return new Completion.Done();
    }

    /**
     * The notices that completing the task now would lead to: it is really completed, with all jobs that follow immediately,
     * and then rolled back, so that what is shown is what will be sent.
     *
     * @return PDF files, each written when it is asked for; none if the answers lead to no notice, or are wrong
     */
    public List<Supplier<byte[]>> preview(String id, Person person) {
        return Rehearsal.of(transactions, () -> {
            var instance = files.get(get(id, person).caseId()).instance();
            if (completeOnce(id, person) instanceof Completion.Done) {
                for (int i = 0; i < JOBS_REHEARSED; i++) {
                    var next = jobs.createJobQuery()
                            .processInstanceId(instance)
                            .messages()
                            .listPage(0, 1);
                    if (next.isEmpty()) {
                        break;
                    }
                    jobs.executeJob(next.get(0).getId());
                }
            }
        });
    }
}
