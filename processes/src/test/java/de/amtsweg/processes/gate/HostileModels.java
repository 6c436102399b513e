package de.amtsweg.processes.gate;

import static de.amtsweg.processes.gate.Hostile.Power.NEEDS_MORE;
import static de.amtsweg.processes.gate.Hostile.Power.RUNS_AWAY;
import static de.amtsweg.processes.gate.Hostile.Power.TOUCHES;
import static de.amtsweg.processes.gate.Hostile.body;
import static de.amtsweg.processes.gate.Hostile.decision;
import static de.amtsweg.processes.gate.Hostile.file;
import static de.amtsweg.processes.gate.Hostile.root;
import static de.amtsweg.processes.gate.Hostile.task;

import java.util.stream.Stream;

/** Ways to get code, files or endless work into an engine through a model. */
public final class HostileModels {

    private static final String CLASS = "class=\"de.amtsweg.processes.engine.Touch\"";
    private static final String EXPRESSION = "expression=\"${%touch%}\"";
    private static final String DELEGATE = "delegateExpression=\"${%touch%}\"";
    private static final String SCRIPT = "<camunda:script scriptFormat=\"juel\">${%touch%}</camunda:script>";

    private HostileModels() {}

    public static Stream<Hostile> all() {
        return Stream.of(tasks(), listeners(), values(), events(), strangers(), files(), loops(), decisions())
                .flatMap(models -> models);
    }

    private static Stream<Hostile> tasks() {
        return Stream.of(
                task(
                        "a script task",
                        TOUCHES,
                        "element.scriptTask",
                        "<bpmn:scriptTask id=\"t\" scriptFormat=\"juel\"><!-- here --><bpmn:script>${%touch%}</bpmn:script></bpmn:scriptTask>"),
                task(
                        "a script from a resource",
                        NEEDS_MORE,
                        "element.scriptTask",
                        "<bpmn:scriptTask id=\"t\" scriptFormat=\"juel\" camunda:resource=\"deployment://x.juel\"/><!-- here -->"),
                task("a class", TOUCHES, "attribute", service("camunda:" + CLASS)),
                task("an expression", TOUCHES, "attribute", service("camunda:" + EXPRESSION)),
                task("a deferred expression", TOUCHES, "attribute", service("camunda:expression=\"#{%touch%}\"")),
                task("a delegate expression with a method", TOUCHES, "step.unknown", service("camunda:" + DELEGATE)),
                task(
                        "a bean that is no step",
                        NEEDS_MORE,
                        "step.unknown",
                        service("camunda:delegateExpression=\"${cases}\"")),
                task(
                        "a step with more beside it",
                        NEEDS_MORE,
                        "step.unknown",
                        service("camunda:delegateExpression=\"${sendMail.run(null)}\"")),
                task(
                        "an external task",
                        NEEDS_MORE,
                        "attribute",
                        service("camunda:topic=\"x\" camunda:type=\"external\"")),
                task("the engine's mail task", NEEDS_MORE, "attribute", service("camunda:type=\"mail\"")),
                task("the engine's shell task", NEEDS_MORE, "attribute", service("camunda:type=\"shell\"")),
                task(
                        "a task by its implementation",
                        NEEDS_MORE,
                        "step.missing",
                        service("implementation=\"de.amtsweg.processes.engine.Touch\"")),
                task(
                        "a send task",
                        TOUCHES,
                        "element.sendTask",
                        "<bpmn:sendTask id=\"t\" camunda:class=\"de.amtsweg.processes.engine.Touch\"/><!-- here -->"),
                task(
                        "a business rule task with a class",
                        TOUCHES,
                        "attribute",
                        "<bpmn:businessRuleTask id=\"t\" camunda:class=\"de.amtsweg.processes.engine.Touch\"/><!-- here -->"),
                task(
                        "a call to another model",
                        NEEDS_MORE,
                        "element.callActivity",
                        "<bpmn:callActivity id=\"t\" calledElement=\"hundesteuer-anmelden\"/><!-- here -->"),
                task(
                        "a call by expression",
                        TOUCHES,
                        "element.callActivity",
                        "<bpmn:callActivity id=\"t\" calledElement=\"${%touch%}\"/><!-- here -->"),
                task(
                        "a variable mapping class",
                        NEEDS_MORE,
                        "element.callActivity",
                        "<bpmn:callActivity id=\"t\" calledElement=\"hostile\" camunda:variableMappingClass=\"de.amtsweg.processes.engine.Touch\"/><!-- here -->"),
                task("a field that is injected", NEEDS_MORE, "element.engine", extended("""
                        <camunda:field name="x"><!-- here --><camunda:expression>${%touch%}</camunda:expression></camunda:field>""")),
                task("a connector", NEEDS_MORE, "element.engine", extended("""
                        <camunda:connector><!-- here --><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>""")),
                task("a retry cycle by expression", NEEDS_MORE, "element.engine", extended("""
                        <camunda:failedJobRetryTimeCycle>${%touch%}</camunda:failedJobRetryTimeCycle><!-- here -->""")),
                task(
                        "a priority of jobs",
                        TOUCHES,
                        "attribute",
                        "<bpmn:manualTask id=\"t\" camunda:asyncBefore=\"true\" camunda:jobPriority=\"${%touch%}\"/><!-- here -->"));
    }

    private static Stream<Hostile> listeners() {
        return Stream.of(
                task("a listener's class", TOUCHES, "element.engine", manual(listener(CLASS))),
                task("a listener's expression", TOUCHES, "element.engine", manual(listener(EXPRESSION))),
                task("a listener's delegate", TOUCHES, "element.engine", manual(listener(DELEGATE))),
                task(
                        "a listener's script",
                        TOUCHES,
                        "element.engine",
                        manual("<camunda:executionListener event=\"start\"><!-- here -->" + SCRIPT
                                + "</camunda:executionListener>")),
                task("a task listener's class", TOUCHES, "element.engine", user("", taskListener(CLASS))),
                task("a task listener's expression", TOUCHES, "element.engine", user("", taskListener(EXPRESSION))),
                task("a task listener's delegate", TOUCHES, "element.engine", user("", taskListener(DELEGATE))),
                task(
                        "a task listener's script",
                        TOUCHES,
                        "element.engine",
                        user(
                                "",
                                "<camunda:taskListener event=\"create\"><!-- here -->" + SCRIPT
                                        + "</camunda:taskListener>")),
                body("a listener of the process", TOUCHES, "element.engine", "hostile", """
                        <bpmn:extensionElements><camunda:executionListener event="start" class="de.amtsweg.processes.engine.Touch"/><!-- here --></bpmn:extensionElements>
                        <bpmn:startEvent id="s"/>"""),
                body("a listener of a flow", TOUCHES, "element.engine", "a", """
                        <bpmn:startEvent id="s"/>
                        <bpmn:sequenceFlow id="a" sourceRef="s" targetRef="e"><bpmn:extensionElements>
                        <camunda:executionListener event="take" class="de.amtsweg.processes.engine.Touch"/><!-- here -->
                        </bpmn:extensionElements></bpmn:sequenceFlow>
                        <bpmn:endEvent id="e"/>"""));
    }

    private static Stream<Hostile> values() {
        return Stream.of(
                task(
                        "a script as input",
                        TOUCHES,
                        "element.engine",
                        manual("<camunda:inputOutput><camunda:inputParameter name=\"x\">" + SCRIPT
                                + "<!-- here --></camunda:inputParameter></camunda:inputOutput>")),
                task(
                        "a script as output",
                        TOUCHES,
                        "element.engine",
                        manual("<camunda:inputOutput><camunda:outputParameter name=\"x\">" + SCRIPT
                                + "<!-- here --></camunda:outputParameter></camunda:inputOutput>")),
                task(
                        "an input by method",
                        TOUCHES,
                        "expression.power",
                        manual(
                                "<camunda:inputOutput><camunda:inputParameter name=\"x\">${%touch%}</camunda:inputParameter><!-- here --></camunda:inputOutput>")),
                task(
                        "candidate groups by method",
                        TOUCHES,
                        "expression.misplaced",
                        user("camunda:candidateGroups=\"${%touch%}\"", "")),
                task(
                        "candidate users by method",
                        TOUCHES,
                        "attribute",
                        user("camunda:candidateUsers=\"${%touch%}\"", "")),
                task("an assignee by method", TOUCHES, "attribute", user("camunda:assignee=\"${%touch%}\"", "")),
                task("a due date by method", TOUCHES, "expression.power", user("camunda:dueDate=\"${%touch%}\"", "")),
                task(
                        "a follow-up date by method",
                        TOUCHES,
                        "expression.power",
                        user("camunda:followUpDate=\"${%touch%}\"", "")),
                task(
                        "a due date that reaches into a value",
                        NEEDS_MORE,
                        "expression.power",
                        user("camunda:dueDate=\"${name.class}\"", "")),
                task(
                        "a due date that indexes a value",
                        NEEDS_MORE,
                        "expression.power",
                        user("camunda:dueDate=\"${name['class']}\"", "")),
                task(
                        "a due date by function",
                        NEEDS_MORE,
                        "expression.power",
                        user("camunda:dueDate=\"${now()}\"", "")),
                task(
                        "a due date of the engine's own",
                        NEEDS_MORE,
                        "expression.reserved",
                        user("camunda:dueDate=\"${execution}\"", "")),
                task("a priority by method", TOUCHES, "attribute", user("camunda:priority=\"${%touch%}\"", "")),
                task("a name by method", TOUCHES, "expression.misplaced", user("name=\"${%touch%}\"", "")),
                task("a description by method", TOUCHES, "expression.misplaced", """
                        <bpmn:userTask id="t" name="t">
                        <bpmn:documentation>${%touch%}</bpmn:documentation><!-- here -->
                        </bpmn:userTask>"""),
                task("a form key by method", NEEDS_MORE, "attribute", user("camunda:formKey=\"${%touch%}\"", "")),
                task("a form field's default", NEEDS_MORE, "element.engine", user("", """
                        <camunda:formData><!-- here --><camunda:formField id="x" type="string" defaultValue="${%touch%}"/></camunda:formData>""")),
                task("a potential owner by method", TOUCHES, "element.unknown", """
                        <bpmn:userTask id="t" name="t"><bpmn:potentialOwner id="t1"><!-- here -->
                        <bpmn:resourceAssignmentExpression><bpmn:formalExpression>${%touch%}</bpmn:formalExpression></bpmn:resourceAssignmentExpression>
                        </bpmn:potentialOwner></bpmn:userTask>""")
                        .at("t1"),
                task("a property with code", NEEDS_MORE, "attribute", """
                        <bpmn:userTask id="t" name="t">
                        <bpmn:property id="p" name="p" camunda:srcExpr="${%touch%}"/><!-- here -->
                        </bpmn:userTask>""").at("p"),
                task(
                        "a collection by method",
                        TOUCHES,
                        "expression.power",
                        many("camunda:collection=\"${%touch%}\"", "")),
                task(
                        "a number of times by method",
                        TOUCHES,
                        "instances",
                        many("", "<bpmn:loopCardinality>${%touch%}</bpmn:loopCardinality><!-- here -->")),
                task(
                        "a million times",
                        RUNS_AWAY,
                        "instances",
                        many("", "<bpmn:loopCardinality>1000000</bpmn:loopCardinality><!-- here -->")),
                task(
                        "an end of repetition by method",
                        TOUCHES,
                        "expression.power",
                        many(
                                "",
                                "<bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:completionCondition>${%touch%}</bpmn:completionCondition><!-- here -->")),
                task(
                        "a decision by method",
                        TOUCHES,
                        "expression.misplaced",
                        "<bpmn:businessRuleTask id=\"t\" camunda:decisionRef=\"${%touch%}\" camunda:resultVariable=\"r\"/><!-- here -->"),
                body(
                        "a condition by method",
                        TOUCHES,
                        "expression.power",
                        "b",
                        condition(
                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${%touch%}</bpmn:conditionExpression><!-- here -->")),
                body(
                        "a condition as a script",
                        TOUCHES,
                        "condition.language",
                        "b",
                        condition(
                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"juel\">${%touch%}</bpmn:conditionExpression><!-- here -->")),
                body(
                        "a condition from a resource",
                        NEEDS_MORE,
                        "attribute",
                        "b",
                        condition(
                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"juel\" camunda:resource=\"classpath://x\"/><!-- here -->")));
    }

    private static Stream<Hostile> events() {
        return Stream.of(
                task(
                        "a timer's duration by method",
                        TOUCHES,
                        "expression.power",
                        timer("<bpmn:timeDuration>${%touch%}</bpmn:timeDuration><!-- here -->")),
                task(
                        "a timer's date by method",
                        TOUCHES,
                        "expression.power",
                        timer("<bpmn:timeDate>${%touch%}</bpmn:timeDate><!-- here -->")),
                task(
                        "a timer's cycle by method",
                        TOUCHES,
                        "timer.cycle",
                        timer("<bpmn:timeCycle>${%touch%}</bpmn:timeCycle><!-- here -->")),
                body("a timer every second", RUNS_AWAY, "timer.fast", "r", reminder("R/PT1S")),
                body("a timer every second, written otherwise", RUNS_AWAY, "timer.fast", "r", reminder("R/P0DT0H0M1S")),
                body("a timer by cron", RUNS_AWAY, "timer.cycle", "r", reminder("* * * * * ?")),
                body("a timer that begins cases", RUNS_AWAY, "start.event", "s", """
                        <bpmn:startEvent id="s"><!-- here --><bpmn:timerEventDefinition id="r"><bpmn:timeCycle>R/PT2H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>"""),
                root(
                        "a message's name by method",
                        TOUCHES,
                        "expression.misplaced",
                        "m",
                        "<bpmn:message id=\"m\" name=\"${%touch%}\"/><!-- here -->",
                        start("<bpmn:receiveTask id=\"t\" messageRef=\"m\"/>")),
                root(
                        "a signal's name by method",
                        TOUCHES,
                        "element.signalEventDefinition",
                        "d",
                        "<bpmn:signal id=\"g\" name=\"${%touch%}\"/>",
                        start(
                                "<bpmn:intermediateCatchEvent id=\"t\"><bpmn:signalEventDefinition id=\"d\" signalRef=\"g\"/><!-- here --></bpmn:intermediateCatchEvent>")),
                root(
                        "an error's message by method",
                        TOUCHES,
                        "attribute",
                        "x",
                        "<bpmn:error id=\"x\" errorCode=\"1\" camunda:errorMessage=\"${%touch%}\"/><!-- here -->",
                        start("<bpmn:endEvent id=\"t\"><bpmn:errorEventDefinition errorRef=\"x\"/></bpmn:endEvent>")),
                root(
                        "an error's code by method",
                        NEEDS_MORE,
                        "expression.misplaced",
                        "x",
                        "<bpmn:error id=\"x\" errorCode=\"${%touch%}\"/><!-- here -->",
                        start("<bpmn:endEvent id=\"t\"><bpmn:errorEventDefinition errorRef=\"x\"/></bpmn:endEvent>")),
                root(
                        "an escalation's code by method",
                        NEEDS_MORE,
                        "expression.misplaced",
                        "x",
                        "<bpmn:escalation id=\"x\" escalationCode=\"${%touch%}\"/><!-- here -->",
                        start(
                                "<bpmn:endEvent id=\"t\"><bpmn:escalationEventDefinition escalationRef=\"x\"/></bpmn:endEvent>")),
                task("a condition that is waited for, as a script", TOUCHES, "element.conditionalEventDefinition", """
                        <bpmn:intermediateCatchEvent id="t"><bpmn:conditionalEventDefinition id="d"><!-- here -->
                        <bpmn:condition xsi:type="bpmn:tFormalExpression" language="juel">${%touch%}</bpmn:condition>
                        </bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>""")
                        .at("d"),
                root(
                        "a message that a class throws",
                        TOUCHES,
                        "attribute",
                        "d",
                        "<bpmn:message id=\"m\" name=\"m\"/>",
                        start(
                                "<bpmn:endEvent id=\"t\"><bpmn:messageEventDefinition id=\"d\" messageRef=\"m\" camunda:class=\"de.amtsweg.processes.engine.Touch\"/><!-- here --></bpmn:endEvent>")),
                task("an error's definition for external tasks", NEEDS_MORE, "element.engine", extended("""
                        <camunda:errorEventDefinition expression="${%touch%}"/><!-- here -->""")));
    }

    private static Stream<Hostile> strangers() {
        return Stream.of(
                task("the engine's old namespace", TOUCHES, "attribute", service("activiti:" + CLASS)),
                task("an expression in the old namespace", TOUCHES, "attribute", service("activiti:" + EXPRESSION)),
                task(
                        "a listener in the old namespace",
                        TOUCHES,
                        "element.engine",
                        manual(
                                "<activiti:executionListener event=\"start\" class=\"de.amtsweg.processes.engine.Touch\"/><!-- here -->")),
                task(
                        "a script task in a stranger's namespace",
                        NEEDS_MORE,
                        "element.foreign",
                        "<x:scriptTask id=\"t\" scriptFormat=\"juel\"><!-- here --><x:script>${%touch%}</x:script></x:scriptTask>"),
                task(
                        "a connector in a stranger's namespace",
                        NEEDS_MORE,
                        "element.foreign",
                        extended("<x:connector/><!-- here -->")),
                task(
                        "an error's definition in a stranger's namespace",
                        NEEDS_MORE,
                        "element.foreign",
                        extended("<x:errorEventDefinition/><!-- here -->")),
                task(
                        "a listener within a stranger's element",
                        NEEDS_MORE,
                        "element.engine",
                        manual(
                                "<x:box><camunda:executionListener event=\"start\" class=\"de.amtsweg.processes.engine.Touch\"/><!-- here --></x:box>")),
                task(
                                "a task within extensions",
                                NEEDS_MORE,
                                "element.unknown",
                                manual("<bpmn:errorEventDefinition id=\"t1\"/><!-- here -->"))
                        .at("t1"));
    }

    private static Stream<Hostile> files() {
        var task = "<bpmn:manualTask id=\"t\" name=\"&s;\"/>";
        var document = """
                <!DOCTYPE x [<!ENTITY s SYSTEM "file:///etc/passwd">]><!-- here -->
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><bpmn:process id="hostile" isExecutable="true">%s</bpmn:process></bpmn:definitions>""";
        var bomb = """
                <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY s "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><!-- here -->
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><bpmn:process id="hostile" isExecutable="true">%s</bpmn:process></bpmn:definitions>""";
        return Stream.of(
                file("an outside entity", NEEDS_MORE, "xml.doctype", "", document.formatted(task)),
                file(
                        "an outside document type",
                        NEEDS_MORE,
                        "xml.doctype",
                        "",
                        document.formatted("")
                                .replace(
                                        "[<!ENTITY s SYSTEM \"file:///etc/passwd\">]",
                                        "SYSTEM \"http://localhost:1/x.dtd\"")),
                file("an entity bomb", NEEDS_MORE, "xml.doctype", "", bomb.formatted(task)),
                file("no end", NEEDS_MORE, "xml.invalid", "", "<a><b></a><!-- here -->"),
                file(
                        "too deep",
                        NEEDS_MORE,
                        "xml.deep",
                        "",
                        "<!-- here -->" + "<a>".repeat(5_000) + "</a>".repeat(5_000)),
                file("another language", NEEDS_MORE, "bpmn.root", "", "<html/><!-- here -->"),
                body("a schema from elsewhere", NEEDS_MORE, "attribute", "s", """
                        <bpmn:startEvent id="s" xsi:schemaLocation="urn:x http://localhost:1/x.xsd"/><!-- here -->"""),
                root(
                        "an import",
                        NEEDS_MORE,
                        "element.import",
                        "",
                        "<bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://localhost:1/x.wsdl\" namespace=\"x\"/><!-- here -->",
                        "<bpmn:startEvent id=\"s\"/>"));
    }

    private static Stream<Hostile> loops() {
        var join = "<bpmn:exclusiveGateway id=\"g\"/><!-- here -->";
        return Stream.of(
                body("a loop without a wait", RUNS_AWAY, "loop", "g", loop(join, "<bpmn:manualTask id=\"t\"/>")),
                body(
                        "a loop of jobs",
                        RUNS_AWAY,
                        "loop",
                        "g",
                        loop(join, "<bpmn:manualTask id=\"t\" camunda:asyncBefore=\"true\"/>")),
                body("a loop with a timer of a second", RUNS_AWAY, "loop", "g", loop(join, """
                        <bpmn:intermediateCatchEvent id="t"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>""")),
                body("a loop with a timer of any length", RUNS_AWAY, "loop", "g", loop(join, """
                        <bpmn:intermediateCatchEvent id="t"><bpmn:timerEventDefinition><bpmn:timeDuration>${name}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>""")),
                body("a loop with a task for each of none", RUNS_AWAY, "loop", "g", loop(join, """
                        <bpmn:userTask id="t" name="t"><bpmn:multiInstanceLoopCharacteristics camunda:collection="${list}"/></bpmn:userTask>""")),
                body("a loop by a link", RUNS_AWAY, "loop", "t", """
                        <bpmn:startEvent id="s"/>
                        <bpmn:sequenceFlow id="a" sourceRef="s" targetRef="t"/>
                        <bpmn:manualTask id="t"/><!-- here -->
                        <bpmn:sequenceFlow id="b" sourceRef="t" targetRef="u"/>
                        <bpmn:intermediateThrowEvent id="u" name="l"><bpmn:linkEventDefinition name="l"/></bpmn:intermediateThrowEvent>
                        <bpmn:intermediateCatchEvent id="v" name="l"><bpmn:linkEventDefinition name="l"/></bpmn:intermediateCatchEvent>
                        <bpmn:sequenceFlow id="c" sourceRef="v" targetRef="t"/>"""),
                root("a loop by an error", RUNS_AWAY, "loop", "t", "<bpmn:error id=\"x\" errorCode=\"1\"/>", """
                        <bpmn:startEvent id="s"/>
                        <bpmn:sequenceFlow id="a" sourceRef="s" targetRef="t"/>
                        <bpmn:subProcess id="t"><!-- here -->
                        <bpmn:startEvent id="s1"/>
                        <bpmn:sequenceFlow id="a1" sourceRef="s1" targetRef="e1"/>
                        <bpmn:endEvent id="e1"><bpmn:errorEventDefinition errorRef="x"/></bpmn:endEvent>
                        </bpmn:subProcess>
                        <bpmn:boundaryEvent id="v" attachedToRef="t"><bpmn:errorEventDefinition errorRef="x"/></bpmn:boundaryEvent>
                        <bpmn:sequenceFlow id="b" sourceRef="v" targetRef="t"/>"""));
    }

    private static Stream<Hostile> decisions() {
        return Stream.of(
                decision("a rule that calls Java", NEEDS_MORE, "feel.power", "l", literal("", """
                        (function() external { java: { class: "de.amtsweg.processes.engine.Touch", "method signature": "touch()" } })()""")),
                decision("a rule in JUEL", TOUCHES, "feel.language", "l", literal("juel", "${%touch%}")),
                decision("a rule in JavaScript", NEEDS_MORE, "feel.language", "l", literal("javascript", "1 + 1")),
                decision(
                        "a rule without an end",
                        RUNS_AWAY,
                        "feel.power",
                        "l",
                        literal("", "count(for i in 1..100000000 return i)")),
                decision("a cell in JUEL", TOUCHES, "feel.language", "o", """
                        <decisionTable id="x"><output id="y" name="r" typeRef="string"/>
                        <rule id="z">
                        <outputEntry id="o" expressionLanguage="juel"><!-- here --><text>${%touch%}</text></outputEntry>
                        </rule></decisionTable>"""),
                decision("an invocation", NEEDS_MORE, "element.unknown", "i", "<invocation id=\"i\"/><!-- here -->"));
    }

    private static String literal(String language, String text) {
        return language.isEmpty()
                ? "<variable id=\"v\" name=\"r\"/><literalExpression id=\"l\"><text>%s</text><!-- here --></literalExpression>"
                        .formatted(text.strip())
                : "<variable id=\"v\" name=\"r\"/><literalExpression id=\"l\" expressionLanguage=\"%s\"><!-- here --><text>%s</text></literalExpression>"
                        .formatted(language, text);
    }

    private static String service(String attributes) {
        return "<bpmn:serviceTask id=\"t\" %s/><!-- here -->".formatted(attributes);
    }

    private static String extended(String extensions) {
        return "<bpmn:serviceTask id=\"t\" camunda:delegateExpression=\"${sendMail}\"><bpmn:extensionElements>\n%s\n</bpmn:extensionElements></bpmn:serviceTask>"
                .formatted(extensions);
    }

    private static String manual(String extensions) {
        return "<bpmn:manualTask id=\"t\"><bpmn:extensionElements>\n%s\n</bpmn:extensionElements></bpmn:manualTask>"
                .formatted(extensions);
    }

    private static String user(String attributes, String extensions) {
        var name = attributes.startsWith("name=") ? "" : "name=\"t\"";
        return extensions.isEmpty()
                ? "<bpmn:userTask id=\"t\" %s %s/><!-- here -->".formatted(name, attributes)
                : "<bpmn:userTask id=\"t\" %s %s><bpmn:extensionElements>\n%s\n</bpmn:extensionElements></bpmn:userTask>"
                        .formatted(name, attributes, extensions);
    }

    private static String listener(String what) {
        return "<camunda:executionListener event=\"start\" %s/><!-- here -->".formatted(what);
    }

    private static String taskListener(String what) {
        return "<camunda:taskListener event=\"create\" %s/><!-- here -->".formatted(what);
    }

    private static String many(String attributes, String children) {
        return "<bpmn:manualTask id=\"t\">\n<bpmn:multiInstanceLoopCharacteristics %s>%s%s</bpmn:multiInstanceLoopCharacteristics></bpmn:manualTask>"
                .formatted(attributes, attributes.isEmpty() ? "" : "<!-- here -->", children);
    }

    private static String condition(String condition) {
        return """
                <bpmn:startEvent id="s"/>
                <bpmn:sequenceFlow id="a" sourceRef="s" targetRef="g"/>
                <bpmn:exclusiveGateway id="g"/>
                <bpmn:sequenceFlow id="b" sourceRef="g" targetRef="e">%s</bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="c" sourceRef="g" targetRef="e"/>
                <bpmn:endEvent id="e"/>""".formatted(condition);
    }

    private static String timer(String time) {
        return "<bpmn:intermediateCatchEvent id=\"t\"><bpmn:timerEventDefinition>\n%s\n</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
                .formatted(time);
    }

    private static String reminder(String cycle) {
        return """
                <bpmn:startEvent id="s"/>
                <bpmn:sequenceFlow id="a" sourceRef="s" targetRef="t"/>
                <bpmn:userTask id="t" name="t"/>
                <bpmn:boundaryEvent id="v" attachedToRef="t" cancelActivity="false"><bpmn:timerEventDefinition id="r">
                <bpmn:timeCycle xsi:type="bpmn:tFormalExpression">%s</bpmn:timeCycle><!-- here -->
                </bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="b" sourceRef="v" targetRef="e"/>
                <bpmn:endEvent id="e"/>""".formatted(cycle);
    }

    private static String start(String element) {
        return "<bpmn:startEvent id=\"s\"/>\n<bpmn:sequenceFlow id=\"a\" sourceRef=\"s\" targetRef=\"t\"/>\n" + element;
    }

    private static String loop(String gateway, String within) {
        return """
                <bpmn:startEvent id="s"/>
                <bpmn:sequenceFlow id="a" sourceRef="s" targetRef="g"/>
                %s
                <bpmn:sequenceFlow id="b" sourceRef="g" targetRef="t"/>
                %s
                <bpmn:sequenceFlow id="c" sourceRef="t" targetRef="g"/>""".formatted(gateway, within);
    }
}
