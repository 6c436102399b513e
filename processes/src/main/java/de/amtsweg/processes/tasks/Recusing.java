package de.amtsweg.processes.tasks;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CaseRepository;
import de.amtsweg.processes.cases.Recusals;
import de.amtsweg.processes.drafts.Drafts;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps people out of cases in which they might be biased; what they hold of such a case goes back to the office. */
@Service
public class Recusing {

    private final Recusals recusals;
    private final CaseRepository files;
    private final Inbox inbox;
    private final Drafts drafts;
    private final TaskService engine;

    Recusing(Recusals recusals, CaseRepository files, Inbox inbox, Drafts drafts, TaskService engine) {
        this.recusals = recusals;
        this.files = files;
        this.inbox = inbox;
        this.drafts = drafts;
        this.engine = engine;
    }

    /** From now on the person cannot see the case any more. */
    @Transactional
    public void recuse(Case filed, Person person, Recusals.Reason reason) {
        files.locked(filed.id());
        if (!recusals.add(filed.id(), person, reason)) {
            return;
        }
        inbox.of(filed).stream().filter(task -> !task.isApplicants()).forEach(task -> giveBack(task, person));
        files.event(filed.id(), CaseEvent.Kind.RECUSED, person.name(), null, null);
    }

    private void giveBack(Task task, Person person) {
        drafts.discardTask(task.id(), person);
        if (task.isOf(person)) {
            inbox.release(task);
            if (!task.isOfHouse()) {
                engine.setAssignee(task.id(), null);
            }
            files.event(task.caseId(), CaseEvent.Kind.RELEASED, person.name(), task.key(), null);
        }
    }
}
