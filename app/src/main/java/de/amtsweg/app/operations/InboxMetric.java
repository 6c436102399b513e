package de.amtsweg.app.operations;

import de.amtsweg.processes.tasks.TaskReconciler;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * How many tasks of the inbox differed from the engine's and were repaired since the start, as the metric
 * {@code amtsweg.inbox.drift}: worth an alarm above 0, since it should not happen.
 */
@Component
class InboxMetric implements MeterBinder {

    private final TaskReconciler reconciler;

    InboxMetric(TaskReconciler reconciler) {
        this.reconciler = reconciler;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("amtsweg.inbox.drift", reconciler, TaskReconciler::drift)
                .description("Tasks of the inbox that differed from the engine's and were repaired")
                .register(registry);
    }
}
