package de.amtsweg.storage.formats;

/** Why a file is not taken; the message {@code document.refused.<name in lower case>} says what to hand in instead. */
public enum Refusal {
    /** Of no format that the field takes. */
    TYPE,
    /** Its name says something else than its content. */
    MISMATCH,
    ARCHIVE,
    EXECUTABLE,
    /** It could do something by itself: scripts, macros, web pages, pictures that are programs, too. */
    ACTIVE,
    /** Nobody can open it without a password. */
    ENCRYPTED,
    /** It ends before its end, or cannot be read at all. */
    BROKEN,
    EMPTY,
    /** Unpacked it is so large that it would harm who opens it. */
    BOMB,
    /** The file alone is larger than allowed. */
    LARGE,
    /** There are too many files. */
    MANY,
    /** All files together are larger than allowed. */
    FULL,
    INFECTED;

    public String message() {
        return "document.refused." + name().toLowerCase();
    }
}
