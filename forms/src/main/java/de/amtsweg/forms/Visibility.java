package de.amtsweg.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of an unfolded form the answers let be seen. A condition reads visible fields only; since hiding one field may
 * change another's condition, it is worked out until no value comes or goes, at most once a component.
 */
public final class Visibility {

    private final Set<Object> hidden;

    private Visibility(Set<Object> hidden) {
        this.hidden = hidden;
    }

    /** @param form unfolded */
    static Visibility of(Form form, Input input, Map<String, Object> context) {
        var read = new HashMap<Field, Object>();
        form.fields().forEach(field -> {
            var value = field.type().read(field, input.of(field.key())).value();
            if (value != null) {
                read.put(field, value);
            }
        });
        var hidden = Set.of();
        var seen = Map.<String, Object>of();
        for (int round = 0; round <= read.size() + form.pages().size(); round++) {
            var values = new HashMap<String, Object>();
            for (var entry : read.entrySet()) {
                if (!hidden.contains(entry.getKey())) {
                    values.put(entry.getKey().key(), entry.getValue());
                }
            }
            if (round > 0 && values.equals(seen)) {
                break;
            }
            hidden = hiddenBy(form, values, context);
            seen = values;
        }
        return new Visibility(Set.copyOf(hidden));
    }

    public boolean shows(Component component) {
        return !hidden.contains(component);
    }

    public boolean shows(Form.Page page) {
        return !hidden.contains(page.key());
    }

    /** @param values of the visible fields, those in lists under keys such as {@code partner[0].name} */
    private static Set<Object> hiddenBy(Form form, Map<String, Object> values, Map<String, Object> context) {
        var scope = new HashMap<>(context);
        form.fields().forEach(field -> scope.remove(field.key()));
        form.lists().forEach(list -> scope.remove(list.path()));
        scope.putAll(Nesting.nested(values));
        var hidden = new HashSet<>();
        for (var page : form.pages()) {
            boolean gone = page.hide().holds(scope);
            if (gone) {
                hidden.add(page.key());
            }
            collect(page.components(), gone, scope, values, hidden);
        }
        return hidden;
    }

    /** In an item its own values come first, also where they are missing. */
    private static Map<String, Object> inside(
            Repeated.Item item, Map<String, Object> scope, Map<String, Object> values) {
        var inside = new HashMap<>(scope);
        item.fields().forEach(field -> {
            inside.remove(field.name());
            if (values.containsKey(field.key())) {
                inside.put(field.name(), values.get(field.key()));
            }
        });
        return inside;
    }

    private static void collect(
            List<Component> components,
            boolean parentGone,
            Map<String, Object> scope,
            Map<String, Object> values,
            Set<Object> hidden) {
        for (var component : components) {
            boolean gone = parentGone || component.hide().holds(scope);
            if (gone) {
                hidden.add(component);
            }
            if (component instanceof Component.Group group) {
                collect(group.components(), gone, scope, values, hidden);
            } else if (component instanceof Repeated list) {
                list.items()
                        .forEach(item -> collect(item.components(), gone, inside(item, scope, values), values, hidden));
            }
        }
    }
}
