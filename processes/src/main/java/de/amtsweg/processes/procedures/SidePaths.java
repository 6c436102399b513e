package de.amtsweg.processes.procedures;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
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
        var flows = model.getModelElementsByType(SequenceFlow.class);
        var reached = new HashSet<FlowNode>();
        Stream.concat(
                        model.getModelElementsByType(StartEvent.class).stream().filter(StartEvent::isInterrupting),
                        model.getModelElementsByType(BoundaryEvent.class).stream()
                                .filter(BoundaryEvent::cancelActivity))
                .forEach(begin -> walk(begin, flows, reached));
        return model.getModelElementsByType(EndEvent.class).stream()
                .filter(reached::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** From the flows' own ends: not every tool records incoming and outgoing flows in the nodes. */
    private static void walk(FlowNode node, Collection<SequenceFlow> flows, Set<FlowNode> reached) {
        if (reached.add(node)) {
            flows.stream()
                    .filter(flow -> node.equals(flow.getSource()))
                    .forEach(flow -> walk(flow.getTarget(), flows, reached));
        }
    }
}
