package de.amtsweg.processes.trial;

import de.amtsweg.processes.xml.Essence;
import de.amtsweg.processes.xml.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/** The engine's own parser, which reads of each file only what it runs. */
public class EssentialParse extends BpmnParse {

    public EssentialParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    public BpmnParse sourceInputStream(InputStream file) {
        return super.sourceInputStream(new ByteArrayInputStream(essence(file)));
    }

    /** What cannot be reduced is for the parser to refuse. */
    private static byte[] essence(InputStream file) {
        try {
            var content = file.readAllBytes();
            try {
                return Essence.of(content);
            } catch (Xml.Unreadable unreadable) {
                return content;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
