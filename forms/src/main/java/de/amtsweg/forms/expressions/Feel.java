package de.amtsweg.forms.expressions;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import de.amtsweg.forms.time.CityTime;
import de.amtsweg.forms.time.FormClock;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** FEEL as the engine reads it, without anything that could run for long. */
public final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava()
            .withEnabledExternalFunctions(false)
            .withClock(new CityClock())
            .withFunctionProvider(new Standard())
            .build();
    private static final int LONGEST = 4_000;

    private static final int DEEPEST = 40;

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern LOOP =
            Pattern.compile("\\b(?:function|external|java|for|some|every)\\b", Pattern.CASE_INSENSITIVE);

    private Feel() {}

    /** The clock of {@code today()} and {@code now()}. */
    private static final class CityClock implements FeelEngineClock {

        @Override
        public ZonedDateTime getCurrentTime() {
            return FormClock.INSTANCE.instant().atZone(CityTime.ZONE);
        }
    }

    /** Why a text cannot be used. */
    public static final class NotFeel extends Exception {
        private final transient Reason reason;

        NotFeel(String key, Object... arguments) {
            this(Reason.of(key, arguments));
        }

        NotFeel(Reason reason) {
            super(reason.toString());
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /**
     * Whether a rule of a decision only compares, computes and calls built-in functions. Rules already running must pass
     * this, too, so it must not become stricter.
     */
    public static boolean isHarmless(String text) {
        return !LOOP.matcher(QUOTED.matcher(text).replaceAll("\"\"")).find();
    }

    /** Whether an expression, or the tests of a decision table, could run for long. What no parser accepts cannot. */
    public static boolean isCostly(String text) {
        if (text.length() > LONGEST || depth(text) > DEEPEST) {
            return true;
        }
        var expression = ENGINE.parseExpression(text);
        var parsed = expression.isSuccess() ? expression : ENGINE.parseUnaryTests(text);
        return parsed.isSuccess()
                && Danger.in(parsed.parsedExpression().expression()).isPresent();
    }

    static Optional<ParsedExpression> test(String text) {
        return parsed(text, ENGINE::parseUnaryTests);
    }

    static Optional<ParsedExpression> expression(String text) {
        return parsed(text, ENGINE::parseExpression);
    }

    private static Optional<ParsedExpression> parsed(String text, Function<String, ParseResult> parser) {
        if (text.length() > LONGEST || depth(text) > DEEPEST) {
            return Optional.empty();
        }
        var parsed = parser.apply(text);
        return parsed.isSuccess() ? Optional.of(parsed.parsedExpression()) : Optional.empty();
    }

    /** What goes wrong when a harmless text is evaluated without any values. */
    static Stream<EvaluationFailureType> failures(String text) {
        var result = ENGINE.evaluateExpression(text, Map.of());
        return CollectionConverters.asJava(result.suppressedFailures()).stream().map(EvaluationFailure::failureType);
    }

    /** @param text without form-js's leading {@code =} */
    static ParsedExpression parse(String text) throws NotFeel {
        if (text.length() > LONGEST) {
            throw new NotFeel("feelLong", LONGEST);
        }
        if (depth(text) > DEEPEST) {
            throw new NotFeel("feelDeep", DEEPEST);
        }
        var parsed = ENGINE.parseExpression(Standard.text(text));
        if (parsed.isFailure()) {
            throw new NotFeel("parser");
        }
        var danger = Danger.in(parsed.parsedExpression().expression());
        if (danger.isPresent()) {
            throw new NotFeel(danger.get());
        }
        return new ParsedExpression(Standard.tree(parsed.parsedExpression().expression()), text);
    }

    /**
     * All at once, since the library sets up all of its functions for every evaluation.
     *
     * @return one result for each, null for what FEEL cannot evaluate
     */
    static List<@Nullable Object> evaluate(List<ParsedExpression> expressions, Map<String, Object> context) {
        if (result(combined(expressions), context) instanceof List<?> results && results.size() == expressions.size()) {
            var plain = new ArrayList<@Nullable Object>(results.size());
            results.forEach(result -> plain.add(plain(result)));
            return plain;
        }
        var each = new ArrayList<@Nullable Object>(expressions.size());
        expressions.forEach(expression -> each.add(plain(result(expression, context))));
        return each;
    }

    /** The library returns most errors as a result; some, such as numbers out of range, it throws. */
    private static @Nullable Object result(ParsedExpression expression, Map<String, Object> context) {
        try {
            var result = ENGINE.evaluate(expression, context);
            return result.isSuccess() ? result.result() : null;
        } catch (RuntimeException unworkable) {
            return null;
        }
    }

    private static ParsedExpression combined(List<ParsedExpression> expressions) {
        var trees = new ArrayList<Exp>(expressions.size());
        expressions.forEach(expression -> trees.add(expression.expression()));
        return new ParsedExpression(
                new ConstList(CollectionConverters.asScala(trees).toList()), "");
    }

    /** As in JSON: numbers as decimals, days and times as text. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? new BigDecimal(number.toString()) : null;
        }
        if (value instanceof List<?> list) {
            var plain = new ArrayList<@Nullable Object>(list.size());
            list.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((name, item) -> plain.put(String.valueOf(name), plain(item)));
            return plain;
        }
        return value.toString();
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth--;
                case 'i' -> words += text.startsWith("if ", i) ? 1 : 0;
                default -> {}
            }
        }
        return Math.max(deepest, words);
    }
}
