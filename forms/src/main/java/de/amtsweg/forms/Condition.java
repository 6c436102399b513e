package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * A FEEL condition over the answers, parsed once. What it said of the values it reads is remembered: the FEEL library
 * sets up all of its functions anew for every evaluation, and most conditions read a choice of few values.
 */
public final class Condition {

    private static final int REMEMBERED = 200;

    /** Does not hold, whatever the answers. */
    public static final Condition NEVER = new Condition(null);

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final @Nullable ParsedExpression expression;
    private final Map<List<Object>, Boolean> remembered = new ConcurrentHashMap<>();

    private Condition(@Nullable ParsedExpression expression) {
        this.expression = expression;
    }

    /**
     * @param source FEEL with form-js's leading {@code =}
     * @throws InvalidForm when it is not FEEL
     */
    static Condition of(String source) {
        var parsed = FEEL.parseExpression(source.startsWith("=") ? source.substring(1) : source);
        if (parsed.isFailure()) {
            throw new InvalidForm("the condition \"%s\" is not FEEL: %s"
                    .formatted(source, parsed.failure().message()));
        }
        return new Condition(parsed.parsedExpression());
    }

    /** What FEEL cannot decide (a missing answer, say) does not hold. */
    boolean holds(Map<String, Object> answers) {
        if (expression == null) {
            return false;
        }
        if (text().contains("(")) {
            return evaluate(expression, answers);
        }
        var read = new ArrayList<Object>();
        answers.keySet().stream().filter(text()::contains).sorted().forEach(name -> {
            read.add(name);
            read.add(answers.get(name));
        });
        var known = remembered.get(read);
        if (known == null) {
            known = evaluate(expression, answers);
            if (remembered.size() < REMEMBERED) {
                remembered.put(read, known);
            }
        }
        return known;
    }

    /** Functions may know more than the answers, such as today's date: these conditions are always evaluated. */
    private static boolean evaluate(ParsedExpression expression, Map<String, Object> answers) {
        var evaluated = FEEL.evaluate(expression, answers);
        return evaluated.isSuccess() && Boolean.TRUE.equals(evaluated.result());
    }

    boolean isNever() {
        return expression == null;
    }

    /** The FEEL text, without the leading {@code =}; empty for {@link #NEVER}. */
    String text() {
        return expression == null ? "" : expression.text();
    }
}
