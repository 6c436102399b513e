package de.amtsweg.app.web;

import de.amtsweg.app.web.CaseView.Addition;
import de.amtsweg.forms.FormView.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks answers that a later form gave again with another value: the new one says what it was, the old one what it is. */
final class Changes {

    private static final String BEFORE = "case.changed.before";
    private static final String NOW = "case.changed.now";

    private final List<Summary> application;
    private final List<Addition> additions;

    /** @param additions oldest first */
    Changes(List<Summary> application, List<Addition> additions) {
        this.application = application;
        this.additions = additions;
    }

    List<Summary> application() {
        var last = shown(application);
        additions.forEach(addition -> last.putAll(shown(List.of(addition.summary()))));
        return application.stream()
                .map(page -> page.with(line -> line.noted(note(NOW, line.value(), last.get(line.field())))))
                .toList();
    }

    List<Addition> additions() {
        var before = shown(application);
        var marked = new ArrayList<Addition>();
        for (var addition : additions) {
            var summary = addition.summary();
            marked.add(new Addition(
                    addition.title(),
                    addition.by(),
                    addition.at(),
                    summary.with(line -> line.noted(note(BEFORE, line.value(), before.get(line.field()))))));
            before.putAll(shown(List.of(summary)));
        }
        return marked;
    }

    private static Summary.@Nullable Note note(String message, String value, @Nullable String other) {
        return other == null || other.isEmpty() || other.equals(value) ? null : new Summary.Note(message, other);
    }

    private static Map<String, String> shown(List<Summary> summaries) {
        var shown = new HashMap<String, String>();
        summaries.stream().flatMap(Summary::lines).forEach(line -> shown.put(line.field(), line.value()));
        return shown;
    }
}
