package de.amtsweg.forms.schema;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Nesting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns answers back into what would have to be typed to give them. */
final class Retyped {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Input of(Form form, Map<String, Object> answers) {
        form.pages().forEach(page -> type(page.components(), "", answers));
        return new Input(values);
    }

    private void type(List<Component> components, String item, Map<String, Object> answers) {
        for (var component : components) {
            if (component instanceof Field field) {
                var answer = field.answer(answers);
                if (answer != null) {
                    values.put(item + field.key(), field.kind().typed(field, answer));
                }
            } else if (component instanceof Component.Group group) {
                type(group.components(), item, answers);
            } else if (component instanceof Repeated list) {
                var items = Nesting.items(answers, list.path());
                values.put(item + list.path(), List.of(String.valueOf(items.size())));
                for (int i = 0; i < items.size(); i++) {
                    type(list.template(), Repeated.key(item + list.path(), i) + ".", items.get(i));
                }
            }
        }
    }
}
