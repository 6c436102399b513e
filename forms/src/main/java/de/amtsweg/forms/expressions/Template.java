package de.amtsweg.forms.expressions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text with values in it: {@code {{name}}}, {@code {{#if condition}}…{{/if}}}, {@code {{#loop list}}…{{/loop}}}, with
 * FEEL in the braces; after a leading {@code =}, all of it is FEEL.
 */
public final class Template {

    static final Template EMPTY = new Template("", List.of());

    private sealed interface Part {}

    private record Plain(String text) implements Part {}

    private record Insert(Formula formula) implements Part {}

    /** @param closed whether a line ends right after it */
    private record If(Formula condition, List<Part> parts, boolean closed) implements Part {}

    private record Loop(Formula list, List<Part> parts, boolean closed) implements Part {}

    private final String text;
    private final List<Part> parts;

    private Template(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    public static Template of(String text) throws Feel.NotFeel {
        if (text.startsWith("=")) {
            return new Template(text, List.of(insert(text.substring(1))));
        }
        return text.contains("{{") ? new Template(text, new Reader(text).all()) : new Template(text, List.of());
    }

    /** The text taken literally, whatever is in it. */
    public static Template plain(String text) {
        return new Template(text, List.of());
    }

    /** The text without the values. */
    String withoutValues() {
        return parts.isEmpty() ? text : withoutValues(parts);
    }

    private static String withoutValues(List<Part> parts) {
        var plain = new StringBuilder();
        for (var part : parts) {
            if (part instanceof Plain words) {
                plain.append(words.text());
            } else if (part instanceof If choice) {
                plain.append(withoutValues(choice.parts()));
            } else if (part instanceof Loop loop) {
                plain.append(withoutValues(loop.parts()));
            }
        }
        return plain.toString();
    }

    public boolean isPlain() {
        return parts.isEmpty();
    }

    /** The text as it is written. */
    public String text() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    public String in(Scope scope) {
        return in(scope, UnaryOperator.identity());
    }

    /** @param quote escapes a value, so that it cannot be taken for markup */
    public String in(Scope scope, UnaryOperator<String> quote) {
        if (parts.isEmpty()) {
            return text;
        }
        scope.prepare(formulas().toList());
        return written(parts, scope, quote);
    }

    /** Those that are always read; a loop's own are not among them. */
    Stream<Formula> formulas() {
        return formulas(parts);
    }

    /** All of them. */
    public Stream<Formula> allFormulas() {
        return all(parts);
    }

    private static Stream<Formula> formulas(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part instanceof Insert insert
                        ? Stream.of(insert.formula())
                        : part instanceof If choice
                                ? Stream.concat(Stream.of(choice.condition()), formulas(choice.parts()))
                                : part instanceof Loop loop ? Stream.of(loop.list()) : Stream.empty());
    }

    private static Stream<Formula> all(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part instanceof Loop loop
                        ? Stream.concat(Stream.of(loop.list()), all(loop.parts()))
                        : part instanceof If choice
                                ? Stream.concat(Stream.of(choice.condition()), all(choice.parts()))
                                : formulas(List.of(part)));
    }

    private static String written(List<Part> parts, Scope scope, UnaryOperator<String> quote) {
        var written = new StringBuilder();
        for (var part : parts) {
            if (part instanceof Plain plain) {
                written.append(plain.text());
            } else if (part instanceof Insert insert) {
                var value = scope.value(insert.formula());
                written.append(value == null ? "" : quote.apply(value.toString()));
            } else if (part instanceof If choice) {
                if (isTrue(scope.value(choice.condition()))) {
                    close(written, written(choice.parts(), scope, quote), choice.closed());
                }
            } else if (part instanceof Loop loop) {
                var inside = new StringBuilder();
                var read = formulas(loop.parts()).toList();
                for (var item : items(scope.value(loop.list()))) {
                    var within = scope.loop(item);
                    within.prepare(read);
                    inside.append(written(loop.parts(), within, quote));
                }
                close(written, inside.toString(), loop.closed());
            }
        }
        return written.toString();
    }

    private static void close(StringBuilder written, String inside, boolean closed) {
        written.append(inside);
        if (closed && !inside.endsWith("\n")) {
            written.append('\n');
        }
    }

    private static boolean isTrue(@Nullable Object value) {
        return value != null
                && !Boolean.FALSE.equals(value)
                && !"".equals(value)
                && !(value instanceof BigDecimal number && number.signum() == 0);
    }

    private static List<?> items(@Nullable Object value) {
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }

    private static Insert insert(String feel) throws Feel.NotFeel {
        Feel.parse(feel);
        return new Insert(Formula.of("string(" + feel + ")"));
    }

    /** Reads a text once, from beginning to end. */
    private static final class Reader {

        private static final int DEEPEST = 8;

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<Part> all() throws Feel.NotFeel {
            return parts("", 0);
        }

        /** @param end the tag that closes the parts; empty for the whole text */
        private List<Part> parts(String end, int depth) throws Feel.NotFeel {
            if (depth > DEEPEST) {
                throw new Feel.NotFeel("deep");
            }
            var parts = new ArrayList<Part>();
            while (at < text.length()) {
                int open = text.indexOf("{{", at);
                int close = open < 0 ? -1 : close(open);
                if (close < 0) {
                    parts.add(new Plain(text.substring(at)));
                    at = text.length();
                    break;
                }
                if (open > at) {
                    parts.add(new Plain(text.substring(at, open)));
                }
                var mark = text.substring(open + 2, close).strip();
                at = close + 2;
                if (!end.isEmpty() && mark.equals(end)) {
                    return List.copyOf(parts);
                }
                part(mark, depth, parts);
            }
            if (!end.isEmpty()) {
                throw new Feel.NotFeel("missing", end);
            }
            return List.copyOf(parts);
        }

        private void part(String mark, int depth, List<Part> parts) throws Feel.NotFeel {
            if (mark.startsWith("#if ")) {
                endOfLine();
                var inner = parts("/if", depth + 1);
                parts.add(new If(Formula.of(mark.substring(4)), inner, endOfLine()));
            } else if (mark.startsWith("#loop ")) {
                endOfLine();
                var inner = parts("/loop", depth + 1);
                parts.add(new Loop(Formula.of(mark.substring(6)), inner, endOfLine()));
            } else if (mark.startsWith("#") || mark.startsWith("/")) {
                throw new Feel.NotFeel("place", mark);
            } else if (!mark.isEmpty()) {
                parts.add(insert(mark));
            }
        }

        /** Where the braces close; a FEEL context may have braces of its own. */
        private int close(int open) {
            int depth = 0;
            for (int i = open + 2; i < text.length(); i++) {
                if (text.charAt(i) == '{') {
                    depth++;
                } else if (text.charAt(i) == '}') {
                    if (depth == 0 && text.startsWith("}}", i)) {
                        return i;
                    }
                    depth--;
                }
            }
            return -1;
        }

        private boolean endOfLine() {
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
                return true;
            }
            return false;
        }
    }
}
