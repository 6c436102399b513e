package de.amtsweg.processes.engine;

import de.amtsweg.forms.expressions.Feel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * Caches FEEL's result for an expression and the values it reads. The library parses every cell of a decision table
 * every time, and sets up all of its functions for each; most cells compare a choice of few values.
 */
class RememberingFeel implements FeelEngine {

    private static final int REMEMBERED = 5_000;

    /** An opening parenthesis after a name; one after an operator only groups. */
    private static final Pattern FUNCTION = Pattern.compile("[^\\s(,;=<>+*/\\-]\\s*\\(");

    private final FeelEngine feel;
    private final Map<List<Object>, Optional<Object>> remembered = new ConcurrentHashMap<>();

    RememberingFeel(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        return (T) recall(expression, "", context, () -> feel.evaluateSimpleExpression(expression, context));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext context) {
        return Boolean.TRUE.equals(
                recall(tests, input, context, () -> feel.evaluateSimpleUnaryTests(tests, input, context)));
    }

    /**
     * Every variable whose name occurs in the text counts as read, whatever characters it has. Functions may depend on
     * more than the variables, such as today's date: their results are not cached.
     */
    private @Nullable Object recall(
            String expression, String input, VariableContext context, Supplier<@Nullable Object> evaluation) {
        if (FUNCTION.matcher(expression).find()) {
            return evaluated(expression, evaluation);
        }
        var key = new ArrayList<Object>(List.of(expression, input, value(input, context)));
        context.keySet().stream().filter(expression::contains).sorted().forEach(name -> {
            key.add(name);
            key.add(value(name, context));
        });
        var known = remembered.get(key);
        if (known == null) {
            known = Optional.ofNullable(evaluated(expression, evaluation));
            if (remembered.size() < REMEMBERED
                    && known.map(RememberingFeel::isPlain).orElse(true)) {
                remembered.put(List.copyOf(key), known);
            }
        }
        return known.orElse(null);
    }

    /** The gate refuses such rules; one that got past it is not evaluated. */
    private static @Nullable Object evaluated(String expression, Supplier<@Nullable Object> evaluation) {
        if (!Feel.isHarmless(expression)) {
            throw new FeelException("no rule of ours: " + expression);
        }
        return evaluation.get();
    }

    private static Object value(String name, VariableContext context) {
        var value = context.containsVariable(name) ? context.resolve(name) : null;
        return Optional.ofNullable(value == null ? null : value.getValue());
    }

    private static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
