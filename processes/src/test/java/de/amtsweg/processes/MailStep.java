package de.amtsweg.processes;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.processes.outbox.Outbox;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepContext;
import de.amtsweg.processes.steps.StepField;
import java.util.List;

/** Stands for a step that sends mail: asks for the same fields, and enqueues the same words. */
public record MailStep(String name, TaskDescriptor<Words> task, Outbox outbox, List<StepField> fields) implements Step {

    /** @param words what its fields say */
    public record Words(Case.Id filed, List<String> words) {}

    static TaskDescriptor<Words> named(String name) {
        return TaskDescriptor.of(name, Words.class);
    }

    @Override
    public void run(StepContext context) {
        var words = fields.stream().map(StepField::name).map(context::required).toList();
        outbox.enqueue(task, new Words(context.caseId(), words));
    }
}
