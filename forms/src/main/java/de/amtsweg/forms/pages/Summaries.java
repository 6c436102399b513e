package de.amtsweg.forms.pages;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.judging.Visibility;
import de.amtsweg.forms.pages.FormView.Summary;
import de.amtsweg.forms.pages.FormView.Upload;
import de.amtsweg.forms.schema.Component;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.schema.Repeated;
import de.amtsweg.forms.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers to read through, page by page. */
final class Summaries {

    private final Form form;
    private final Input input;
    private final Visibility visibility;
    private final Map<String, Upload> uploads;
    private final FieldTexts texts;

    Summaries(Form form, Input input, Map<String, Object> context, Map<String, Upload> uploads, Texts texts) {
        this.form = form.unfolded(input);
        this.input = input;
        this.visibility = Visibility.of(this.form, input, context);
        this.uploads = uploads;
        this.texts = new FieldTexts(form.id(), texts);
    }

    List<Summary> all() {
        return form.pages().stream()
                .filter(visibility::shows)
                .map(page -> new Summary(page.key(), texts.label(page), parts(page.components())))
                .toList();
    }

    /** Each item of a list is a separate part, unless it was left blank. */
    private List<Summary.Part> parts(List<Component> components) {
        var parts = new ArrayList<Summary.Part>();
        var lines = new ArrayList<Summary.Line>();
        collect(components, "", 0, 0, parts, lines);
        close("", 0, 0, parts, lines);
        return parts;
    }

    private void collect(
            List<Component> components,
            String item,
            int number,
            int total,
            List<Summary.Part> parts,
            List<Summary.Line> lines) {
        for (var component : components) {
            if (!visibility.shows(component)) {
                continue;
            }
            if (component instanceof Repeated list) {
                close(item, number, total, parts, lines);
                list(list, parts);
            } else if (component instanceof Component.Group group) {
                collect(group.components(), item, number, total, parts, lines);
            } else if (component instanceof Field field) {
                lines.add(line(field));
            }
        }
    }

    private void list(Repeated list, List<Summary.Part> parts) {
        var items = list.items().stream().filter(item -> !item.isBlank(input)).toList();
        for (int i = 0; i < items.size(); i++) {
            var lines = new ArrayList<Summary.Line>();
            collect(items.get(i).components(), texts.item(list), i + 1, items.size(), parts, lines);
            close(texts.item(list), i + 1, items.size(), parts, lines);
        }
    }

    private static void close(String item, int number, int total, List<Summary.Part> parts, List<Summary.Line> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Summary.Part(item, number, total, List.copyOf(lines)));
            lines.clear();
        }
    }

    private Summary.Line line(Field field) {
        var scope = visibility.scope(field);
        var value = visibility.read(field).value();
        var shown = value == null
                ? String.join(" ", input.of(field.key())).strip()
                : field.kind().shown(field, value, texts, scope);
        return new Summary.Line(
                field.key(),
                texts.label(field, scope),
                shown,
                field.isUpload() ? uploads(value instanceof List<?> ids ? ids.stream() : Stream.empty()) : List.of(),
                null);
    }

    private List<Upload> uploads(Stream<?> ids) {
        return ids.map(String::valueOf)
                .filter(uploads::containsKey)
                .map(uploads::get)
                .toList();
    }
}
