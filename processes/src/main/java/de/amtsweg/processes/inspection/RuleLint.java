package de.amtsweg.processes.inspection;

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
import java.util.Set;
import java.util.regex.Pattern;

/** Finds in a file of decisions what the engine would refuse, what fails in a case, and what means something else than it seems. */
final class RuleLint {

    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");
    private static final Set<String> AGGREGATIONS = Set.of("SUM", "MIN", "MAX", "COUNT");
    private static final Pattern KEPT = Pattern.compile("[0-9]{1,6}|P[0-9]{1,6}D");

    private final String file;
    private final Set<String> names;
    private final List<Finding> findings = new ArrayList<>();
    private final CellLint cells;

    private RuleLint(String file, Set<String> names) {
        this.file = file;
        this.names = names;
        this.cells = new CellLint(names, this::found);
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
            if (CellLint.written(node).isEmpty()) {
                found("decision.empty", decision);
            } else {
                cells.expression(node);
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
        inputs.forEach(input -> input.children("inputExpression").forEach(cells::expression));
        if (inputs.stream()
                .anyMatch(input -> input.children("inputExpression")
                        .allMatch(node -> CellLint.written(node).isEmpty()))) {
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
            cells.test(tests.get(i), type);
        }
        for (int i = 0; i < results.size(); i++) {
            cells.result(results.get(i), text(outputs.get(i), "typeRef"));
        }
    }

    private static String text(Node node, String attribute) {
        return node.attribute(attribute).orElse("");
    }

    private void found(String code, Node at, String... values) {
        findings.add(new Finding(code, file, at.nearestId(), at.line(), List.of(values)));
    }
}
