package de.amtsweg.app.filling;

import java.util.regex.Pattern;

/**
 * What a button of a form asks for beside keeping what was typed. The buttons for the language are part of each form, so
 * that whoever changes the language loses no word.
 */
public final class Chosen {

    private static final Pattern LANGUAGE = Pattern.compile("lang:([A-Za-z-]{2,20})");

    private Chosen() {}

    /** The query that changes the language; nothing for other buttons. */
    public static String language(String action) {
        var chosen = LANGUAGE.matcher(action);
        return chosen.matches() ? "?lang=" + chosen.group(1) : "";
    }
}
