package de.amtsweg.forms.judging;

import de.amtsweg.forms.answers.Answer;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Nesting;
import de.amtsweg.forms.expressions.Formula;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.schema.Component;
import de.amtsweg.forms.schema.Computed;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.schema.Options;
import de.amtsweg.forms.schema.Repeated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of an unfolded form are visible with these answers, and what its expressions evaluate to. A condition reads
 * visible fields only; since hiding one field may change another's condition, it is evaluated until no value appears or
 * vanishes, at most once per component.
 */
public final class Visibility {

    private final Form form;
    private final Input input;
    private final Map<String, Object> context;
    private final Set<String> names;
    private final Set<Component> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> hiddenPages = new HashSet<>();
    private final Map<String, Object> computed = new LinkedHashMap<>();
    private final Map<String, Scope> scopes = new HashMap<>();
    private final List<String> blank;
    private Map<String, Object> values = Map.of();

    private Visibility(Form form, Input input, Map<String, Object> context) {
        this.form = form;
        this.input = input;
        this.context = context;
        this.names = roots(form.keys());
        this.blank = form.pages().stream()
                .flatMap(Form.Page::all)
                .filter(Repeated.class::isInstance)
                .flatMap(list -> ((Repeated) list).items().stream())
                .filter(item -> item.isBlank(input))
                .map(Repeated.Item::scope)
                .toList();
    }

    /** @param form unfolded */
    public static Visibility of(Form form, Input input, Map<String, Object> context) {
        var visibility = new Visibility(form, input, context);
        visibility.settle();
        return visibility;
    }

    public boolean shows(Component component) {
        return !hidden.contains(component);
    }

    public boolean shows(Form.Page page) {
        return !hiddenPages.contains(page.key());
    }

    /** What FEEL sees at the place of the component. */
    public Scope scope(Component component) {
        return scope(component.place().scope());
    }

    public Scope scope(String name) {
        var scope = scopes.get(name);
        return scope == null ? scopes.get("") : scope;
    }

    /** What was understood of what was typed, or the previous value of a read-only field. */
    public Answer read(Field field) {
        return field.isFixed() ? fixed(field) : field.kind().read(field, input.of(field.key()), scope(field));
    }

    private Answer fixed(Field field) {
        var given = Nesting.get(context, field.key());
        var value = given == null ? field.question().defaultValue() : given;
        return value == null ? Answer.NOTHING : Answer.of(value);
    }

    /** Values of visible expressions by their keys. */
    Map<String, Object> computed() {
        return computed;
    }

    private void settle() {
        var fields = form.fields().toList();
        scopes.put("", Scope.of(context, Map.of(), names));
        var fast = new LinkedHashMap<Field, Object>();
        var late = new ArrayList<Field>();
        for (var field : fields) {
            if (field.question().options() instanceof Options.Written) {
                var value = read(field).value();
                if (value != null) {
                    fast.put(field, value);
                }
            } else {
                late.add(field);
            }
        }
        int most = fields.size() + form.pages().size() + 2;
        for (int round = 0; round <= most; round++) {
            var seen = values(fast, late, round);
            if (round > 0 && seen.equals(values)) {
                break;
            }
            values = seen;
            look();
        }
    }

    private Map<String, Object> values(Map<Field, Object> fast, List<Field> late, int round) {
        var seen = new LinkedHashMap<String, Object>();
        for (var entry : fast.entrySet()) {
            if (!hidden.contains(entry.getKey())) {
                seen.put(entry.getKey().key(), entry.getValue());
            }
        }
        if (round > 0) {
            for (var field : late) {
                var value = hidden.contains(field) ? null : read(field).value();
                if (value != null) {
                    seen.put(field.key(), value);
                }
            }
        }
        seen.putAll(computed);
        return seen;
    }

    /** Evaluates all conditions and expressions over the values. */
    private void look() {
        hidden.clear();
        hiddenPages.clear();
        computed.clear();
        scopes.clear();
        var root = Scope.of(context, own(""), names);
        scopes.put("", root);
        var formulas = new ArrayList<Formula>();
        form.pages().forEach(page -> {
            page.hide().formulas().forEach(formulas::add);
            page.formulas().forEach(formulas::add);
        });
        root.prepare(formulas);
        for (var page : form.pages()) {
            boolean gone = page.hide().holds(root);
            if (gone) {
                hiddenPages.add(page.key());
            }
            look(page.components(), gone, root);
        }
    }

    private void look(List<Component> components, boolean parentGone, Scope scope) {
        for (var component : components) {
            boolean gone = parentGone || component.hide().holds(scope);
            if (gone) {
                hidden.add(component);
            }
            if (component instanceof Component.Group group) {
                look(group.components(), gone, inside(group, scope));
            } else if (component instanceof Repeated list) {
                for (var item : list.items()) {
                    look(item.components(), gone, inside(item, scope));
                }
            } else if (component instanceof Computed value && !gone) {
                var found = scope.value(value.formula());
                if (found != null) {
                    computed.put(value.key(), found);
                }
            }
        }
    }

    /** In an item its own values come first, even when they are missing. */
    private Scope inside(Repeated.Item item, Scope scope) {
        var inside = scope.item(own(item.scope()), roots(item.components(), item.scope()), item.index() + 1);
        scopes.put(item.scope(), inside);
        inside.prepare(Form.conditions(item.components()).toList());
        return inside;
    }

    private Scope inside(Component.Group group, Scope scope) {
        if (!group.isScope()) {
            return scope;
        }
        var inside = scope.part(own(group.scope()), roots(group.components(), group.scope()));
        scopes.put(group.scope(), inside);
        inside.prepare(Form.conditions(group.components()).toList());
        return inside;
    }

    /**
     * The values whose keys begin with the scope, without that prefix; an item left blank does not exist for those who read
     * its list.
     */
    private Map<String, Object> own(String scope) {
        var others =
                blank.stream().filter(item -> item.length() > scope.length()).toList();
        var own = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> {
            if (key.startsWith(scope) && others.stream().noneMatch(key::startsWith)) {
                own.put(key.substring(scope.length()), value);
            }
        });
        return Nesting.nested(own);
    }

    private static Set<String> roots(List<Component> components, String scope) {
        var roots = new LinkedHashSet<String>();
        components.stream()
                .flatMap(Component::all)
                .filter(Form::hasValue)
                .forEach(component -> roots.add(root(component.key().substring(scope.length()))));
        return roots;
    }

    private static Set<String> roots(Iterable<String> keys) {
        var roots = new HashSet<String>();
        keys.forEach(key -> roots.add(root(key)));
        return roots;
    }

    private static String root(String key) {
        int end = 0;
        while (end < key.length() && key.charAt(end) != '.' && key.charAt(end) != '[') {
            end++;
        }
        return key.substring(0, end);
    }

    /** What was understood of a visible field, or computed. */
    @Nullable
    Object value(String key) {
        return values.get(key);
    }
}
