package de.amtsweg.storage.formats;

/** Why a file is not accepted; the message {@code document.refused.<name in lower case>} says what to hand in instead.
 * Those of {@link #TYPE} and {@link #ACTIVE} depend on the type of the file, too; see {@link Family}. */
public enum Refusal {
    /** Not of a format that the field accepts. */
    TYPE,
    /** Its name and its content disagree. */
    MISMATCH,
    ARCHIVE,
    EXECUTABLE,
    /** It could do something by itself: scripts, macros, web pages, pictures that are also programs. */
    ACTIVE,
    /** Nobody can open it without a password. */
    ENCRYPTED,
    /** It is truncated, or cannot be read at all. */
    BROKEN,
    EMPTY,
    /** Unpacked it is so large that it would harm whoever opens it. */
    BOMB,
    /** The file alone is larger than allowed. */
    LARGE,
    /** There are too many files. */
    MANY,
    /** All files together are larger than allowed. */
    FULL,
    INFECTED,
    /** A PDF form that sends what is filled in somewhere else. */
    SENDS,
    /** A PDF form that only one program can show (dynamic XFA). */
    DYNAMIC,
    /** There is a file inside it that would not be accepted by itself. */
    ATTACHED;

    public String message() {
        return "document.refused." + name().toLowerCase();
    }
}
