package de.amtsweg.processes.xml;

import java.util.regex.Pattern;

/** Characters that nobody sees and that make a text look different from what it is, such as those that turn its direction. */
public final class Invisible {

    private static final Pattern FOUND = Pattern.compile(
            "[\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\x{e0000}-\\x{e007f}]"
                    + "|[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]");

    /** As JSON and properties write them. */
    private static final Pattern ESCAPED =
            Pattern.compile("(?i)\\\\u(?:061c|180e|200[bef]|202[a-e]|206[0-9a-f]|feff|fff[9ab])");

    private Invisible() {}

    public static boolean in(String text) {
        return FOUND.matcher(text).find();
    }

    /** In a file that may write characters by their number. */
    public static boolean inFile(String text) {
        return in(text.startsWith("\ufeff") ? text.substring(1) : text)
                || ESCAPED.matcher(text).find();
    }

    /** The text with their numbers in their place, to be read by people. */
    public static String shown(String text) {
        return FOUND.matcher(text)
                .replaceAll(found -> "[U+%04X]".formatted(found.group().codePointAt(0)));
    }
}
