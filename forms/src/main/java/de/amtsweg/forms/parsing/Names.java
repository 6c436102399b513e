package de.amtsweg.forms.parsing;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys that a form, or an item of a list, has taken. Dots make objects: {@code a.b} and {@code a} exclude each other. */
final class Names {

    private static final Pattern KEY = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}_]*(?:\\.\\p{L}[\\p{L}\\p{Nd}_]*)*");
    private static final int LONGEST = 120;

    private final Set<String> leaves = new HashSet<>();
    private final Set<String> objects = new HashSet<>();

    /** @param property that has the key: {@code key} or {@code path} */
    static String read(Source source, String property) {
        var key = source.text(property);
        if (key.length() > LONGEST || !KEY.matcher(key).matches()) {
            throw source.refuseAt(property, "name", property, key);
        }
        return key;
    }

    void claim(String key, Source source) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            object(key.substring(0, dot), source);
        }
        if (objects.contains(key) || !leaves.add(key)) {
            throw source.refuse("keyTwice", key);
        }
    }

    private void object(String key, Source source) {
        if (leaves.contains(key)) {
            throw source.refuse("keyTwicePart", key);
        }
        objects.add(key);
    }
}
