package de.amtsweg.processes.gate;

import de.amtsweg.processes.xml.Essence;
import de.amtsweg.processes.xml.Namespaces;
import de.amtsweg.processes.xml.Node;
import de.amtsweg.processes.xml.Xml;
import java.util.List;
import java.util.Set;

/** Checks a BPMN file: known elements and attributes, harmless expressions, named steps. */
final class ModelFile {

    private static final Set<String> CONDITIONS = Set.of("conditionExpression", "completionCondition");
    private static final Set<String> DATES = Set.of("timeDuration", "timeDate");
    private static final Set<String> DATE_ATTRIBUTES = Set.of("dueDate", "followUpDate");
    private static final Set<String> PARAMETERS = Set.of("inputParameter", "outputParameter");

    /** The engine looks for these among the extensions without checking their namespace. */
    private static final Set<String> TAKEN = Set.of("connector", "errorEventDefinition", "formData");

    private static final Set<String> CATCHING = Set.of("startEvent", "intermediateCatchEvent", "boundaryEvent");

    /** Elements that analysts know from elsewhere get their own message. */
    private static final Set<String> REASONS = Set.of(
            "scriptTask",
            "callActivity",
            "sendTask",
            "signalEventDefinition",
            "conditionalEventDefinition",
            "compensateEventDefinition",
            "transaction",
            "adHocSubProcess",
            "import");

    private final Set<String> steps;
    private final Findings findings;

    private ModelFile(String file, Set<String> steps) {
        this.steps = steps;
        this.findings = new Findings(file);
    }

    static List<Finding> check(String file, byte[] content, Set<String> steps) {
        var check = new ModelFile(file, steps);
        try {
            var root = Xml.read(content);
            if (root.namespace().equals(Namespaces.BPMN) && root.name().equals("definitions")) {
                check.element(root);
                check.findings.visible(root);
                var essence = Essence.of(root);
                Structure.check(essence, check.findings);
                Repetitions.tooMany(essence)
                        .forEach(number -> check.findings.add(
                                "instances", number, number.text(), String.valueOf(Repetitions.MOST)));
                Loops.in(essence).forEach(node -> check.findings.add("loop", node));
                Timers.tooFast(essence).stream()
                        .filter(cycle -> Timers.cycle(cycle.text()).isPresent())
                        .forEach(cycle -> check.findings.add("timer.fast", cycle, cycle.text()));
            } else {
                check.findings.add("bpmn.root", root, root.name());
            }
        } catch (Xml.Unreadable unreadable) {
            check.findings.add(unreadable);
        }
        return check.findings.all();
    }

    private void element(Node node) {
        if (Essence.isOthersPool(node)) {
            return;
        }
        if (Essence.isKept(node)) {
            kept(node);
            return;
        }
        boolean extension = node.parent() != null && node.parent().name().equals("extensionElements");
        if (Namespaces.isPicture(node.namespace())) {
            picture(node);
            return;
        }
        if (node.namespace().equals(Namespaces.CAMUNDA) && node.isIn("extensionElements")) {
            if (!Vocabulary.EXTENSIONS.knows(node.name())) {
                findings.add("element.engine", node, "camunda:" + node.name());
                return;
            }
        } else if (Namespaces.isEngine(node.namespace())) {
            findings.add("element.engine", node, node.name());
            return;
        } else if (!node.namespace().equals(Namespaces.BPMN)) {
            foreign(node, extension);
            return;
        } else if (node.isIn("extensionElements") || !Vocabulary.MODEL.knows(node.name())) {
            findings.add(
                    "element." + (REASONS.contains(node.name()) ? node.name() : "unknown"),
                    node,
                    new Finding.Element(node.name()));
            return;
        }
        attributes(node);
        text(node);
        shape(node);
        node.children().forEach(this::element);
    }

    /** The engine looks up most names without their namespace, so a foreign element is allowed only where it does not look. */
    private void foreign(Node node, boolean extension) {
        if (!extension || TAKEN.contains(node.name())) {
            findings.add("element.foreign", node, node.name());
            return;
        }
        node.each(inside -> {
            if (Namespaces.isEngine(inside.namespace()) || inside.namespace().equals(Namespaces.BPMN)) {
                findings.add("element.engine", inside, inside.name());
            }
        });
    }

    /** It stays in the file and the engine does not read it; only what is meant for an engine is a mistake there. */
    private void kept(Node node) {
        node.each(inside -> {
            if (Namespaces.isEngine(inside.namespace())) {
                findings.add("element.engine", inside, inside.name());
            }
            inside.attributes().stream()
                    .filter(attribute -> Namespaces.isEngine(attribute.namespace()))
                    .forEach(attribute ->
                            findings.add("attribute", inside, attribute.name(), new Finding.Element(inside.name())));
        });
    }

    private void picture(Node node) {
        if (node.parent() == null || !node.parent().name().equals("definitions")) {
            findings.add("element.foreign", node, node.name());
        }
    }

    private void attributes(Node node) {
        for (var attribute : node.attributes()) {
            boolean known = true;
            if (attribute.namespace().equals(Namespaces.CAMUNDA)) {
                known = Vocabulary.MODEL.knowsOfEngine(node.name(), attribute.name());
            } else if (Namespaces.isEngine(attribute.namespace())
                    || attribute.namespace().equals(Namespaces.BPMN)) {
                known = false;
            } else if (attribute.namespace().equals(Namespaces.XSI)) {
                known = isSchemaLocation(node, attribute)
                        || attribute.name().equals("type") && attribute.value().matches("([\\w-]+:)?tFormalExpression");
            } else if (attribute.namespace().isEmpty()) {
                var words = node.namespace().equals(Namespaces.BPMN) ? Vocabulary.MODEL : Vocabulary.EXTENSIONS;
                known = words.knows(node.name(), attribute.name());
            }
            if (!known) {
                findings.add("attribute", node, attribute.name(), new Finding.Element(node.name()));
            } else if (attribute.name().equals("delegateExpression")) {
                step(node, attribute.value());
            } else if (DATE_ATTRIBUTES.contains(attribute.name())
                    || attribute.name().equals("collection")) {
                expression(node, attribute.value());
            } else if (Expressions.isOne(attribute.value())) {
                findings.add("expression.misplaced", node, attribute.value(), attribute.name());
            }
        }
    }

    /** Most tools write one at the top; nobody reads it, and the engine does not get to see it. */
    private static boolean isSchemaLocation(Node node, Node.Attribute attribute) {
        return node.parent() == null
                && (attribute.name().equals("schemaLocation")
                        || attribute.name().equals("noNamespaceSchemaLocation"));
    }

    private void text(Node node) {
        var text = node.text();
        if (CONDITIONS.contains(node.name()) || DATES.contains(node.name()) || PARAMETERS.contains(node.name())) {
            expression(node, text);
        } else if (!node.name().equals("text") && Expressions.isOne(text)) {
            findings.add("expression.misplaced", node, text, new Finding.Element(node.name()));
        }
    }

    private void expression(Node node, String text) {
        if (Expressions.isOne(text)) {
            Expressions.problem(text, steps).ifPresent(code -> findings.add(code, node, text));
        }
    }

    private void step(Node node, String expression) {
        if (Expressions.step(expression, steps).isEmpty()) {
            findings.add(
                    "step.unknown",
                    node,
                    expression,
                    String.join(", ", steps.stream().sorted().toList()));
        }
    }

    private void shape(Node node) {
        switch (node.name()) {
            case "conditionExpression" -> {
                node.attribute("language")
                        .filter(language -> !language.isEmpty())
                        .ifPresent(language -> findings.add("condition.language", node, language));
                if (!Expressions.isOne(node.text())) {
                    findings.add("condition.text", node, node.text());
                }
            }
            case "serviceTask" -> {
                if (node.attribute(Namespaces.CAMUNDA, "delegateExpression").isEmpty()) {
                    findings.add(
                            "step.missing",
                            node,
                            String.join(", ", steps.stream().sorted().toList()));
                }
            }
            case "timeCycle" -> {
                if (Timers.cycle(node.text()).isEmpty()) {
                    findings.add("timer.cycle", node, node.text());
                }
            }
            case "timerEventDefinition" -> {
                if (node.children().stream()
                                .filter(child -> child.name().startsWith("time"))
                                .count()
                        != 1) {
                    findings.add("timer.several", node);
                }
                catching(node);
            }
            case "messageEventDefinition" -> catching(node);
            default -> event(node);
        }
    }

    private void catching(Node definition) {
        if (definition.parent() != null
                && !CATCHING.contains(definition.parent().name())) {
            findings.add("event.throws", definition, new Finding.Element(definition.name()));
        }
    }

    private void event(Node node) {
        if (!node.name().endsWith("Event")) {
            return;
        }
        long definitions = node.children().stream()
                .filter(child -> child.name().endsWith("EventDefinition"))
                .count();
        if (definitions > 1) {
            findings.add("event.several", node);
        }
        boolean filing = node.name().equals("startEvent")
                && node.parent() != null
                && node.parent().name().equals("process");
        if (filing && definitions > 0) {
            findings.add("start.event", node);
        }
    }
}
