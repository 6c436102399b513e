package de.amtsweg.processes.procedures;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * Distinguishes the ends of a case from the ends of side paths: the path of a reminder that a boundary event sends without
 * interrupting its task ends, too, but the case goes on.
 */
public final class SidePaths {

    private SidePaths() {}

    /** The end events where a case can end, because the path there begins with a start or an interruption. */
    public static Set<EndEvent> ends(BpmnModelInstance model) {
        var reached = mainPaths(model);
        return model.getModelElementsByType(EndEvent.class).stream()
                .filter(end -> reached.contains(end.getId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where else than at a task a case can wait: for a moment, a message, or the first of several. */
    public static Set<FlowNode> waits(BpmnModelInstance model) {
        var reached = mainPaths(model);
        var gateways = model.getModelElementsByType(EventBasedGateway.class);
        var choices = gateways.stream()
                .flatMap(gateway -> ways(model).getOrDefault(gateway.getId(), List.of()).stream())
                .collect(Collectors.toSet());
        return Stream.of(
                        gateways.stream(),
                        model.getModelElementsByType(IntermediateCatchEvent.class).stream()
                                .filter(event -> event.getEventDefinitions().stream()
                                        .noneMatch(LinkEventDefinition.class::isInstance)),
                        model.getModelElementsByType(ReceiveTask.class).stream())
                .flatMap(nodes -> nodes)
                .filter(node -> reached.contains(node.getId()) && !choices.contains(node.getId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> mainPaths(BpmnModelInstance model) {
        var open = new ArrayDeque<String>();
        model.getModelElementsByType(StartEvent.class).stream()
                .filter(StartEvent::isInterrupting)
                .forEach(start -> open.add(start.getId()));
        model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(BoundaryEvent::cancelActivity)
                .forEach(event -> open.add(event.getId()));
        var ways = ways(model);
        var reached = new HashSet<String>();
        while (!open.isEmpty()) {
            var next = open.pop();
            if (reached.add(next)) {
                open.addAll(ways.getOrDefault(next, List.of()));
            }
        }
        return reached;
    }

    /** As the flows say: not every tool records them in the nodes, and a wrong one may lead to anything. */
    private static Map<String, List<String>> ways(BpmnModelInstance model) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .collect(Collectors.groupingBy(
                        flow -> ProcedureFolder.orEmpty(flow.getAttributeValue("sourceRef")),
                        Collectors.mapping(
                                flow -> ProcedureFolder.orEmpty(flow.getAttributeValue("targetRef")),
                                Collectors.toList())));
    }
}
