package de.amtsweg.forms.expressions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.Subtraction;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.jspecify.annotations.Nullable;

/** The FEEL of a decision: a cell of a table, or an expression. It is parsed once, to find what is wrong with it. */
public final class Rule {

    private final Exp tree;
    private final String text;

    private Rule(ParsedExpression parsed, String text) {
        this.tree = parsed.expression();
        this.text = text;
    }

    /** @return empty if no test of an input can be read from it */
    public static Optional<Rule> test(String text) {
        return Feel.test(text).map(parsed -> new Rule(parsed, text));
    }

    /** @return empty if it is no FEEL */
    public static Optional<Rule> expression(String text) {
        return Feel.expression(text).map(parsed -> new Rule(parsed, text));
    }

    /** The first parts of the names of the values that it reads. */
    public Set<String> reads() {
        var names = new LinkedHashSet<String>();
        reads(tree, names, Set.of());
        return names;
    }

    /** Names within a context or a filter may be those of parts. */
    private static void reads(Object node, Set<String> names, Set<String> inner) {
        if (node instanceof Ref ref) {
            var name = String.valueOf(ref.names().head());
            if (!inner.contains(name)) {
                names.add(name);
            }
            return;
        }
        var within = inner;
        if (node instanceof ConstContext context) {
            within = new HashSet<>(inner);
            for (var entry : Danger.children(context.entries())) {
                within.add(String.valueOf(Danger.children(entry).get(0)));
            }
        }
        if (node instanceof Filter filter) {
            reads(filter.list(), names, inner);
            return;
        }
        for (var child : Danger.children(node)) {
            reads(child, names, within);
        }
    }

    /** Functions that do not exist, or not with so many arguments. */
    public Set<String> unknownFunctions() {
        return nodes(tree)
                .filter(FunctionInvocation.class::isInstance)
                .map(FunctionInvocation.class::cast)
                .filter(call -> !exists(call))
                .map(FunctionInvocation::function)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean exists(FunctionInvocation call) {
        var arguments = call.params() instanceof NamedFunctionParameters named
                ? Danger.children(named.params()).stream()
                        .map(entry -> Danger.children(entry).get(0) + ": null")
                        .toList()
                : Danger.children(((PositionalFunctionParameters) call.params()).params()).stream()
                        .map(parameter -> "null")
                        .toList();
        return Feel.failures("%s(%s)".formatted(call.function(), String.join(", ", arguments)))
                .noneMatch(failure -> failure.toString().equals("NO_FUNCTION_FOUND"));
    }

    /** Whether it computes with fixed numbers, as a date or a span without its function looks to FEEL. */
    public boolean subtractsNumbers() {
        return nodes(tree)
                .anyMatch(node ->
                        node instanceof Subtraction minus && isNumber(minus.x()) && minus.y() instanceof ConstNumber);
    }

    private static boolean isNumber(Object node) {
        return node instanceof ConstNumber
                || node instanceof Subtraction minus && isNumber(minus.x()) && minus.y() instanceof ConstNumber;
    }

    /** Whether it connects fixed values, which are neither true nor false, by "and" or "or". */
    public boolean connectsValues() {
        return nodes(tree)
                .filter(node -> node instanceof Disjunction || node instanceof Conjunction)
                .flatMap(node -> Danger.children(node).stream())
                .anyMatch(part -> part instanceof ConstString || part instanceof ConstNumber);
    }

    /** Whether a date or time in it does not exist; FEEL makes nothing of it. */
    public boolean holdsNoDate() {
        return !text.contains("null") && nodes(tree).anyMatch(ConstNull$.class::isInstance);
    }

    /** Whether a range in it ends before it begins. */
    public boolean endsBeforeItBegins() {
        return nodes(tree)
                .anyMatch(node -> node instanceof ConstRange range
                        && range.start().value() instanceof ConstNumber start
                        && range.end().value() instanceof ConstNumber end
                        && start.value().compare(end.value()) > 0);
    }

    /** The type of the fixed values that it compares with, such as {@code string}; null if it does more than that. */
    public @Nullable String type() {
        var types = new HashSet<String>();
        return types(tree, types) && types.size() == 1 ? types.iterator().next() : null;
    }

    private static boolean types(Object node, Set<String> types) {
        if (node instanceof ConstString) {
            return types.add("string") || true;
        }
        if (node instanceof ConstNumber) {
            return types.add("number") || true;
        }
        if (node instanceof ConstBool) {
            return types.add("boolean") || true;
        }
        if (node instanceof UnaryTestExpression || node instanceof Not || node instanceof InputEqualTo) {
            return Danger.children(node).stream().allMatch(child -> types(child, types));
        }
        return node instanceof AtLeastOne some
                && Danger.children(some.xs()).stream().allMatch(test -> types(test, types));
    }

    private static Stream<Object> nodes(Object node) {
        var nodes = new ArrayList<Object>(List.of(node));
        for (int i = 0; i < nodes.size(); i++) {
            Danger.children(nodes.get(i)).stream().filter(Objects::nonNull).forEach(nodes::add);
        }
        return nodes.stream();
    }
}
