package de.amtsweg.processes.engine;

import de.amtsweg.processes.Step;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The steps that models may name; looked for when the first is needed, since steps may need the engine themselves. */
class NamedSteps {

    private final ObjectProvider<Step> steps;
    private final CaseRecords records;
    private volatile @Nullable Map<String, JavaDelegate> byName;

    NamedSteps(ObjectProvider<Step> steps, CaseRecords records) {
        this.steps = steps;
        this.records = records;
    }

    @Nullable
    JavaDelegate find(String name) {
        var known = byName;
        if (known == null) {
            known = steps.stream().collect(Collectors.toMap(Step::name, step -> new StepDelegate(step, records)));
            byName = known;
        }
        return known.get(name);
    }
}
