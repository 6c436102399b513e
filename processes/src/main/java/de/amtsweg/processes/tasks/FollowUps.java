package de.amtsweg.processes.tasks;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CasePlaces;
import de.amtsweg.processes.cases.CaseRepository;
import de.amtsweg.processes.cases.TaskPlan;
import de.amtsweg.processes.tasks.Task.Woken;
import de.amtsweg.processes.tasks.Tasks.Replied;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks that are put aside until a day (Wiedervorlage), or until something happens in their case. */
@Service
public class FollowUps {

    /** Nobody remembers what was put aside for longer. */
    private static final int MOST_MONTHS = 24;

    private final Tasks tasks;
    private final Inbox inbox;
    private final CaseRepository cases;
    private final CasePlaces places;
    private final InstantSource clock;

    FollowUps(Tasks tasks, Inbox inbox, CaseRepository cases, CasePlaces places, InstantSource clock) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.cases = cases;
        this.places = places;
        this.clock = clock;
    }

    /** Whether a task can be put aside until this day: it must be yet to come, and not be forgotten by then. */
    public boolean isPossible(LocalDate day) {
        var today = CityTime.date(clock.instant());
        return day.isAfter(today) && !day.isAfter(today.plusMonths(MOST_MONTHS));
    }

    /** @throws IllegalArgumentException when the day is not possible, or there is no reason */
    @Transactional
    public Outcome postpone(String id, Person person, LocalDate day, String reason) {
        if (!isPossible(day) || reason.isBlank()) {
            throw new IllegalArgumentException("no day or no reason");
        }
        var open = tasks.locked(id, person);
        if (open.isEmpty()) {
            return Outcome.GONE;
        }
        var task = open.get();
        if (task.assignee() != null && !task.isOf(person)) {
            return Outcome.HELD;
        }
        places.plan(task.caseId(), id, new TaskPlan(day, reason.strip()));
        inbox.postpone(task, day, reason.strip());
        cases.event(task.caseId(), CaseEvent.Kind.POSTPONED, person.name(), task.key(), day.toString(), reason.strip());
        return Outcome.DONE;
    }

    /** Takes a task back to the list at once. */
    @Transactional
    public Outcome resume(String id, Person person) {
        var open = tasks.locked(id, person);
        if (open.isEmpty()) {
            return Outcome.GONE;
        }
        var task = open.get();
        if (task.isPostponed()) {
            places.plan(task.caseId(), id, TaskPlan.NONE);
            inbox.resume(task);
            cases.event(task.caseId(), CaseEvent.Kind.RESUMED, person.name(), task.key(), null);
        }
        return Outcome.DONE;
    }

    /** Brings back what was put aside until today. */
    int wakeDue() {
        return inbox.wake(CityTime.date(clock.instant()));
    }

    @EventListener
    void replied(Replied reply) {
        wake(reply.filed(), Woken.REPLY);
    }

    /** Something has happened in a case for which its office may have waited. */
    @Transactional
    public void wake(Case.Id id, Woken why) {
        cases.locked(id);
        places.forgetPlans(id);
        inbox.wake(id, why);
    }
}
