package de.amtsweg.processes.tasks;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Office;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CasePlaces;
import de.amtsweg.processes.cases.CaseRepository;
import de.amtsweg.processes.cases.TaskPlan;
import de.amtsweg.processes.colleagues.Colleague;
import de.amtsweg.processes.drafts.Drafts;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Giving a task to a colleague, or to another office. */
@Service
public class Handovers {

    private final Tasks tasks;
    private final Inbox inbox;
    private final CaseRepository cases;
    private final CasePlaces places;
    private final Drafts drafts;
    private final TaskService engine;
    private final ApplicationEventPublisher events;

    Handovers(
            Tasks tasks,
            Inbox inbox,
            CaseRepository cases,
            CasePlaces places,
            Drafts drafts,
            TaskService engine,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.cases = cases;
        this.places = places;
        this.drafts = drafts;
        this.engine = engine;
        this.events = events;
    }

    /**
     * Somebody has given tasks to somebody else.
     *
     * @param filed the case of one of them
     * @param task null for several
     * @param by account id of who gave it to them
     */
    public record TasksAssigned(Case.Id filed, @Nullable Task task, Colleague to, String by, int number) {}

    /**
     * Gives a task to a colleague of its office.
     *
     * @param holder account id of whoever holds it, as far as the person knows; null for nobody. A task of somebody else is
     *     taken from them only so
     * @param note for the colleague; may be empty
     */
    @Transactional
    public Outcome assign(String id, Person person, Colleague to, @Nullable String holder, String note) {
        var before = tasks.find(id, person).filter(task -> !to.id().equals(task.assignee()));
        var outcome = assignQuietly(id, person, to, holder, note);
        if (outcome == Outcome.DONE) {
            before.ifPresent(task -> events.publishEvent(new TasksAssigned(task.caseId(), task, to, person.id(), 1)));
        }
        return outcome;
    }

    /** Tells somebody that they have been given several tasks. */
    public void tell(Case.Id filed, Colleague to, String by, int number) {
        events.publishEvent(new TasksAssigned(filed, null, to, by, number));
    }

    /** The same without a word to the colleague, for many tasks of which they hear at once. */
    @Transactional
    public Outcome assignQuietly(String id, Person person, Colleague to, @Nullable String holder, String note) {
        var open = tasks.locked(id, person);
        if (open.isEmpty() || !to.isAt(open.get().office())) {
            return Outcome.GONE;
        }
        var task = open.get();
        if (task.assignee() != null && !task.isOf(person) && !task.assignee().equals(holder)) {
            return Outcome.HELD;
        }
        if (tasks.find(id, to.person()).isEmpty() || tasks.isBarred(task, to.person())) {
            return Outcome.BARRED;
        }
        if (to.id().equals(task.assignee())) {
            return Outcome.DONE;
        }
        tasks.give(task, to.person());
        cases.event(task.caseId(), CaseEvent.Kind.ASSIGNED, person.name(), task.key(), to.name(), kept(note));
        return Outcome.DONE;
    }

    /**
     * Gives a task to another office, which from then on may see the case. One's own office goes on to see it, and the task is
     * nobody's until somebody there claims it.
     */
    @Transactional
    public Outcome handOver(String id, Person person, Office to, String note) {
        var open = tasks.locked(id, person);
        if (open.isEmpty()) {
            return Outcome.GONE;
        }
        var task = open.get();
        if (task.assignee() != null && !task.isOf(person)) {
            return Outcome.HELD;
        }
        if (to.key().equals(task.office())) {
            return Outcome.DONE;
        }
        places.handedOver(task.caseId(), task.key(), to.key());
        places.plan(task.caseId(), id, TaskPlan.NONE);
        if (task.assignee() != null) {
            // it may hold what the other office need not know, and nobody else can open it
            drafts.discardTask(id, person);
        }
        inbox.move(task, to.key());
        engine.setAssignee(id, null);
        cases.event(task.caseId(), CaseEvent.Kind.HANDED_OVER, person.name(), task.key(), to.name(), kept(note));
        return Outcome.DONE;
    }

    private static @Nullable String kept(String note) {
        return note.isBlank() ? null : note.strip();
    }
}
