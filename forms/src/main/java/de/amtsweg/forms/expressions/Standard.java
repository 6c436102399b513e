package de.amtsweg.forms.expressions;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValDateTime;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;

/**
 * Where the library differs from the standard: a character is a character, even one that Java keeps as two; the same instant
 * is equal in all zones; and a text may name a character by its number.
 */
final class Standard extends JavaFunctionProvider {

    private static final Pattern PARTS =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|\\b(string length|substring)(?=\\s*\\()");
    private static final Pattern NUMBERED = Pattern.compile("\\\\u([0-9A-Fa-f]{4})|\\\\U([0-9A-Fa-f]{6})");
    private static final String OWN = "amtsweg ";
    private static final String INSTANT = OWN + "instant";

    /** Nothing that is compared with one of these is an instant. */
    private static final Set<Class<?>> PLAIN =
            Set.of(ConstString.class, ConstNumber.class, ConstBool.class, ConstNull$.class);

    private static final Map<String, List<JavaFunction>> FUNCTIONS = Map.of(
            OWN + "string length",
            List.of(function(List.of("string"), Standard::length)),
            OWN + "substring",
            List.of(
                    function(List.of("string", "start position"), Standard::substring),
                    function(List.of("string", "start position", "length"), Standard::substring)),
            INSTANT,
            List.of(function(List.of("value"), Standard::instant)));

    private static JavaFunction function(List<String> parameters, Function<List<Val>, Val> function) {
        return new JavaFunction(parameters, function);
    }

    /** The text with our functions in place of the library's, and characters in place of their numbers. */
    static String text(String written) {
        return PARTS.matcher(written)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group(1) == null
                                ? NUMBERED.matcher(part.group()).replaceAll(Standard::character)
                                : OWN + part.group(1)));
    }

    private static String character(MatchResult number) {
        int point = Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1), 16);
        boolean harmless = Character.isValidCodePoint(point) && point != '"' && point != '\\' && point != 0;
        return Matcher.quoteReplacement(harmless ? Character.toString(point) : number.group());
    }

    /** The tree with instants compared as such. */
    static Exp tree(Exp tree) {
        return (Exp) rewritten(tree);
    }

    private static Object rewritten(Object node) {
        if (node instanceof Equal equal && !isPlain(equal.x()) && !isPlain(equal.y())) {
            return new Equal(instant((Exp) rewritten(equal.x())), instant((Exp) rewritten(equal.y())));
        }
        if (node instanceof camundajar.impl.scala.collection.immutable.List<?> list) {
            var items = new ArrayList<Object>();
            CollectionConverters.asJava(list).forEach(item -> items.add(rewritten(item)));
            return CollectionConverters.asScala(items).toList();
        }
        if (!(node instanceof Product product) || product.productArity() == 0 || !(node instanceof Exp)) {
            return node;
        }
        var parts = Danger.children(node).stream().map(Standard::rewritten).toArray();
        try {
            return node.getClass().getConstructors()[0].newInstance(parts);
        } catch (ReflectiveOperationException | IllegalArgumentException other) {
            return node;
        }
    }

    private static boolean isPlain(Exp side) {
        return PLAIN.contains(side.getClass());
    }

    private static Exp instant(Exp side) {
        return new FunctionInvocation(
                INSTANT,
                new PositionalFunctionParameters(
                        CollectionConverters.asScala(List.of(side)).toList()));
    }

    private static Val instant(List<Val> given) {
        return given.get(0) instanceof ValDateTime moment
                ? new ValDateTime(moment.value().withZoneSameInstant(ZoneOffset.UTC))
                : given.get(0);
    }

    private static Val length(List<Val> given) {
        return given.get(0) instanceof ValString string
                ? number(string.value().codePointCount(0, string.value().length()))
                : ValNull$.MODULE$;
    }

    /** From 1, or from the end if the position is negative. */
    private static Val substring(List<Val> given) {
        if (!(given.get(0) instanceof ValString string) || !(given.get(1) instanceof ValNumber start)) {
            return ValNull$.MODULE$;
        }
        var points = string.value().codePoints().toArray();
        int position = start.value().intValue();
        int from = position > 0 ? position - 1 : points.length + position;
        int to = points.length;
        if (given.size() == 3) {
            if (!(given.get(2) instanceof ValNumber length)) {
                return ValNull$.MODULE$;
            }
            to = Math.min(to, Math.max(from, from + Math.max(0, length.value().intValue())));
        }
        boolean inside = position != 0 && from >= 0 && from < points.length && from <= to;
        return inside ? new ValString(new String(points, from, to - from)) : new ValString("");
    }

    private static Val number(int value) {
        return new ValNumber(
                camundajar.impl.scala.math.BigDecimal.javaBigDecimal2bigDecimal(BigDecimal.valueOf(value)));
    }

    @Override
    public Optional<JavaFunction> resolveFunction(String name) {
        return resolveFunctions(name).stream().findFirst();
    }

    @Override
    public List<JavaFunction> resolveFunctions(String name) {
        return FUNCTIONS.getOrDefault(name, List.of());
    }

    @Override
    public Collection<String> getFunctionNames() {
        return FUNCTIONS.keySet();
    }
}
