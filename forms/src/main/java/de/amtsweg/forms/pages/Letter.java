package de.amtsweg.forms.pages;

import de.amtsweg.forms.answers.Nesting;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.schema.Component;
import de.amtsweg.forms.schema.Computed;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.schema.FieldType;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.schema.Repeated;
import de.amtsweg.forms.texts.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers as letters word them. */
public final class Letter {

    private static final String LINES = "Zeilen";

    private final FieldTexts words;
    private final Scope scope;

    private Letter(FieldTexts words, Scope scope) {
        this.words = words;
        this.scope = scope;
    }

    public static Map<String, Object> shown(Form form, Map<String, Object> answers, Texts texts) {
        return shown(form, answers, Map.of(), texts);
    }

    /**
     * Maps keys to what a reader would see, for letters; checkboxes stay true or false, uploads are left out. What may have
     * several lines or choices appears once more, as a list under {@code <key>Zeilen}. A list is a list of such maps, and
     * keys with dots are maps in maps.
     */
    public static Map<String, Object> shown(
            Form form, Map<String, Object> answers, Map<String, Object> context, Texts texts) {
        var all = new HashMap<>(context);
        all.putAll(answers);
        return new Letter(new FieldTexts(form.id(), texts), Scope.of(all)).shown(form, answers);
    }

    private Map<String, Object> shown(Form form, Map<String, Object> answers) {
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
            var kind = field.kind();
            shown.put(
                    field.key(), field.type() == FieldType.CHECKBOX ? answer : kind.shown(asked, answer, words, scope));
            kind.lines(asked, answer, words, scope).ifPresent(lines -> shown.put(field.key() + LINES, lines));
        }
    }
}
