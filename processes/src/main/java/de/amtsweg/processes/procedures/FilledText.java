package de.amtsweg.processes.procedures;

import de.amtsweg.forms.expressions.Feel;
import de.amtsweg.forms.expressions.Reason;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.expressions.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a procedure with values of a case in it, in the template language of forms: {@code {{name}}} is what a reader
 * would see; conditions and loops read the values themselves.
 */
public final class FilledText {

    /** There are few, and they are read again and again. */
    private static final Map<String, Template> READ = new ConcurrentHashMap<>();

    /** Where the words are that a reader would see. */
    private static final String SHOWN = "amtswegShown";

    private static final Pattern MARK = Pattern.compile(
            "\\{\\{\\s*(?:(#loop)\\b[^}]*|(/loop)\\s*|([\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*)\\s*)}}");

    private FilledText() {}

    /** @return why the text cannot be read; empty if it can */
    public static Optional<Reason> problem(String text) {
        try {
            Template.of(shown(text));
            return Optional.empty();
        } catch (Feel.NotFeel unreadable) {
            return Optional.of(unreadable.reason());
        }
    }

    /**
     * @param values what the case holds
     * @param words the same as a reader would see it
     */
    static String of(String text, Map<String, Object> values, Supplier<Map<String, Object>> words) {
        if (!text.contains("{{")) {
            return text.strip();
        }
        var all = new HashMap<>(values);
        all.put(SHOWN, words.get());
        return READ.computeIfAbsent(text, FilledText::read).in(Scope.of(all)).strip();
    }

    /** Names that stand alone mean what is shown; in a loop they are those of its items. */
    private static String shown(String text) {
        var depth = new int[1];
        return MARK.matcher(text).replaceAll(mark -> {
            if (mark.group(1) != null) {
                depth[0]++;
            } else if (mark.group(2) != null) {
                depth[0]--;
            } else if (depth[0] == 0) {
                return "{{" + SHOWN + "." + mark.group(3) + "}}";
            }
            return Matcher.quoteReplacement(mark.group());
        });
    }

    /** The lint finds this beforehand; a version deployed earlier shows the text as it is. */
    private static Template read(String text) {
        try {
            return Template.of(shown(text));
        } catch (Feel.NotFeel unreadable) {
            return Template.plain(text);
        }
    }
}
