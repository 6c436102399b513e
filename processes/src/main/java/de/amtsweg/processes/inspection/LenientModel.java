package de.amtsweg.processes.inspection;

import de.amtsweg.processes.xml.Markup;
import de.amtsweg.processes.xml.Node;
import java.io.ByteArrayInputStream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnParser;
import org.camunda.bpm.model.xml.instance.DomDocument;

/** A model that need not be valid: whoever looks for one mistake does not stop at another. */
final class LenientModel extends BpmnParser {

    private LenientModel() {}

    static BpmnModelInstance of(Node model) {
        return new LenientModel().parseModelFromStream(new ByteArrayInputStream(Markup.write(model)));
    }

    @Override
    public void validateModel(DomDocument document) {
        // the engine's own parser validates
    }
}
