package de.amtsweg.processes.gate;

import de.amtsweg.processes.xml.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds paths through a model that return to where they began without waiting for anybody or anything: the engine
 * would run in circles forever. An automatic step is no wait, and neither is a short timer.
 */
public final class Loops {

    private static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "task",
            "manualTask",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "sendTask",
            "scriptTask",
            "callActivity",
            "subProcess",
            "transaction",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "complexGateway",
            "eventBasedGateway");

    private static final Set<String> THROWN = Set.of("errorEventDefinition", "escalationEventDefinition");

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> ways = new HashMap<>();

    private Loops() {}

    /** One element of each such loop, the first in the file's order. */
    public static List<Node> in(Node root) {
        var loops = new Loops();
        loops.read(root);
        return loops.find();
    }

    static boolean isFlowNode(Node node) {
        return FLOW_NODES.contains(node.name());
    }

    private void read(Node root) {
        var flows = new ArrayList<Node>();
        var throwing = new ArrayList<Node>();
        var catching = new HashMap<String, String>();
        root.each(node -> {
            if (node.name().equals("sequenceFlow")) {
                flows.add(node);
            } else if (FLOW_NODES.contains(node.name())) {
                node.attribute("id").ifPresent(id -> nodes.put(id, node));
            } else if (node.name().equals("linkEventDefinition") && node.parent() != null) {
                if (node.parent().name().equals("intermediateThrowEvent")) {
                    throwing.add(node);
                } else {
                    catching.put(text(node, "name"), text(node.parent(), "id"));
                }
            }
        });
        flows.forEach(flow -> way(out(text(flow, "sourceRef")), text(flow, "targetRef")));
        throwing.forEach(link ->
                way(text(Objects.requireNonNull(link.parent()), "id"), catching.getOrDefault(text(link, "name"), "")));
        nodes.forEach(this::throughScopes);
    }

    private static String text(Node node, String attribute) {
        return node.attribute(attribute).orElse("");
    }

    /** Into a subprocess and out again, and to the events that catch what happens in an activity. */
    private void throughScopes(String id, Node node) {
        var activity = nodes.get(text(node, "attachedToRef"));
        if (activity != null) {
            thrownIn(activity, null, id);
        }
        var scope = Objects.requireNonNull(node.parent());
        if (node.name().equals("startEvent")
                && text(scope, "triggeredByEvent").equals("true")
                && scope.parent() != null) {
            thrownIn(scope.parent(), scope, id);
        }
        var around = text(scope, "id");
        if (nodes.containsKey(around)) {
            if (node.name().equals("startEvent")) {
                way(around, id);
            }
            if (ways.getOrDefault(out(id), Set.of()).isEmpty()) {
                way(out(id), out(around));
            }
        }
    }

    /**
     * Errors and escalations come from the events that throw them, all else from anywhere; a path that waits first does
     * not count.
     *
     * @param catcher an event subprocess; it does not catch what is thrown in itself
     */
    private void thrownIn(Node node, @Nullable Node catcher, String caught) {
        if (node == catcher) {
            return;
        }
        if (FLOW_NODES.contains(node.name()) && !node.has("startEvent") && mayThrow(node, nodes.get(caught))) {
            way(out(text(node, "id")), caught);
        }
        node.children().forEach(child -> thrownIn(child, catcher, caught));
    }

    private static boolean mayThrow(Node node, @Nullable Node catching) {
        return catching == null
                || THROWN.stream().noneMatch(catching::has)
                || THROWN.stream().anyMatch(thrown -> catching.has(thrown) && node.has(thrown));
    }

    /** A subprocess is left where it ends, which is a different node from where it is entered. */
    private String out(String id) {
        var node = nodes.get(id);
        return node != null && node.has("startEvent") ? id + "/" : id;
    }

    private void way(String from, String to) {
        if (!to.isEmpty()) {
            ways.computeIfAbsent(from, source -> new LinkedHashSet<>()).add(to);
        }
    }

    private List<Node> find() {
        var candidates = new LinkedHashSet<>(nodes.keySet());
        nodes.keySet().stream().map(this::out).forEach(candidates::add);
        candidates.removeIf(this::waits);
        peel(candidates);
        var found = new ArrayList<Node>();
        var known = new HashSet<String>();
        var back = new HashMap<String, Set<String>>();
        ways.forEach((from, targets) -> targets.forEach(
                to -> back.computeIfAbsent(to, target -> new HashSet<>()).add(from)));
        for (var id : candidates) {
            if (known.contains(id) || !nodes.containsKey(id)) {
                continue;
            }
            var round = reachedFrom(id, candidates, ways);
            if (round.contains(id)) {
                found.add(Objects.requireNonNull(nodes.get(id)));
                round.retainAll(reachedFrom(id, candidates, back));
                known.addAll(round);
            }
        }
        return found;
    }

    /** Removes whatever leads nowhere, until only loops, and what leads to them, are left. */
    private void peel(Set<String> candidates) {
        var before = new HashMap<String, Set<String>>();
        ways.forEach((from, targets) -> targets.forEach(
                to -> before.computeIfAbsent(to, target -> new HashSet<>()).add(from)));
        var open = new ArrayDeque<>(candidates);
        while (!open.isEmpty()) {
            var id = open.poll();
            if (candidates.contains(id)
                    && ways.getOrDefault(id, Set.of()).stream().noneMatch(candidates::contains)) {
                candidates.remove(id);
                // these may lead nowhere now
                open.addAll(before.getOrDefault(id, Set.of()));
            }
        }
    }

    private static Set<String> reachedFrom(String start, Set<String> candidates, Map<String, Set<String>> ways) {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            for (var next : ways.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (candidates.contains(next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    /** A task for each item of a list is for nobody if the list is empty. */
    private static boolean mayBeSkipped(Node node) {
        return node.children("multiInstanceLoopCharacteristics")
                .anyMatch(many -> many.children("loopCardinality")
                        .noneMatch(number -> number.text().matches("0*[1-9][0-9]{0,8}")));
    }

    private boolean waits(String id) {
        var node = nodes.get(id);
        if (node == null || mayBeSkipped(node)) {
            return false;
        }
        return switch (node.name()) {
            case "userTask", "receiveTask" -> true;
            case "startEvent", "intermediateCatchEvent", "boundaryEvent" ->
                node.has("messageEventDefinition")
                        || node.children("timerEventDefinition").anyMatch(Timers::waitsLong);
            default -> false;
        };
    }
}
