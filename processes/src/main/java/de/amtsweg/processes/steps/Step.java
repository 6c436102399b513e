package de.amtsweg.processes.steps;

import java.util.List;

/**
 * What a service task can do: a model names it as {@code camunda:delegateExpression="${name}"} and sets its fields as
 * {@code camunda:property}. A step is a Spring bean that knows no particular procedure and serves all. What people read
 * about it is in
 * its {@link StepWords}; analysts choose it and fill in its fields from a template generated from both.
 */
public interface Step {

    /** The name that models use. */
    String name();

    /** In the order in which people fill them in; a model may set no others. */
    default List<StepField> fields() {
        return List.of();
    }

    /** The names under which it leaves results; conditions and dates of a model may read them. */
    default List<String> results() {
        return List.of();
    }

    /**
     * Whether it does what no rollback can undo, such as storing a file. It then needs a transaction of its own, which the lint
     * demands of the model ({@code camunda:asyncBefore}), and must leave this part out in a rehearsal.
     */
    default boolean reachesOutside() {
        return false;
    }

    /** Runs in the engine's transaction; an exception makes the engine retry later if the model allows it. */
    void run(StepContext context);
}
