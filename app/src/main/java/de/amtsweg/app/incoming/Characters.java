package de.amtsweg.app.incoming;

import java.util.Arrays;

/** Characters that no page can use and no database stores. */
final class Characters {

    /** Replaces the character that the database cannot store; forms refuse both. */
    private static final char UNREADABLE = '\u0001';

    private Characters() {}

    /** Characters that reverse the order of letters are kept out, too: they would do so on pages that others read. */
    static String kept(String sent) {
        for (int i = 0; i < sent.length(); i++) {
            if (sent.charAt(i) == 0 || isTurning(sent.charAt(i))) {
                return cleaned(sent);
            }
        }
        return sent;
    }

    private static String cleaned(String sent) {
        var kept = new StringBuilder(sent.length());
        sent.chars()
                .filter(letter -> !isTurning(letter))
                .forEach(letter -> kept.append(letter == 0 ? UNREADABLE : (char) letter));
        return kept.toString();
    }

    private static boolean isTurning(int letter) {
        return letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
    }

    static String[] kept(String[] sent) {
        return Arrays.stream(sent).map(Characters::kept).toArray(String[]::new);
    }
}
