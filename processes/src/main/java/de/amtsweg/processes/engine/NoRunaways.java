package de.amtsweg.processes.engine;

import de.amtsweg.processes.gate.Loops;
import de.amtsweg.processes.gate.Repetitions;
import de.amtsweg.processes.gate.Timers;
import de.amtsweg.processes.xml.Node;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, from within the engine, models that would keep it busy forever. Anything else that the gate refuses does nothing
 * in this engine; a loop needs nothing but the engine itself.
 */
class NoRunaways extends AbstractBpmnParseListener {

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        var model = node(root, null);
        Loops.in(model).forEach(loop -> refuse("a loop in which nothing is waited for", loop));
        Repetitions.tooMany(model).forEach(number -> refuse("too many instances", number));
        Timers.tooFast(model).forEach(timer -> refuse("a timer that repeats too often", timer));
    }

    private static void refuse(String what, Node at) {
        throw new ProcessEngineException("the model has %s: %s".formatted(what, at));
    }

    private static Node node(Element element, @Nullable Node parent) {
        var node = new Node(String.valueOf(element.getUri()), element.getTagName(), element.getLine(), parent);
        element.attributes().stream()
                .filter(name -> name.indexOf(':') < 0)
                .forEach(name -> node.add("", name, element.attribute(name)));
        node.add(element.getText());
        element.elements().forEach(child -> node(child, node));
        return node;
    }
}
