package de.amtsweg.app.incoming;

import java.util.Arrays;

/** What no page can use and no database keeps. */
final class Characters {

    /** Stands for the character that the database cannot keep; forms refuse both. */
    private static final char UNREADABLE = '\u0001';

    private Characters() {}

    static String kept(String sent) {
        return sent.indexOf('\u0000') < 0 ? sent : sent.replace('\u0000', UNREADABLE);
    }

    static String[] kept(String[] sent) {
        return Arrays.stream(sent).map(Characters::kept).toArray(String[]::new);
    }
}
