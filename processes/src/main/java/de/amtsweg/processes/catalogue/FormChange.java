package de.amtsweg.processes.catalogue;

import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.procedures.Procedure;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What has changed in a form since somebody began to fill it in.
 *
 * @param at when the newer form came into force
 * @param added labels of questions that are new
 * @param gone labels of questions that are gone
 */
public record FormChange(Instant at, List<String> added, List<String> gone) {

    static FormChange between(Procedure before, Procedure now, Instant at, Locale locale) {
        var old = labels(before, locale);
        var current = labels(now, locale);
        return new FormChange(at, without(current, old), without(old, current));
    }

    public boolean isEmpty() {
        return added.isEmpty() && gone.isEmpty();
    }

    private static List<String> without(Map<String, String> labels, Map<String, String> others) {
        return labels.entrySet().stream()
                .filter(label -> !others.containsKey(label.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, String> labels(Procedure procedure, Locale locale) {
        Form form = procedure.form();
        var texts = procedure.texts(locale);
        var labels = new LinkedHashMap<String, String>();
        form.fields()
                .forEach(field -> labels.put(
                        field.key(), texts.get("%s.%s.label".formatted(form.id(), field.key()), field.label())));
        form.lists()
                .forEach(list -> labels.put(
                        list.path(), texts.get("%s.%s.label".formatted(form.id(), list.path()), list.label())));
        return labels;
    }
}
