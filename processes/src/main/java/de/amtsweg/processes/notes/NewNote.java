package de.amtsweg.processes.notes;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A note as somebody has typed it.
 *
 * @param id given by the page, so that a note that is sent twice is kept once
 * @param caller empty unless it is a call
 * @param mentioned ids of the colleagues chosen from the list
 */
public record NewNote(UUID id, Note.Kind kind, String caller, String text, Set<String> mentioned) {

    public static final int LONGEST = 5000;

    public static final int LONGEST_CALLER = 120;

    public enum Problem {
        TEXT_MISSING,
        TEXT_TOO_LONG,
        CALLER_MISSING,
        CALLER_TOO_LONG
    }

    public NewNote {
        caller = kind == Note.Kind.CALL ? plain(caller).replace("\n", " ") : "";
        text = plain(text);
    }

    public static NewNote ofCall(UUID id, String caller, String text) {
        return new NewNote(id, Note.Kind.CALL, caller, text, Set.of());
    }

    /** The id that a page has given; another one if it is none. */
    public static UUID id(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    /** The same as another note. */
    NewNote anew() {
        return new NewNote(UUID.randomUUID(), kind, caller, text, mentioned);
    }

    public Set<Problem> problems() {
        var problems = EnumSet.noneOf(Problem.class);
        if (text.isEmpty()) {
            problems.add(Problem.TEXT_MISSING);
        }
        if (length(text) > LONGEST) {
            problems.add(Problem.TEXT_TOO_LONG);
        }
        if (kind == Note.Kind.CALL && caller.isEmpty()) {
            problems.add(Problem.CALLER_MISSING);
        }
        if (length(caller) > LONGEST_CALLER) {
            problems.add(Problem.CALLER_TOO_LONG);
        }
        return problems;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** As browsers count it. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed.replace("\0", "").replaceAll("\r\n?", "\n"), Normalizer.Form.NFC)
                .strip();
    }
}
