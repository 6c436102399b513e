package de.amtsweg.processes;

import java.util.Set;

/**
 * What a service task can do: a model names it as {@code camunda:delegateExpression="${name}"} and sets its
 * properties as {@code camunda:property}. A step is a Spring bean, knows no procedure and serves all.
 */
public interface Step {

    /** The name that models use. */
    String name();

    /** The properties that a model must set. */
    default Set<String> requiredProperties() {
        return Set.of();
    }

    /** Runs in the engine's transaction; an exception makes the engine try again later where the model allows it. */
    void run(StepContext context);
}
