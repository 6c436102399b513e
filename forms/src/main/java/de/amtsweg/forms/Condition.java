package de.amtsweg.forms;

import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** A FEEL condition over the answers, parsed once. */
public final class Condition {

    /** Does not hold, whatever the answers. */
    public static final Condition NEVER = new Condition(null);

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final @Nullable ParsedExpression expression;

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
