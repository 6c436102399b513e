package de.amtsweg.storage.formats;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names of files as people gave them, made harmless for pages, headers and the disks of those who download them. */
public final class FileNames {

    private static final int LONGEST = 120;
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.([A-Za-z0-9]{1,7})$");

    private FileNames() {}

    public static String plain(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\"<>:|?*]", "")
                .strip();
        if (name.codePointCount(0, name.length()) > LONGEST) {
            var ending = ending(name);
            var tail = ending.isEmpty() ? "" : "." + ending;
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST - tail.length())) + tail;
        }
        return name.isEmpty() || name.chars().allMatch(c -> c == '.') ? "datei" : name;
    }

    /** What follows the last dot, without it; empty if that is no extension. */
    public static String ending(String name) {
        var ending = ENDING.matcher(name);
        return ending.find() ? ending.group(1) : "";
    }

    /** With the extension of its format, in place of that of another format. */
    public static String named(String name, Format format) {
        var ending = ending(name);
        if (format.hasEnding(ending)) {
            return name;
        }
        return (Format.ofEnding(ending).isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1))
                + format.ending();
    }
}
