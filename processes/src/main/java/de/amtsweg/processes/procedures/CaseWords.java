package de.amtsweg.processes.procedures;

import de.amtsweg.forms.pages.Letter;
import de.amtsweg.processes.Case;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a letter, a mail or a status may say about a case: every field of every form by its key, as a reader would see it
 * (checkboxes as true or false, for sections), and every result, formatted.
 */
public final class CaseWords {

    private CaseWords() {}

    public static Map<String, Object> of(Procedure procedure, Case filed, Locale locale) {
        var texts = procedure.texts(locale);
        var words = new HashMap<String, Object>();
        Letter.shown(procedure.form(), filed.data().antrag(), texts).forEach(words::put);
        for (var entry : filed.data().schritte()) {
            var task = procedure.tasks().get(entry.task());
            if (task == null) {
                // of a version that the case no longer runs on
                continue;
            }
            var form = procedure.form(task.form());
            Letter.shown(form, entry.answers(), filed.data().values(), texts).forEach(words::put);
        }
        filed.data().ergebnisse().keySet().forEach(name -> words.put(name, procedure.result(name, filed, locale)));
        return words;
    }
}
