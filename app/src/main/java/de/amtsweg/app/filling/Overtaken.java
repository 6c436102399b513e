package de.amtsweg.app.filling;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.pages.FormView.Summary.Line;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.texts.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed on a page whose answers were changed elsewhere after it was loaded. It is shown in the form and
 * not stored: the person decides.
 */
public record Overtaken(Input typed) {

    /** The answers that were stored elsewhere, where they differ from what was typed; one without a value was emptied. */
    public List<Line> stored(Form form, Form.Page page, Input stored, Map<String, Object> context, Texts texts) {
        var lines = new LinkedHashMap<String, Line>();
        for (var input : List.of(typed, stored)) {
            FormView.summaries(form, input, context, Map.of(), texts).stream()
                    .filter(summary -> summary.page().equals(page.key()))
                    .flatMap(FormView.Summary::lines)
                    .filter(line -> !typed.of(line.field()).equals(stored.of(line.field())))
                    .forEach(line -> lines.put(
                            line.field(),
                            input == stored ? line : new Line(line.field(), line.label(), "", List.of(), line.note())));
        }
        return List.copyOf(lines.values());
    }
}
