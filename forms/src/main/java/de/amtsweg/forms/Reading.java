package de.amtsweg.forms;

import org.jspecify.annotations.Nullable;

/** What was understood of what was typed: a JSON value, nothing, or a problem. */
record Reading(@Nullable Object value, @Nullable Problem problem) {

    static final Reading NOTHING = new Reading(null, null);

    static Reading of(Object value) {
        return new Reading(value, null);
    }

    static Reading wrong(Problem problem) {
        return new Reading(null, problem);
    }
}
