package de.amtsweg.processes.procedures;

import de.amtsweg.forms.expressions.Feel;
import de.amtsweg.forms.expressions.Reason;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.expressions.Template;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A text of a procedure with values of a case in it, in the template language of forms: {@code {{name}}}. */
public final class FilledText {

    /** There are few, and they are read again and again. */
    private static final Map<String, Template> READ = new ConcurrentHashMap<>();

    private FilledText() {}

    /** @return why the text cannot be read; empty if it can */
    public static Optional<Reason> problem(String text) {
        try {
            Template.of(text);
            return Optional.empty();
        } catch (Feel.NotFeel unreadable) {
            return Optional.of(unreadable.reason());
        }
    }

    static String of(String text, Map<String, Object> values) {
        return READ.computeIfAbsent(text, FilledText::read).in(Scope.of(values)).strip();
    }

    /** The lint finds this beforehand; a version deployed earlier shows the text as it is. */
    private static Template read(String text) {
        try {
            return Template.of(text);
        } catch (Feel.NotFeel unreadable) {
            return Template.plain(text);
        }
    }
}
