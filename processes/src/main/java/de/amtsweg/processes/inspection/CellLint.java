package de.amtsweg.processes.inspection;

import de.amtsweg.forms.expressions.Rule;
import de.amtsweg.processes.xml.Node;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds in a cell of a decision table what is no FEEL, and what means something else than it seems. */
final class CellLint {

    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number", "decimal");
    private static final Set<String> DATES = Set.of("date", "time", "dateTime", "datetime");
    private static final int DEEPEST = 40;
    /** What is longer, the gate refuses. */
    private static final int LONGEST = 2_000;

    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|\\{[^{}]*}");
    private static final Pattern COMMA = Pattern.compile("(?<![\\w.])[0-9]+,[0-9]+(?![\\w])");
    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\w.,])[1-9][0-9]{0,2}\\.[0-9]{2}0(?![\\w])");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*(?: +[\\p{L}_][\\p{L}\\p{Nd}_]*)+");

    private final Set<String> names;
    private final Report report;

    /** @param names of the values that a cell may read */
    CellLint(Set<String> names, Report report) {
        this.names = names;
        this.report = report;
    }

    /** Takes what was found. */
    interface Report {

        void found(String code, Node at, String... values);
    }

    /** An empty cell, like one with a dash, fits everything. */
    void test(Node cell, String type) {
        var text = written(cell);
        if (text.isEmpty() || text.equals("-") || text.length() > LONGEST) {
            return;
        }
        var plain = outside(text);
        if (COMMA.matcher(plain).find()) {
            report.found("cell.comma", cell, text);
            return;
        }
        var read = Rule.test(text);
        if (read.isEmpty()) {
            broken(cell, text);
            return;
        }
        judged(cell, read.get(), text);
        if (read.get().connectsValues()) {
            report.found("cell.or", cell, text);
        }
        type(cell, read.get().type(), type);
    }

    Optional<Rule> expression(Node node) {
        var text = written(node);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var read = Rule.expression(text);
        if (read.isPresent()) {
            judged(node, read.get(), text);
        } else if (text.isEmpty()) {
            return read;
        } else if (COMMA.matcher(outside(text)).find()) {
            report.found("cell.comma", node, text);
        } else {
            broken(node, text);
        }
        return read;
    }

    private void judged(Node node, Rule rule, String text) {
        if (rule.subtractsNumbers()) {
            report.found("cell.minus", node, text);
        }
        if (THOUSANDS.matcher(text.replaceAll(QUOTED, "\"\"")).find()) {
            report.found("cell.thousands", node, text);
        }
        if (rule.holdsNoDate()) {
            report.found("cell.date", node, text);
        }
        if (rule.endsBeforeItBegins()) {
            report.found("cell.range", node, text);
        }
        rule.unknownFunctions().forEach(function -> report.found("cell.function", node, function));
        rule.reads().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> report.found("cell.name", node, name));
    }

    private void broken(Node node, String text) {
        var names = WORDS.matcher(text.replaceAll(QUOTED, ""));
        if (names.matches()) {
            report.found("cell.spaces", node, text);
        } else {
            report.found("cell.broken", node, text);
        }
    }

    private void type(Node cell, @Nullable String written, String declared) {
        if (written == null || declared.isEmpty()) {
            return;
        }
        boolean fits = declared.equals("string")
                ? written.equals("string")
                : declared.equals("boolean")
                        ? written.equals("boolean")
                        : NUMBERS.contains(declared) ? written.equals("number") : !DATES.contains(declared);
        if (!fits) {
            report.found("cell.type", cell, written(cell), declared);
        }
    }

    /** Without what stands in quotes and brackets, where a comma separates. */
    private static String outside(String text) {
        var plain = text.replaceAll(QUOTED, "\"\"");
        // expressions nested deeper are refused anyway
        for (int depth = 0; depth < DEEPEST; depth++) {
            var inner = BRACKETS.matcher(plain).replaceAll("");
            if (inner.equals(plain)) {
                break;
            }
            plain = inner;
        }
        return plain;
    }

    /** @param type of the table's column, empty if it has none */
    void result(Node cell, String type) {
        expression(cell).ifPresent(read -> type(cell, read.type(), type));
    }

    static String written(Node node) {
        return node.children("text").map(Node::text).findFirst().orElse("");
    }
}
