package de.amtsweg.storage;

import java.text.Normalizer;

/** Names of files as people gave them, made harmless for pages, headers and the disks of those who download them. */
final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    static String plain(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\"<>:|?*]", "")
                .strip();
        if (name.codePointCount(0, name.length()) > LONGEST) {
            int dot = name.lastIndexOf('.');
            var ending = dot > 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
        }
        return name.isEmpty() || name.chars().allMatch(c -> c == '.') ? "datei" : name;
    }
}
