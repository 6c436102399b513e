package de.amtsweg.forms.expressions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * What FEEL sees at a place of the form: the values of the item of a list first, then those around it. As in form-js,
 * {@code this} is the item, {@code parent} what surrounds it and {@code i} the numbers of the items from the outermost to
 * the innermost.
 */
public final class Scope {

    private final @Nullable Scope outer;
    private final Map<String, Object> values;
    private final Set<String> names;
    private final @Nullable Object self;
    private final @Nullable Scope parent;
    private final List<Integer> numbers;
    private final Map<Formula, Optional<Object>> results = new IdentityHashMap<>();
    private @Nullable Map<String, Object> seen;

    private Scope(
            @Nullable Scope outer,
            Map<String, Object> values,
            Set<String> names,
            @Nullable Object self,
            @Nullable Scope parent,
            List<Integer> numbers) {
        this.outer = outer;
        this.values = values;
        this.names = names;
        this.self = self;
        this.parent = parent;
        this.numbers = numbers;
    }

    /**
     * The scope of the whole form.
     *
     * @param names of the form's own values, which hide those of the context even when they are missing
     */
    public static Scope of(Map<String, Object> context, Map<String, Object> values, Set<String> names) {
        var around = new Scope(null, context, Set.of(), context, null, List.of());
        return new Scope(around, values, names, values, null, List.of());
    }

    public static Scope of(Map<String, Object> values) {
        return new Scope(null, values, Set.of(), values, null, List.of());
    }

    /** The scope of an item of a list; items count from 1. */
    public Scope item(Map<String, Object> values, Set<String> names, int number) {
        var all = new ArrayList<>(numbers);
        all.add(number);
        return new Scope(this, values, names, values, this, all);
    }

    /** The scope of a group whose values are read first. */
    public Scope part(Map<String, Object> values, Set<String> names) {
        return new Scope(this, values, names, self, parent, numbers);
    }

    /** The scope of an item of a template's loop, which sees what is around it as {@code parent} only. */
    @SuppressWarnings("unchecked")
    Scope loop(@Nullable Object item) {
        return new Scope(
                null,
                item instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of(),
                Set.of(),
                item,
                this,
                numbers);
    }

    @Nullable
    public Object get(String name) {
        for (var scope = this; scope != null; scope = scope.outer) {
            var value = scope.values.get(name);
            if (value != null || scope.names.contains(name)) {
                return value;
            }
        }
        return switch (name) {
            case "this", "_this_" -> self;
            case "parent", "_parent_" -> parent == null ? null : parent.seen();
            case "i", "_i_" -> numbers;
            default -> null;
        };
    }

    /** Evaluates everything not yet known at once. */
    public void prepare(Collection<Formula> formulas) {
        var open = new ArrayList<Formula>();
        var keys = new ArrayList<@Nullable List<@Nullable Object>>();
        for (var formula : formulas) {
            if (!results.containsKey(formula)) {
                var key = formula.key(this);
                var known = key == null ? null : formula.recall(key);
                if (known == null) {
                    open.add(formula);
                    keys.add(key);
                }
                results.put(formula, known == null ? Optional.empty() : known);
            }
        }
        if (!open.isEmpty()) {
            var found = Feel.evaluate(expressions(open), context(open));
            for (int i = 0; i < open.size(); i++) {
                results.put(open.get(i), Optional.ofNullable(found.get(i)));
                var key = keys.get(i);
                if (key != null) {
                    open.get(i).remember(key, found.get(i));
                }
            }
        }
    }

    @Nullable
    public Object value(Formula formula) {
        var known = results.get(formula);
        if (known == null) {
            prepare(List.of(formula));
            known = results.getOrDefault(formula, Optional.empty());
        }
        return known.orElse(null);
    }

    /** What FEEL cannot decide, such as for a missing answer, is false. */
    boolean holds(Formula formula) {
        return Boolean.TRUE.equals(value(formula));
    }

    private static List<ParsedExpression> expressions(List<Formula> formulas) {
        return formulas.stream().map(Formula::expression).toList();
    }

    private Map<String, Object> context(List<Formula> formulas) {
        var context = new HashMap<String, Object>();
        for (var formula : formulas) {
            for (var name : formula.reads()) {
                var value = get(name);
                if (value != null) {
                    context.put(name, value);
                }
            }
        }
        return context;
    }

    /** What an item sees as its {@code parent}: the values of the list around it, or else all of them. */
    private Map<String, Object> seen() {
        if (seen == null) {
            var all = new HashMap<String, Object>();
            if (outer != null && outer != parent) {
                all.putAll(outer.seen());
                all.remove("this");
            }
            all.keySet().removeAll(names);
            all.putAll(values);
            if (self != null) {
                all.putIfAbsent("this", self);
            }
            if (parent != null) {
                all.putIfAbsent("parent", parent.seen());
            }
            seen = all;
        }
        return seen;
    }
}
