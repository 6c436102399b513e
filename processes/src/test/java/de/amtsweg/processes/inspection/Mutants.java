package de.amtsweg.processes.inspection;

import de.amtsweg.processes.procedures.ProcedureFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A model with something of everything, and what people, tools and accidents make of it. The same seed makes the same model. */
public final class Mutants {

    public static final String KEY = "probe";

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final List<String> NAMES = List.of(
            "task",
            "userTask",
            "manualTask",
            "receiveTask",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "subProcess",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "messageEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "linkEventDefinition",
            "timerEventDefinition",
            "terminateEventDefinition");

    private static final List<String> VALUES = List.of(
            "",
            "x",
            "true",
            "false",
            "P3D",
            "2 Wochen",
            "0",
            "m1",
            "er1",
            "es1",
            "u",
            "g",
            "P10Y",
            "${a == 1}",
            "deployment");

    static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="D" targetNamespace="urn:x">
            <bpmn:message id="m1" name="nachricht"/><bpmn:message id="m2" name="ruecknahme"/>
            <bpmn:error id="er1" errorCode="E1"/><bpmn:escalation id="es1" escalationCode="S1"/>
            <bpmn:process id="probe" name="Probe" isExecutable="true" camunda:candidateStarterGroups="buerger" camunda:historyTimeToLive="P30D">
            <bpmn:documentation>§ 1</bpmn:documentation>
            <bpmn:startEvent id="s" camunda:formRef="antrag" camunda:formRefBinding="deployment"/>
            <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="u"/>
            <bpmn:userTask id="u" name="Prüfen" camunda:formRef="antrag" camunda:formRefBinding="deployment" camunda:candidateGroups="steueramt" camunda:dueDate="P14D"/>
            <bpmn:boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><bpmn:timerEventDefinition id="bt"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P7D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:boundaryEvent id="bm" attachedToRef="u"><bpmn:messageEventDefinition id="bmd" messageRef="m1"/></bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="f2" sourceRef="b" targetRef="e2"/><bpmn:endEvent id="e2"/>
            <bpmn:sequenceFlow id="f2b" sourceRef="bm" targetRef="e2b"/><bpmn:endEvent id="e2b"/>
            <bpmn:sequenceFlow id="f3" sourceRef="u" targetRef="g"/>
            <bpmn:exclusiveGateway id="g" default="f5"/>
            <bpmn:sequenceFlow id="f4" sourceRef="g" targetRef="p"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${a == 1}</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="f5" sourceRef="g" targetRef="eg"/>
            <bpmn:subProcess id="p" name="Teil"><bpmn:startEvent id="ps"/><bpmn:sequenceFlow id="pf1" sourceRef="ps" targetRef="pu"/>
            <bpmn:userTask id="pu" name="Mehrere" camunda:formRef="antrag" camunda:formRefBinding="deployment" camunda:candidateGroups="steueramt"><bpmn:multiInstanceLoopCharacteristics id="mi"><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>
            <bpmn:sequenceFlow id="pf2" sourceRef="pu" targetRef="pe"/><bpmn:endEvent id="pe"><bpmn:errorEventDefinition id="ped" errorRef="er1"/></bpmn:endEvent></bpmn:subProcess>
            <bpmn:boundaryEvent id="be" attachedToRef="p"><bpmn:errorEventDefinition id="bed" errorRef="er1"/></bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="f6" sourceRef="be" targetRef="lt"/><bpmn:intermediateThrowEvent id="lt"><bpmn:linkEventDefinition id="ltd" name="weiter"/></bpmn:intermediateThrowEvent>
            <bpmn:intermediateCatchEvent id="lc"><bpmn:linkEventDefinition id="lcd" name="weiter"/></bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="f7" sourceRef="lc" targetRef="e"/>
            <bpmn:sequenceFlow id="f8" sourceRef="p" targetRef="e"/>
            <bpmn:eventBasedGateway id="eg"/><bpmn:sequenceFlow id="f9" sourceRef="eg" targetRef="im"/><bpmn:sequenceFlow id="f10" sourceRef="eg" targetRef="it"/>
            <bpmn:intermediateCatchEvent id="im"><bpmn:messageEventDefinition id="imd" messageRef="m1"/></bpmn:intermediateCatchEvent>
            <bpmn:intermediateCatchEvent id="it"><bpmn:timerEventDefinition id="itd"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">2030-12-31T10:00:00</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="f11" sourceRef="im" targetRef="th"/><bpmn:sequenceFlow id="f12" sourceRef="it" targetRef="e"/>
            <bpmn:intermediateThrowEvent id="th"><bpmn:escalationEventDefinition id="thd" escalationRef="es1"/></bpmn:intermediateThrowEvent>
            <bpmn:sequenceFlow id="f13" sourceRef="th" targetRef="e"/><bpmn:endEvent id="e"/>
            <bpmn:subProcess id="es" triggeredByEvent="true"><bpmn:startEvent id="ess"><bpmn:escalationEventDefinition id="essd" escalationRef="es1"/></bpmn:startEvent><bpmn:sequenceFlow id="esf" sourceRef="ess" targetRef="ese"/><bpmn:endEvent id="ese"/></bpmn:subProcess>
            <bpmn:subProcess id="ws" triggeredByEvent="true"><bpmn:startEvent id="wss"><bpmn:messageEventDefinition id="wssd" messageRef="m2"/></bpmn:startEvent><bpmn:sequenceFlow id="wsf" sourceRef="wss" targetRef="wse"/><bpmn:endEvent id="wse"/></bpmn:subProcess>
            </bpmn:process>
            </bpmn:definitions>""";

    private static final String FORM = """
            {"id": "antrag", "type": "default", "components": [{"type": "number", "key": "a", "label": "A"}]}""";

    private final Random random;
    private final Document document;

    private Mutants(long seed) {
        this.random = new Random(seed * 1_000_003 + 7);
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            this.document = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param seed 0 for the model as it should be */
    public static ProcedureFolder folder(long seed) {
        var mutants = new Mutants(seed);
        for (int i = 0; seed > 0 && i <= seed % 2; i++) {
            mutants.mutate();
        }
        return folder(mutants.written());
    }

    /** @param files beside model and form */
    static ProcedureFolder folder(String model, Map<String, String> files) {
        var all = new TreeMap<>(folder(model.getBytes(StandardCharsets.UTF_8)).files());
        files.forEach((name, content) -> all.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return new ProcedureFolder(KEY, all);
    }

    static ProcedureFolder folder(byte[] model) {
        return new ProcedureFolder(
                KEY, Map.of(KEY + ".bpmn", model, "antrag.form", FORM.getBytes(StandardCharsets.UTF_8)));
    }

    private void mutate() {
        var elements = elements();
        var at = some(elements);
        switch (random.nextInt(9)) {
            case 0 -> at.getParentNode().removeChild(at);
            case 1 -> at.getParentNode().insertBefore(anew(at), at);
            case 2 -> set(at, "targetRef", id(some(elements)));
            case 3 ->
                set(
                        at,
                        some(List.of(
                                "sourceRef", "attachedToRef", "messageRef", "errorRef", "escalationRef", "default")),
                        id(some(elements)));
            case 4 -> {
                if (at.getAttributes().getLength() > 0) {
                    at.removeAttributeNode((Attr) at.getAttributes()
                            .item(random.nextInt(at.getAttributes().getLength())));
                }
            }
            case 5 -> {
                if (at.getAttributes().getLength() > 0) {
                    at.getAttributes()
                            .item(random.nextInt(at.getAttributes().getLength()))
                            .setNodeValue(some(VALUES));
                }
            }
            case 6 -> document.renameNode(at, BPMN, "bpmn:" + some(NAMES));
            case 7 -> {
                var other = some(elements);
                if (!contains(at, other)) {
                    other.appendChild(at);
                }
            }
            default -> at.appendChild(document.createElementNS(BPMN, "bpmn:" + some(NAMES)));
        }
    }

    private List<Element> elements() {
        var found = document.getElementsByTagNameNS(BPMN, "*");
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            var element = (Element) found.item(i);
            if (!element.getLocalName().equals("definitions")
                    && !element.getLocalName().equals("process")) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** A copy whose elements have ids of their own. */
    private Element anew(Element element) {
        var copy = (Element) element.cloneNode(true);
        rename(copy);
        return copy;
    }

    private static void rename(Element element) {
        if (element.hasAttribute("id")) {
            element.setAttribute("id", element.getAttribute("id") + "_neu");
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                rename(inner);
            }
        }
    }

    private static boolean contains(Element outer, Element inner) {
        for (Node node = inner; node != null; node = node.getParentNode()) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }

    private static void set(Element element, String attribute, String value) {
        if (element.hasAttribute(attribute)) {
            element.setAttribute(attribute, value);
        }
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }

    private <T> T some(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private byte[] written() {
        try {
            var out = new ByteArrayOutputStream();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
