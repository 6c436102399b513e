package de.amtsweg.storage.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file has found. What could not be found is empty, whatever the outcome: a file that crashes its reader
 * still has a type if that was known before.
 *
 * @param mediaType as detected from the content, without parameters; {@code application/octet-stream} if unknown
 * @param text of the whole document, at most as many characters as the settings allow
 * @param language of the text by ISO 639, or empty if the text is too short to tell
 * @param pages as the file counts them, 0 where it does not
 * @param metadata what Tika calls title, producer, camera and so on; never a location
 * @param attachments the files inside it, and inside those
 * @param picture JPEG, if a page was to be drawn
 */
public record Reading(
        Outcome outcome,
        String mediaType,
        Set<Oddity> oddities,
        String text,
        String language,
        int pages,
        Map<String, String> metadata,
        List<Attached> attachments,
        byte @Nullable [] picture) {

    public static final String UNKNOWN = "application/octet-stream";

    public enum Outcome {
        READ,
        /** Sound, but without readable text: a photo, or a scan if no text recognition is installed. */
        NO_TEXT,
        /** Opens with a password only. */
        ENCRYPTED,
        /** Damaged, cut off, or not what it says it is. */
        BROKEN,
        /** Expands to far more than a document needs: bombs, and pictures with too many pixels for memory. */
        TOO_BIG,
        /** Was not read within the configured time. */
        TOO_LONG,
        /** Ended the process that read it. */
        CRASHED,
        /** Of a type that nobody may hand in, such as an archive, a program or a web page; its type alone is known. */
        FOREIGN
    }

    /** What a sound document of its type does not need. */
    public enum Oddity {
        /** JavaScript in a PDF or OpenDocument file, markup or a style sheet for browsers in a picture, text or XML. */
        SCRIPT,
        /** A PDF that starts programs or opens other files. */
        ACTION,
        MACRO,
        /** Also valid as a file of a second type. */
        POLYGLOT,
        /** Contains other files. */
        ATTACHMENT,
        /** A PDF whose form is XFA, which hardly any program still shows. */
        XFA,
        /** The text is longer than what was kept. */
        CUT,
        /** The text was recognised in a picture. */
        RECOGNISED,
        /** A PDF with a button that sends form data elsewhere. */
        SENDS,
        /** A PDF that is nothing but a dynamic XFA form: its one page asks for another program. */
        DYNAMIC
    }

    public static Reading without(Outcome outcome, String mediaType) {
        return new Reading(outcome, mediaType, Set.of(), "", "", 0, Map.of(), List.of(), null);
    }

    public boolean has(Oddity oddity) {
        return oddities.contains(oddity);
    }
}
