package de.amtsweg.processes.tasks;

/** What came of doing something with a task that others may be working on. */
public enum Outcome {
    DONE,
    /** Somebody else holds it. */
    HELD,
    /** It takes a second pair of eyes. */
    BARRED,
    /** It is done or withdrawn, or has never been this person's. */
    GONE,
    /** Its form needs answers first. */
    INCOMPLETE,
    /** It was our fault. */
    FAILED
}
