package de.amtsweg.forms.answers;

import org.jspecify.annotations.Nullable;

/** What was understood of what was typed: a JSON value, nothing, or a problem. */
public record Answer(@Nullable Object value, @Nullable Problem problem) {

    public static final Answer NOTHING = new Answer(null, null);

    public static Answer of(Object value) {
        return new Answer(value, null);
    }

    public static Answer wrong(Problem problem) {
        return new Answer(null, problem);
    }
}
