package de.amtsweg.processes.models;

import org.jspecify.annotations.Nullable;

/** Somebody saved a draft meanwhile, or discarded it; the current state is not overwritten. */
public class StaleDraft extends Exception {

    private final @Nullable ModelDraft current;

    StaleDraft(@Nullable ModelDraft current) {
        super("the draft was changed in between");
        this.current = current;
    }

    /** The current state; null when the draft is gone. */
    public @Nullable ModelDraft current() {
        return current;
    }
}
