package de.amtsweg.processes.steps;

import de.amtsweg.processes.Case;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a step may know and do: the case it runs for, its properties in the model, and results to set. */
public final class StepContext {

    private final Case.Id caseId;
    private final Map<String, String> properties;
    private final BiConsumer<String, Object> results;
    private final @Nullable Rehearsal rehearsal;

    /** @param rehearsal null when the step runs for real */
    public StepContext(
            Case.Id caseId,
            Map<String, String> properties,
            BiConsumer<String, Object> results,
            @Nullable Rehearsal rehearsal) {
        this.caseId = caseId;
        this.properties = properties;
        this.results = results;
        this.rehearsal = rehearsal;
    }

    /** Whether all this will be rolled back: what reaches outside the database must then be left out, and shown instead. */
    public boolean isRehearsal() {
        return rehearsal != null;
    }

    /**
     * Hands in a notice that would have been sent; does nothing when the step runs for real.
     *
     * @param pdf written only when somebody looks at it, after the rehearsal; so it must not use the database
     */
    public void show(Supplier<byte[]> pdf) {
        if (rehearsal != null) {
            rehearsal.show(pdf);
        }
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

    /** Stores a JSON value in the case under {@code ergebnisse}, where letters and later rules find it. */
    public void result(String name, Object value) {
        results.accept(name, value);
    }
}
