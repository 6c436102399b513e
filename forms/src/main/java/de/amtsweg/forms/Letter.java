package de.amtsweg.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers in the words that letters show them in. */
record Letter(FieldTexts words, Scope scope) {

    private static final String LINES = "Zeilen";

    Map<String, Object> shown(Form form, Map<String, Object> answers) {
        var shown = new LinkedHashMap<String, Object>();
        form.pages().forEach(page -> show(page.components(), "", answers, shown));
        return Nesting.nested(shown);
    }

    private void show(List<Component> components, String path, Map<String, Object> answers, Map<String, Object> shown) {
        for (var component : components) {
            if (component instanceof Component.Group group) {
                show(group.components(), path, answers, shown);
            } else if (component instanceof Repeated list) {
                var items = Nesting.items(answers, list.path()).stream().map(item -> {
                    var one = new LinkedHashMap<String, Object>();
                    show(list.template(), path + list.path() + ".", item, one);
                    return Nesting.nested(one);
                });
                shown.put(list.path(), items.toList());
            } else if (component instanceof Field field && !field.isUpload()) {
                show(field, path, answers, shown);
            } else if (component instanceof Computed) {
                var answer = Nesting.get(answers, component.key());
                if (answer != null) {
                    shown.put(component.key(), answer);
                }
            }
        }
    }

    private void show(Field field, String path, Map<String, Object> answers, Map<String, Object> shown) {
        var answer = Nesting.get(answers, field.key());
        if (answer != null) {
            var asked = field.within(path);
            var kind = field.type().kind();
            shown.put(
                    field.key(), field.type() == FieldType.CHECKBOX ? answer : kind.shown(asked, answer, words, scope));
            kind.lines(asked, answer, words, scope).ifPresent(lines -> shown.put(field.key() + LINES, lines));
        }
    }
}
