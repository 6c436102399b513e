package de.amtsweg.forms.expressions;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.SomeItem;

/** Walks a FEEL expression and finds what could run for long: functions that call themselves, loops, expensive patterns. */
final class Danger {

    /** How many steps an expression may take in the worst case. */
    private static final long STEPS = 100_000;

    /** How long a list of answers may be. */
    private static final long ITEMS = 100;

    /** How far from zero a loop may count. */
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    /** How many characters of a pattern may be optional. */
    private static final int OPTIONAL = 8;

    private static final Set<String> PATTERNS = Set.of("matches", "replace", "split");
    private static final Set<String> LISTS =
            Set.of("concatenate", "append", "union", "flatten", "insert before", "list replace", "get entries");

    private static final class Found extends RuntimeException {
        private final transient Reason reason;

        Found(String key, Object... arguments) {
            super(key, null, false, false);
            this.reason = Reason.of(key, arguments);
        }
    }

    private Danger() {}

    /** Why the expression is dangerous, in words. */
    static Optional<Reason> in(Object expression) {
        try {
            return steps(expression) > STEPS ? Optional.of(Reason.of("steps")) : Optional.empty();
        } catch (Found found) {
            return Optional.of(found.reason);
        }
    }

    private static long steps(Object node) {
        if (node instanceof FunctionDefinition || node instanceof JavaFunctionInvocation) {
            throw new Found("function");
        }
        if (node instanceof FunctionInvocation call) {
            invoked(call);
        }
        if (node instanceof For || node instanceof SomeItem || node instanceof EveryItem) {
            return loop((Product) node);
        }
        if (node instanceof Filter filter) {
            return times(items(filter.list()), 1 + steps(filter.filter())) + steps(filter.list());
        }
        long steps = 1;
        for (var child : children(node)) {
            steps = plus(steps, steps(child));
        }
        return steps;
    }

    /** One loop over several lists visits all combinations. */
    private static long loop(Product loop) {
        long rounds = 1;
        long before = 0;
        for (var iterator : children(loop.productElement(0))) {
            var over = ((Product) iterator).productElement(1);
            rounds = times(rounds, items(over));
            before = plus(before, steps(over));
        }
        return plus(before, times(rounds, 1 + steps(loop.productElement(1))));
    }

    /** The largest possible number of items. */
    private static long items(Object list) {
        if (list instanceof IterationContext range) {
            if (range.start() instanceof ConstNumber start && range.end() instanceof ConstNumber end) {
                return between(start.value().bigDecimal(), end.value().bigDecimal());
            }
            throw new Found("range");
        }
        if (list instanceof ConstList written) {
            return Math.max(1, children(written.items()).size());
        }
        if (list instanceof For) {
            return Math.max(ITEMS, steps(list));
        }
        if (list instanceof FunctionInvocation call) {
            if (call.function().equals("split")) {
                return 10 * ITEMS;
            }
            if (LISTS.contains(call.function())) {
                long items = 0;
                for (var part : children(call.params())) {
                    for (var parameter : children(part)) {
                        items = plus(items, items(parameter));
                    }
                }
                return Math.max(1, items);
            }
        }
        return ITEMS;
    }

    /** Numbers may be larger than any {@code long}. */
    private static long between(BigDecimal start, BigDecimal end) {
        return start.abs().max(end.abs()).compareTo(FARTHEST) > 0
                ? Integer.MAX_VALUE
                : Math.abs(end.longValue() - start.longValue()) + 1;
    }

    /**
     * The library matches with backtracking: one repetition of single characters cannot run for long, two could, and many
     * optional characters could, too.
     */
    private static void invoked(FunctionInvocation call) {
        if (call.function().equals("assert")) {
            throw new Found("assert");
        }
        if (PATTERNS.contains(call.function())) {
            var parameters = new ArrayList<>();
            children(call.params()).forEach(part -> parameters.addAll(children(part)));
            if (parameters.size() < 2
                    || !(parameters.get(1) instanceof ConstString pattern)
                    || !isCheap(pattern.value())) {
                throw new Found("feelPattern", call.function());
            }
        }
    }

    private static boolean isCheap(String pattern) {
        var plain = pattern.replaceAll("(?s)\\\\.", "x").replaceAll("\\[[^\\]]*]", "x");
        return !plain.contains("(")
                && !pattern.contains("\\Q")
                && count("*+{", plain) <= 1
                && count("?", plain) <= OPTIONAL;
    }

    private static long count(String some, String pattern) {
        return pattern.chars().filter(letter -> some.indexOf(letter) >= 0).count();
    }

    /** The children of any tree node. */
    static List<Object> children(Object node) {
        if (node instanceof Iterable<?> items) {
            return new ArrayList<>(CollectionConverters.asJava(items.toList()));
        }
        if (!(node instanceof Product product)) {
            return List.of();
        }
        var children = new ArrayList<>(product.productArity());
        for (int i = 0; i < product.productArity(); i++) {
            children.add(product.productElement(i));
        }
        return children;
    }

    private static long plus(long one, long other) {
        return Math.min(Integer.MAX_VALUE, one + other);
    }

    private static long times(long one, long other) {
        return Math.min(Integer.MAX_VALUE, one * other);
    }
}
