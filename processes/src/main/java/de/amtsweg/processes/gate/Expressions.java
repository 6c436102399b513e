package de.amtsweg.processes.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Reads an expression with the engine's own parser, and accepts only what can do no harm. */
final class Expressions {

    private static final int LONGEST = 500;

    private static final Set<Class<?>> HARMLESS = Set.of(
            AstBoolean.class,
            AstChoice.class,
            AstComposite.class,
            AstEval.class,
            AstIdentifier.class,
            AstNested.class,
            AstNull.class,
            AstNumber.class,
            AstString.class,
            AstText.class);

    /** The engine's names for its own objects; a case has no variables of these names. */
    private static final Set<String> RESERVED =
            Set.of("execution", "task", "externalTask", "authenticatedUserId", "caseExecution", "eventName");

    private static final Set<AstBinary.Operator> LOGICAL = Set.of(
            AstBinary.AND,
            AstBinary.OR,
            AstBinary.EQ,
            AstBinary.NE,
            AstBinary.LT,
            AstBinary.LE,
            AstBinary.GT,
            AstBinary.GE);

    enum Kind {
        TRUTH,
        NUMBER,
        TEXT,
        /** It depends. */
        OPEN
    }

    private Expressions() {}

    static boolean isOne(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /**
     * The code of the problem with the expression; empty when it only compares and computes.
     *
     * @param steps names that stand for a step, and so not for a value
     */
    static Optional<String> problem(String text, Set<String> steps) {
        if (text.length() > LONGEST) {
            return Optional.of("expression.long");
        }
        var names = new ArrayList<String>();
        try {
            var tree = new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text);
            if (!isHarmless(tree.getRoot(), names)) {
                return Optional.of("expression.power");
            }
        } catch (TreeBuilderException invalid) {
            return Optional.of("expression.invalid");
        }
        if (names.stream().anyMatch(name -> RESERVED.contains(name) || steps.contains(name))) {
            return Optional.of("expression.reserved");
        }
        return Optional.empty();
    }

    /** The names of the values that it reads; none if it cannot be understood. */
    static Set<String> names(String text) {
        var names = new ArrayList<String>();
        if (text.length() > LONGEST) {
            return Set.of();
        }
        try {
            isHarmless(new Builder().build(text).getRoot(), names);
        } catch (TreeBuilderException invalid) {
            return Set.of();
        }
        return new LinkedHashSet<>(names);
    }

    /** What the expression yields, whatever the values are. */
    static Kind kind(String text) {
        if (text.length() > LONGEST) {
            return Kind.OPEN;
        }
        try {
            var root = new Builder().build(text).getRoot();
            return root instanceof AstEval eval ? kind(eval.getChild(0)) : Kind.TEXT;
        } catch (TreeBuilderException invalid) {
            return Kind.OPEN;
        }
    }

    private static Kind kind(Node node) {
        if (node instanceof AstNested) {
            return kind(node.getChild(0));
        }
        if (node instanceof AstBinary binary) {
            return LOGICAL.contains(binary.getOperator()) ? Kind.TRUTH : Kind.NUMBER;
        }
        if (node instanceof AstUnary unary) {
            return unary.getOperator() == AstUnary.NEG ? Kind.NUMBER : Kind.TRUTH;
        }
        if (node instanceof AstChoice) {
            var one = kind(node.getChild(1));
            return one == kind(node.getChild(2)) ? one : Kind.OPEN;
        }
        return node instanceof AstBoolean
                ? Kind.TRUTH
                : node instanceof AstNumber ? Kind.NUMBER : node instanceof AstString ? Kind.TEXT : Kind.OPEN;
    }

    /** The text that an expression without any names stands for; empty for all others. */
    static Optional<String> constant(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var root = new Builder().build(text).getRoot();
            return root instanceof AstEval && root.getChild(0) instanceof AstString string
                    ? Optional.of(String.valueOf(string.eval(null, null)))
                    : Optional.empty();
        } catch (TreeBuilderException invalid) {
            return Optional.empty();
        }
    }

    /** The step that the expression names; empty when it is anything but the bare name of one. */
    static Optional<String> step(String text, Set<String> steps) {
        return steps.stream().filter(step -> text.equals("${" + step + "}")).findFirst();
    }

    private static boolean isHarmless(Node node, List<String> names) {
        if (node instanceof AstIdentifier identifier) {
            names.add(identifier.getName());
        }
        if (!(HARMLESS.contains(node.getClass()) || node instanceof AstBinary || node instanceof AstUnary)) {
            return false;
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (!isHarmless(node.getChild(i), names)) {
                return false;
            }
        }
        return true;
    }
}
