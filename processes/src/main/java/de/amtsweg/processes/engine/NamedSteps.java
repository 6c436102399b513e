package de.amtsweg.processes.engine;

import de.amtsweg.processes.steps.Steps;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** The steps that models may name, as the engine runs them. */
class NamedSteps {

    private final Steps steps;
    private final RecordsLink link;
    private final Map<String, JavaDelegate> byName = new ConcurrentHashMap<>();

    NamedSteps(Steps steps, RecordsLink link) {
        this.steps = steps;
        this.link = link;
    }

    @Nullable
    JavaDelegate find(String name) {
        return byName.computeIfAbsent(
                name, wanted -> steps.find(wanted).map(this::delegate).orElse(null));
    }

    private JavaDelegate delegate(de.amtsweg.processes.steps.Step step) {
        return new StepDelegate(step, link.records());
    }
}
