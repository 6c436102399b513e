package de.amtsweg.processes.steps;

import java.util.List;

/**
 * What a service task can do: a model names it as {@code camunda:delegateExpression="${name}"} and sets its fields as
 * {@code camunda:property}. A step is a Spring bean, knows no procedure and serves all. What people read about it is in
 * its {@link StepWords}; analysts choose it and fill in its fields from a template that is made of both.
 */
public interface Step {

    /** The name that models use. */
    String name();

    /** In the order in which people fill them in; a model may set no others. */
    default List<StepField> fields() {
        return List.of();
    }

    /**
     * Whether it does what no rollback undoes, such as storing a file. It needs a transaction of its own then, which the lint
     * demands of the model ({@code camunda:asyncBefore}), and leaves that out in a rehearsal.
     */
    default boolean reachesOutside() {
        return false;
    }

    /** Runs in the engine's transaction; an exception makes the engine try again later where the model allows it. */
    void run(StepContext context);
}
