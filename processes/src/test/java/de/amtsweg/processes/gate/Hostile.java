package de.amtsweg.processes.gate;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A model that wants to do harm.
 *
 * @param code of the gate's finding
 * @param element that the gate names; empty for none
 * @param line that the gate names
 * @param power what it does to an engine that is not locked down
 */
public record Hostile(String name, Power power, String code, String element, int line, Map<String, byte[]> files) {

    public enum Power {
        /** Makes a {@link Touch}. */
        TOUCHES,
        /** Keeps the engine busy for ever, or knocks it over. */
        RUNS_AWAY,
        /** Needs something that is not there here, such as a mail server or another model. */
        NEEDS_MORE
    }

    public static final String KEY = "hostile";

    /** Marks the line on which the gate finds something. */
    static final String HERE = "<!-- here -->";

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn" xmlns:x="urn:x" targetNamespace="t">
            ROOT
            <bpmn:process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
            BODY
            </bpmn:process>
            </bpmn:definitions>""";

    private static final String LINE = """
            <bpmn:startEvent id="s"/>
            <bpmn:sequenceFlow id="a" sourceRef="s" targetRef="t"/>
            %s
            <bpmn:sequenceFlow id="b" sourceRef="t" targetRef="e"/>
            <bpmn:endEvent id="e"/>""";

    /** {@code %touch%} stands for an expression that makes a {@link Touch}. */
    private static final String EXPRESSION = "''.getClass().forName('de.amtsweg.processes.engine.Touch').newInstance()";

    /** Start, the element {@code t}, end. */
    static Hostile task(String name, Power power, String code, String task) {
        return body(name, power, code, "t", LINE.formatted(task));
    }

    static Hostile body(String name, Power power, String code, String element, String body) {
        return root(name, power, code, element, "", body);
    }

    static Hostile root(String name, Power power, String code, String element, String root, String body) {
        return file(name, power, code, element, MODEL.replace("ROOT", root).replace("BODY", body));
    }

    static Hostile file(String name, Power power, String code, String element, String bpmn) {
        var text = bpmn.replace("%touch%", EXPRESSION);
        return new Hostile(name, power, code, element, line(text), Map.of(KEY + ".bpmn", bytes(text)));
    }

    /** A model that asks the decision. */
    static Hostile decision(String name, Power power, String code, String element, String decision) {
        var model = MODEL.replace("ROOT", "").replace("BODY", LINE.formatted("""
                <bpmn:businessRuleTask id="t" camunda:decisionRef="decision" camunda:decisionRefBinding="deployment" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="r"/>"""));
        var dmn = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="t">
                <decision id="decision" name="decision" camunda:historyTimeToLive="P1D">
                %s
                </decision>
                </definitions>""".formatted(decision).replace("%touch%", EXPRESSION);
        var files = new TreeMap<String, byte[]>();
        files.put(KEY + ".bpmn", bytes(model));
        files.put("decision.dmn", bytes(dmn));
        return new Hostile(name, power, code, element, line(dmn), files);
    }

    Hostile at(String other) {
        return new Hostile(name, power, code, other, line, files);
    }

    private static int line(String text) {
        var before = text.split(Pattern.quote(HERE), -1);
        if (before.length != 2) {
            throw new IllegalArgumentException("one line has to be marked in " + text);
        }
        return 1 + (int) before[0].chars().filter(letter -> letter == '\n').count();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
