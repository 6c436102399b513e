package de.amtsweg.forms.expressions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/** A FEEL expression of a form, parsed once. Its results are cached by the values it reads. */
public final class Formula {

    private static final int REMEMBERED = 100;
    private static final int LONGEST = 200;

    /** Functions that depend on more than their arguments. */
    private static final Set<String> FICKLE = Set.of("today", "now", "random number", "uuid");

    private final ParsedExpression expression;
    private final List<String> reads;
    private final Set<String> mentions;
    private final boolean fickle;
    private final Map<List<@Nullable Object>, Optional<Object>> remembered = new ConcurrentHashMap<>();

    private Formula(ParsedExpression expression) {
        this.expression = expression;
        var names = new HashSet<String>();
        var mentioned = new HashSet<String>();
        this.fickle = collect(expression.expression(), names, mentioned);
        this.reads = names.stream().sorted().toList();
        this.mentions = Set.copyOf(mentioned);
    }

    /** @param text with or without form-js's leading {@code =} */
    public static Formula of(String text) throws Feel.NotFeel {
        return new Formula(Feel.parse(text.startsWith("=") ? text.substring(1) : text));
    }

    /** Whether one of its functions depends on more than the values, such as today's date. */
    private static boolean collect(Object node, Set<String> reads, Set<String> mentions) {
        boolean fickle = node instanceof FunctionInvocation call && FICKLE.contains(call.function());
        if (node instanceof Ref ref) {
            Danger.children(ref.names()).forEach(name -> mentions.add((String) name));
            reads.add(ref.names().head());
        } else {
            if (node instanceof PathExpression path) {
                mentions.add(path.key());
            }
            for (var child : Danger.children(node)) {
                fickle |= collect(child, reads, mentions);
            }
        }
        return fickle;
    }

    ParsedExpression expression() {
        return expression;
    }

    /** The first names of its variables. */
    List<String> reads() {
        return reads;
    }

    /** All names of variables and of parts of them. */
    public Set<String> mentions() {
        return mentions;
    }

    /** What it reads, in the order of {@link #reads}; null if that is incomplete, or too much to keep. */
    @Nullable
    List<@Nullable Object> key(Scope scope) {
        if (fickle) {
            return null;
        }
        var key = new ArrayList<@Nullable Object>(reads.size());
        for (var name : reads) {
            var value = scope.get(name);
            if (value instanceof String text && text.length() > LONGEST) {
                return null;
            }
            key.add(value);
        }
        return key;
    }

    @Nullable
    Optional<Object> recall(List<@Nullable Object> key) {
        return remembered.get(key);
    }

    void remember(List<@Nullable Object> key, @Nullable Object result) {
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(key, Optional.ofNullable(result));
    }

    @Override
    public String toString() {
        return expression.text();
    }
}
