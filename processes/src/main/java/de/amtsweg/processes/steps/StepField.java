package de.amtsweg.processes.steps;

import java.util.List;

/**
 * A property that a service task sets for its step. Its words for people are the step's, see {@link StepWords}.
 *
 * @param name of the {@code camunda:property}
 * @param options the values that a {@link Type#CHOICE} may have; empty for all other types
 */
public record StepField(String name, Type type, boolean required, List<String> options) {

    /** What a value is; three of them name something of the procedure or the city. */
    public enum Type {
        TEXT,
        /** Whole. */
        NUMBER,
        /** A letter template of the folder, without {@code .html}. */
        LETTER,
        /** A mail among the folder's texts, {@code mail.<value>.text}. */
        MAIL,
        /** Key of an office of the city. */
        OFFICE,
        CHOICE
    }

    public static StepField required(String name, Type type) {
        return new StepField(name, type, true, List.of());
    }

    public static StepField optional(String name, Type type) {
        return new StepField(name, type, false, List.of());
    }

    public static StepField choice(String name, boolean required, String... options) {
        return new StepField(name, Type.CHOICE, required, List.of(options));
    }
}
