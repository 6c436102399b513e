package de.amtsweg.app.filling;

import java.util.regex.Pattern;

/**
 * What a button of a form does besides saving what was typed. The language buttons are part of each form, so
 * that changing the language loses nothing.
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
