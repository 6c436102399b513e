package de.amtsweg.processes.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The elements and attributes of a file format that the platform knows; all others are refused. */
final class Vocabulary {

    private static final String ASYNC = "asyncBefore asyncAfter exclusive";
    private static final String TEMPLATE = "modelerTemplate modelerTemplateVersion modelerTemplateIcon";
    private static final String EVENT = ASYNC + " " + TEMPLATE;

    /** One line per element: its attributes, and after the bar those of the engine's own namespace. */
    static final Vocabulary MODEL = new Vocabulary("""
            definitions targetNamespace exporter exporterVersion expressionLanguage typeLanguage | diagramRelationId
            process isExecutable processType isClosed | historyTimeToLive candidateStarterGroups versionTag isStartableInTasklist TEMPLATE
            documentation textFormat |
            extensionElements |
            collaboration isClosed |
            participant processRef |
            participantMultiplicity minimum maximum |
            messageFlow sourceRef targetRef messageRef |
            laneSet |
            lane partitionElementRef |
            flowNodeRef |
            childLaneSet |
            startEvent isInterrupting parallelMultiple | formRef formRefBinding initiator EVENT
            endEvent | EVENT
            intermediateCatchEvent parallelMultiple | EVENT
            intermediateThrowEvent | EVENT
            boundaryEvent attachedToRef cancelActivity parallelMultiple | EVENT
            task default startQuantity completionQuantity isForCompensation | EVENT
            manualTask default startQuantity completionQuantity isForCompensation | EVENT
            userTask default startQuantity completionQuantity isForCompensation implementation | formRef formRefBinding candidateGroups dueDate followUpDate EVENT
            serviceTask default startQuantity completionQuantity isForCompensation implementation | delegateExpression EVENT
            businessRuleTask default startQuantity completionQuantity isForCompensation implementation | decisionRef decisionRefBinding mapDecisionResult resultVariable EVENT
            receiveTask default startQuantity completionQuantity isForCompensation implementation messageRef instantiate | EVENT
            subProcess default startQuantity completionQuantity isForCompensation triggeredByEvent | EVENT
            exclusiveGateway default gatewayDirection | EVENT
            inclusiveGateway default gatewayDirection | EVENT
            parallelGateway gatewayDirection | EVENT
            eventBasedGateway gatewayDirection instantiate eventGatewayType | EVENT
            sequenceFlow sourceRef targetRef isImmediate |
            conditionExpression language |
            incoming |
            outgoing |
            multiInstanceLoopCharacteristics isSequential | collection elementVariable ASYNC
            loopCardinality |
            completionCondition |
            timerEventDefinition |
            timeDate |
            timeDuration |
            timeCycle |
            messageEventDefinition messageRef |
            errorEventDefinition errorRef | errorCodeVariable errorMessageVariable
            escalationEventDefinition escalationRef | escalationCodeVariable
            linkEventDefinition |
            terminateEventDefinition |
            source |
            target |
            message itemRef |
            error errorCode structureRef |
            escalation escalationCode structureRef |
            dataObject isCollection itemSubjectRef |
            dataObjectReference dataObjectRef itemSubjectRef |
            dataStoreReference dataStoreRef itemSubjectRef |
            dataState |
            property itemSubjectRef |
            dataInputAssociation |
            dataOutputAssociation |
            sourceRef |
            targetRef |
            textAnnotation textFormat |
            text |
            association sourceRef targetRef associationDirection |
            group categoryValueRef |
            category |
            categoryValue value |""");

    /** What may be in {@code extensionElements} in the engine's own namespace; all without a bar. */
    static final Vocabulary EXTENSIONS = new Vocabulary("""
            properties
            property value
            inputOutput
            inputParameter
            outputParameter""");

    static final Vocabulary DECISIONS = new Vocabulary("""
            definitions namespace exporter exporterVersion expressionLanguage typeLanguage | diagramRelationId
            description |
            extensionElements |
            decision | historyTimeToLive versionTag
            variable typeRef |
            informationRequirement |
            requiredDecision href |
            requiredInput href |
            authorityRequirement |
            requiredAuthority href |
            knowledgeSource locationURI |
            inputData |
            itemDefinition typeLanguage isCollection label |
            itemComponent typeLanguage isCollection label |
            allowedValues expressionLanguage |
            typeRef |
            performanceIndicator URI |
            organizationUnit |
            impactedPerformanceIndicator href |
            impactingDecision href |
            decisionMaker href |
            decisionOwner href |
            decisionMade href |
            decisionOwned href |
            supportedObjective href |
            usingProcess href |
            usingTask href |
            elementCollection |
            drgElement href |
            group |
            question |
            allowedAnswers |
            decisionTable hitPolicy aggregation preferredOrientation outputLabel |
            input label | inputVariable
            inputExpression typeRef expressionLanguage |
            inputValues expressionLanguage |
            output label typeRef |
            outputValues expressionLanguage |
            defaultOutputEntry typeRef expressionLanguage |
            annotation |
            rule |
            inputEntry expressionLanguage |
            outputEntry expressionLanguage |
            annotationEntry |
            text |
            literalExpression typeRef expressionLanguage |
            textAnnotation textFormat |
            association associationDirection |
            sourceRef href |
            targetRef href |""");

    private final Map<String, Set<String>> plain = new HashMap<>();
    private final Map<String, Set<String>> engines = new HashMap<>();

    private Vocabulary(String lines) {
        lines.lines().map(String::strip).forEach(line -> {
            var sides = line.replace("EVENT", EVENT)
                    .replace("TEMPLATE", TEMPLATE)
                    .replace("ASYNC", ASYNC)
                    .split("\\|", 2);
            var words = words(sides[0]);
            var element = line.split("\\s+")[0];
            words.remove(element);
            words.addAll(Set.of("id", "name"));
            plain.put(element, words);
            engines.put(element, sides.length == 1 ? Set.of() : words(sides[1]));
        });
    }

    boolean knows(String element) {
        return plain.containsKey(element);
    }

    boolean knows(String element, String attribute) {
        return plain.getOrDefault(element, Set.of()).contains(attribute);
    }

    boolean knowsOfEngine(String element, String attribute) {
        return engines.getOrDefault(element, Set.of()).contains(attribute);
    }

    private static Set<String> words(String line) {
        return Stream.of(line.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
