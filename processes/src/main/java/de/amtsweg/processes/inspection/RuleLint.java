package de.amtsweg.processes.inspection;

import de.amtsweg.forms.expressions.Rule;
import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.procedures.ProcedureFolder;
import de.amtsweg.processes.trial.Trial;
import de.amtsweg.processes.xml.Namespaces;
import de.amtsweg.processes.xml.Node;
import de.amtsweg.processes.xml.Xml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds in a file of decisions what the engine would refuse, what fails in a case, and what means something else than it seems. */
final class RuleLint {

    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");
    private static final Set<String> AGGREGATIONS = Set.of("SUM", "MIN", "MAX", "COUNT");
    private static final int DEEPEST = 40;

    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number", "decimal");
    private static final Set<String> DATES = Set.of("date", "time", "dateTime", "datetime");
    private static final Pattern KEPT = Pattern.compile("[0-9]{1,6}|P[0-9]{1,6}D");

    /** What is longer, the gate refuses. */
    private static final int LONGEST = 2_000;

    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|\\{[^{}]*}");
    private static final Pattern COMMA = Pattern.compile("(?<![\\w.])[0-9]+,[0-9]+(?![\\w])");
    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\w.,])[1-9][0-9]{0,2}\\.[0-9]{2}0(?![\\w])");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*(?: +[\\p{L}_][\\p{L}\\p{Nd}_]*)+");

    private final String file;
    private final Set<String> names;
    private final List<Finding> findings = new ArrayList<>();

    private RuleLint(String file, Set<String> names) {
        this.file = file;
        this.names = names;
    }

    /**
     * @param known names of the values that a case may have
     */
    static List<Finding> of(ProcedureFolder folder, String file, Set<String> known) {
        var lint = new RuleLint(file, new HashSet<>(known));
        try {
            lint.run(
                    Xml.read(folder.files().getOrDefault(file, new byte[0])),
                    folder.files().get(file));
        } catch (Xml.Unreadable unreadable) {
            // the gate says so
        }
        return lint.findings;
    }

    /** Decisions with the same id in several files. */
    static List<Finding> across(ProcedureFolder folder) {
        var findings = new ArrayList<Finding>();
        var ids = new HashSet<String>();
        for (var file : folder.named(".dmn")) {
            try {
                var lint = new RuleLint(file, Set.of());
                Xml.read(folder.files().getOrDefault(file, new byte[0]))
                        .children("decision")
                        .forEach(decision -> {
                            var id = text(decision, "id");
                            if (!id.isBlank() && !ids.add(id)) {
                                lint.found("model.twice", decision, id);
                            }
                        });
                findings.addAll(lint.findings);
            } catch (Xml.Unreadable unreadable) {
                // the gate says so
            }
        }
        return findings;
    }

    private void run(Node root, byte[] content) {
        if (!Namespaces.isDecisions(root.namespace())) {
            return;
        }
        names.add("cellInput");
        var decisions = root.children("decision").toList();
        var ids = new HashSet<String>();
        root.each(node -> {
            node.attribute("id").ifPresent(id -> {
                if (!ids.add(id)) {
                    found("model.twice", node, id);
                }
            });
            if (Set.of("decision", "inputData", "variable", "output").contains(node.name())) {
                node.attribute("name").ifPresent(names::add);
                node.attribute("id").ifPresent(names::add);
            }
            if (node.name().equals("input")) {
                node.attribute(Namespaces.CAMUNDA_DMN, "inputVariable").ifPresent(names::add);
            }
        });
        var name = ProcedureFolder.withoutEnding(file);
        if (decisions.stream().noneMatch(decision -> text(decision, "id").equals(name))) {
            findings.add(Finding.of("decision.id", file, name));
        }
        decisions.forEach(decision -> decision(decision, ids, name));
        circles(decisions);
        if (findings.isEmpty()) {
            Trial.of(content).forEach(problem -> findings.add(Finding.of("decision.invalid", file)));
        }
    }

    /** Decisions that require each other would never be decided. */
    private void circles(List<Node> decisions) {
        var required = new HashMap<String, Set<String>>();
        decisions.forEach(decision -> decision.each(node -> {
            if (node.name().equals("requiredDecision")) {
                required.computeIfAbsent(text(decision, "id"), id -> new HashSet<>())
                        .add(text(node, "href").replace("#", ""));
            }
        }));
        for (var decision : decisions) {
            var reached = new HashSet<String>();
            var open = new ArrayDeque<>(required.getOrDefault(text(decision, "id"), Set.of()));
            while (!open.isEmpty()) {
                var next = open.pop();
                if (reached.add(next)) {
                    open.addAll(required.getOrDefault(next, Set.of()));
                }
            }
            if (reached.contains(text(decision, "id"))) {
                found("decision.circle", decision);
            }
        }
    }

    private void decision(Node decision, Set<String> ids, String main) {
        if (text(decision, "id").isBlank()) {
            found("decision.none", decision);
        }
        var kept =
                decision.attribute(Namespaces.CAMUNDA_DMN, "historyTimeToLive").orElse("");
        if (!KEPT.matcher(kept).matches()) {
            found("decision.history", decision, kept);
        }
        decision.each(node -> {
            if (Set.of("requiredDecision", "requiredInput").contains(node.name())) {
                var required = text(node, "href");
                if (!required.startsWith("#") || !ids.contains(required.substring(1))) {
                    found("decision.required", node, required.isEmpty() ? "?" : required);
                }
            }
        });
        var table = decision.children("decisionTable").findFirst();
        var literal = decision.children("literalExpression").findFirst();
        if (table.isEmpty() && literal.isEmpty()) {
            found("decision.empty", decision);
        }
        table.ifPresent(node -> table(node, text(decision, "id").equals(main)));
        literal.ifPresent(node -> {
            if (decision.children("variable")
                    .allMatch(variable -> text(variable, "name").isBlank())) {
                found("decision.variable", decision);
            }
            if (written(node).isEmpty()) {
                found("decision.empty", decision);
            } else {
                expression(node);
            }
        });
    }

    private void table(Node table, boolean main) {
        var policy = table.attribute("hitPolicy").orElse("UNIQUE");
        var aggregation = text(table, "aggregation");
        var inputs = table.children("input").toList();
        var outputs = table.children("output").toList();
        if (!POLICIES.contains(policy)) {
            found("table.policy", table, policy);
        }
        if (!aggregation.isEmpty() && (!policy.equals("COLLECT") || !AGGREGATIONS.contains(aggregation))) {
            found("table.aggregation", table, aggregation);
        } else if (!aggregation.isEmpty() && outputs.size() > 1) {
            found("table.aggregation.outputs", table, aggregation);
        } else if (Set.of("SUM", "MIN", "MAX").contains(aggregation)
                && outputs.stream()
                        .map(output -> text(output, "typeRef"))
                        .anyMatch(type -> type.equals("string") || type.equals("boolean"))) {
            found("table.aggregation.type", table, aggregation);
        } else if (main
                && aggregation.isEmpty()
                && Set.of("COLLECT", "RULE ORDER").contains(policy)) {
            found("table.several", table, policy);
        }
        if (outputs.isEmpty()) {
            found("decision.empty", table);
        } else if (main && outputs.size() > 1) {
            found("table.outputs", table, String.valueOf(outputs.size()));
        }
        if (outputs.size() > 1
                && outputs.stream()
                                .map(output -> text(output, "name"))
                                .distinct()
                                .count()
                        < outputs.size()) {
            found("table.outputs.names", table);
        }
        if (table.children("rule").findAny().isEmpty()) {
            found("table.rules", table);
        }
        inputs.forEach(input -> input.children("inputExpression").forEach(this::expression));
        if (inputs.stream()
                .anyMatch(input -> input.children("inputExpression")
                        .allMatch(node -> written(node).isEmpty()))) {
            found("table.input", table);
        }
        table.children("rule").forEach(rule -> rule(rule, inputs, outputs));
    }

    private void rule(Node rule, List<Node> inputs, List<Node> outputs) {
        var tests = rule.children("inputEntry").toList();
        var results = rule.children("outputEntry").toList();
        if (tests.size() != inputs.size() || results.size() != outputs.size()) {
            found("table.cells", rule);
            return;
        }
        for (int i = 0; i < tests.size(); i++) {
            var type = inputs.get(i)
                    .children("inputExpression")
                    .findFirst()
                    .map(input -> text(input, "typeRef"))
                    .orElse("");
            test(tests.get(i), type);
        }
        for (int i = 0; i < results.size(); i++) {
            var cell = results.get(i);
            var type = text(outputs.get(i), "typeRef");
            expression(cell).ifPresent(read -> type(cell, read.type(), type));
        }
    }

    /** An empty cell, like one with a dash, fits everything. */
    private void test(Node cell, String type) {
        var text = written(cell);
        if (text.isEmpty() || text.equals("-") || text.length() > LONGEST) {
            return;
        }
        var plain = outside(text);
        if (COMMA.matcher(plain).find()) {
            found("cell.comma", cell, text);
            return;
        }
        var read = Rule.test(text);
        if (read.isEmpty()) {
            broken(cell, text);
            return;
        }
        judged(cell, read.get(), text);
        if (read.get().connectsValues()) {
            found("cell.or", cell, text);
        }
        type(cell, read.get().type(), type);
    }

    private Optional<Rule> expression(Node node) {
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
            found("cell.comma", node, text);
        } else {
            broken(node, text);
        }
        return read;
    }

    private void judged(Node node, Rule rule, String text) {
        if (rule.subtractsNumbers()) {
            found("cell.minus", node, text);
        }
        if (THOUSANDS.matcher(text.replaceAll(QUOTED, "\"\"")).find()) {
            found("cell.thousands", node, text);
        }
        if (rule.holdsNoDate()) {
            found("cell.date", node, text);
        }
        if (rule.endsBeforeItBegins()) {
            found("cell.range", node, text);
        }
        rule.unknownFunctions().forEach(function -> found("cell.function", node, function));
        rule.reads().stream().filter(name -> !names.contains(name)).forEach(name -> found("cell.name", node, name));
    }

    private void broken(Node node, String text) {
        var names = WORDS.matcher(text.replaceAll(QUOTED, ""));
        if (names.matches()) {
            found("cell.spaces", node, text);
        } else {
            found("cell.broken", node, text);
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
            found("cell.type", cell, written(cell), declared);
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

    private static String written(Node node) {
        return node.children("text").map(Node::text).findFirst().orElse("");
    }

    private static String text(Node node, String attribute) {
        return node.attribute(attribute).orElse("");
    }

    private void found(String code, Node at, String... values) {
        findings.add(new Finding(code, file, at.nearestId(), at.line(), List.of(values)));
    }
}
