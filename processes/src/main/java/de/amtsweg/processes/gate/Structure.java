package de.amtsweg.processes.gate;

import de.amtsweg.processes.xml.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds elements that do not hang together, where the engine would be silent: what nothing leads to, and what leads nowhere. */
final class Structure {

    private static final Set<String> HOSTS = Set.of(
            "task",
            "manualTask",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "subProcess",
            "scriptTask",
            "sendTask",
            "callActivity",
            "transaction",
            "adHocSubProcess");

    private static final Set<String> ONCE = Set.of(
            "extensionElements",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "conditionExpression",
            "timeDate",
            "timeDuration",
            "timeCycle");

    private final Findings findings;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> ways = new HashMap<>();
    private final List<Node> flows = new ArrayList<>();

    private Structure(Findings findings) {
        this.findings = findings;
    }

    /** @param essence what the engine reads of a model */
    static void check(Node essence, Findings findings) {
        var structure = new Structure(findings);
        essence.each(node -> {
            if (Loops.isFlowNode(node)) {
                node.attribute("id").ifPresent(id -> structure.nodes.put(id, node));
            } else if (node.name().equals("sequenceFlow")) {
                structure.flows.add(node);
            }
        });
        essence.each(structure::once);
        structure.flows.forEach(structure::flow);
        structure.nodes.values().forEach(structure::boundary);
        structure.unreached();
    }

    private void once(Node node) {
        ONCE.stream()
                .filter(name -> node.children(name).count() > 1)
                .forEach(name -> findings.add("element.twice", node, new Finding.Element(name)));
        if (node.name().equals("linkEventDefinition") && text(node, "name").isBlank()) {
            findings.add("link.none", node);
        }
    }

    private void flow(Node flow) {
        var from = flow.attribute("sourceRef").orElse("");
        var to = flow.attribute("targetRef").orElse("");
        for (var end : List.of(from, to)) {
            var node = nodes.get(end);
            if (node == null) {
                findings.add("flow.end", flow, end);
            } else if (node.parent() != flow.parent()) {
                findings.add("flow.scope", flow, end);
            }
        }
        var targets = ways.computeIfAbsent(from, source -> new ArrayList<>());
        if (targets.contains(to)
                && nodes.containsKey(from)
                && nodes.get(from).name().equals("eventBasedGateway")) {
            findings.add("flow.twice", flow, to);
        }
        targets.add(to);
    }

    private void boundary(Node node) {
        if (node.name().equals("boundaryEvent")) {
            var host = node.attribute("attachedToRef").orElse("");
            if (nodes.containsKey(host) && !HOSTS.contains(nodes.get(host).name())) {
                findings.add("boundary.host", node, host);
            }
            ways.computeIfAbsent(host, activity -> new ArrayList<>()).add(text(node, "id"));
        }
        if (node.attribute("isForCompensation").filter("true"::equals).isPresent()) {
            findings.add("element.compensateEventDefinition", node);
        }
        if (node.name().equals("receiveTask") && node.attribute("messageRef").isEmpty()) {
            findings.add("message.none", node);
        }
    }

    private void unreached() {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<String>();
        nodes.forEach((id, node) -> {
            if (node.name().equals("startEvent") || isEventSubProcess(node) || catchesLink(node)) {
                open.add(id);
            }
        });
        while (!open.isEmpty()) {
            var next = open.pop();
            if (reached.add(next)) {
                open.addAll(ways.getOrDefault(next, List.of()));
            }
        }
        nodes.forEach((id, node) -> {
            if (!reached.contains(id) && !node.name().equals("boundaryEvent")) {
                findings.add("unconnected", node);
            }
        });
    }

    private static boolean isEventSubProcess(Node node) {
        return text(node, "triggeredByEvent").equals("true");
    }

    private static boolean catchesLink(Node node) {
        return node.name().equals("intermediateCatchEvent") && node.has("linkEventDefinition");
    }

    private static String text(Node node, String attribute) {
        return node.attribute(attribute).orElse("");
    }
}
