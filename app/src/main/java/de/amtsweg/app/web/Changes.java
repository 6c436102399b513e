package de.amtsweg.app.web;

import de.amtsweg.app.web.CaseView.Addition;
import de.amtsweg.forms.pages.FormView.Summary;
import de.amtsweg.forms.pages.FormView.Summary.Line;
import de.amtsweg.forms.pages.FormView.Upload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Marks answers that a later form gave again with another value: the new one says what it was, the old one what it has become,
 * and both who changed it and when.
 */
final class Changes {

    private final List<Summary> application;
    private final List<Addition> additions;
    private final Function<Instant, String> day;

    /** @param additions oldest first */
    Changes(List<Summary> application, List<Addition> additions, Function<Instant, String> day) {
        this.application = application;
        this.additions = additions;
        this.day = day;
    }

    /** @param addition that gave the answer its value; null for the application */
    private record Given(Line line, @Nullable Addition addition) {

        /** Two files may have the same name, but never the same id. */
        boolean differs(Line other) {
            return !line.value().equals(other.value()) || !line.uploads().equals(other.uploads());
        }
    }

    List<Summary> application() {
        var latest = asked();
        additions.forEach(addition -> give(addition, latest));
        return application.stream()
                .map(page -> page.with(line -> line.noted(now(line, latest))))
                .toList();
    }

    List<Addition> additions() {
        var latest = asked();
        var marked = new ArrayList<Addition>();
        for (var addition : additions) {
            var summary = addition.summary().with(line -> line.noted(before(line, latest, addition)));
            marked.add(new Addition(addition.title(), addition.by(), addition.at(), summary));
            give(addition, latest);
        }
        return marked;
    }

    private Map<String, Given> asked() {
        var asked = new HashMap<String, Given>();
        application.stream().flatMap(Summary::lines).forEach(line -> asked.put(line.field(), new Given(line, null)));
        return asked;
    }

    /** An answer that is only repeated stays that of whoever gave it first. */
    private static void give(Addition addition, Map<String, Given> latest) {
        addition.summary().lines().forEach(line -> {
            var known = latest.get(line.field());
            if (known == null || known.differs(line)) {
                latest.put(line.field(), new Given(line, addition));
            }
        });
    }

    private Summary.@Nullable Note now(Line line, Map<String, Given> latest) {
        var last = latest.get(line.field());
        return last.addition() == null || !last.differs(line)
                ? null
                : note("case.changed.now", last.line(), last.addition());
    }

    private Summary.@Nullable Note before(Line line, Map<String, Given> latest, Addition addition) {
        var known = latest.get(line.field());
        return known == null || !known.differs(line) ? null : note("case.changed.before", known.line(), addition);
    }

    private Summary.Note note(String message, Line other, Addition by) {
        var said = words(other);
        return new Summary.Note(
                said.isEmpty() ? message + ".nothing" : message, new Object[] {said, day.apply(by.at()), by.by()});
    }

    private static String words(Line line) {
        return line.uploads().isEmpty()
                ? line.value()
                : line.uploads().stream().map(Upload::name).collect(Collectors.joining(", "));
    }
}
