package de.amtsweg.processes.gate;

import java.util.regex.Pattern;

/** What rules may say in FEEL. */
public final class Feel {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

    /** Functions of its own, Java, and loops, which could run for hours. */
    private static final Pattern POWER =
            Pattern.compile("\\b(?:function|external|java|for|some|every)\\b", Pattern.CASE_INSENSITIVE);

    private Feel() {}

    /** Whether the text only compares, computes and calls built-in functions. */
    public static boolean isHarmless(String text) {
        return !POWER.matcher(QUOTED.matcher(text).replaceAll("\"\"")).find();
    }
}
