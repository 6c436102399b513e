package de.amtsweg.storage.reading;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file has found. What could not be found is empty, whatever the outcome: a file that kills its reader
 * still has a type where the type was known before.
 *
 * @param mediaType as the content says, without parameters; {@code application/octet-stream} where nobody knows
 * @param text of the whole document, at most as many characters as the settings allow
 * @param language of the text as ISO 639 says, or empty where the text is too short to tell
 * @param pages as the file counts them, 0 where it does not
 * @param metadata what Tika calls title, producer, camera and the like; never a place
 * @param picture JPEG, where a page was to be drawn
 */
public record Reading(
        Outcome outcome,
        String mediaType,
        Set<Oddity> oddities,
        String text,
        String language,
        int pages,
        Map<String, String> metadata,
        byte @Nullable [] picture) {

    static final String UNKNOWN = "application/octet-stream";

    public enum Outcome {
        READ,
        /** Sound, and without a letter that could be read: a photo, or a scan where no text recognition is installed. */
        NO_TEXT,
        /** Opens with a password only. */
        ENCRYPTED,
        /** Damaged, cut off, or not what it says it is. */
        BROKEN,
        /** Unfolds to far more than a document needs: bombs, and pictures of more pixels than memory has room for. */
        TOO_BIG,
        /** Was not read within the time that the settings give. */
        TOO_LONG,
        /** Ended the process that read it. */
        CRASHED,
        /** Of a type that nobody may hand in, such as an archive, a program or a web page; its type alone is known. */
        FOREIGN
    }

    /** What a sound document of its type has no need of. */
    public enum Oddity {
        /** JavaScript in a PDF or OpenDocument file, markup or a style sheet for browsers in a picture, text or XML. */
        SCRIPT,
        /** A PDF that starts programs, opens other files or sends what is filled in to somewhere else. */
        ACTION,
        MACRO,
        /** Valid as a file of a second type too. */
        POLYGLOT,
        /** Holds other files. */
        ATTACHMENT,
        /** A PDF whose form is XFA, which hardly any program still shows. */
        XFA,
        /** The text is longer than what was kept. */
        CUT,
        /** The text was recognised in a picture. */
        RECOGNISED
    }

    static Reading without(Outcome outcome, String mediaType) {
        return new Reading(outcome, mediaType, Set.of(), "", "", 0, Map.of(), null);
    }

    public boolean has(Oddity oddity) {
        return oddities.contains(oddity);
    }
}
