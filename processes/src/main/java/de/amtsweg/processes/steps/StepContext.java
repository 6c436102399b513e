package de.amtsweg.processes.steps;

import de.amtsweg.processes.Case;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What a step may know and do: the case it runs for, its properties in the model, and results to leave. */
public final class StepContext {

    private final Case.Id caseId;
    private final Map<String, String> properties;
    private final BiConsumer<String, Object> results;

    public StepContext(Case.Id caseId, Map<String, String> properties, BiConsumer<String, Object> results) {
        this.caseId = caseId;
        this.properties = properties;
        this.results = results;
    }

    public Case.Id caseId() {
        return caseId;
    }

    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** @throws IllegalStateException when the model does not set it, which the lint finds first */
    public String required(String name) {
        return property(name).orElseThrow(() -> new IllegalStateException("property %s is missing".formatted(name)));
    }

    /** Leaves a JSON value in the case under {@code ergebnisse}, where letters and later rules find it. */
    public void result(String name, Object value) {
        results.accept(name, value);
    }
}
