package de.amtsweg.processes.xml;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine gets to read of a model: what it runs. All else that BPMN knows, such as pools of other people, data
 * and notes, stays in the file, and so does what drawing tools write; none of it can then trip the engine up.
 */
public final class Essence {

    /** Elements of BPMN that say something to people and nothing to the engine. */
    private static final Set<String> KEPT = Set.of(
            "incoming",
            "outgoing",
            "collaboration",
            "choreography",
            "globalChoreographyTask",
            "globalConversation",
            "correlationProperty",
            "correlationSubscription",
            "partnerEntity",
            "partnerRole",
            "endPoint",
            "interface",
            "resource",
            "itemDefinition",
            "dataStore",
            "category",
            "relationship",
            "laneSet",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "dataInput",
            "dataOutput",
            "dataInputAssociation",
            "dataOutputAssociation",
            "inputSet",
            "outputSet",
            "ioSpecification",
            "ioBinding",
            "property",
            "textAnnotation",
            "association",
            "group",
            "auditing",
            "monitoring",
            "supports",
            "rendering",
            "categoryValueRef");

    /** Attributes that name an element; a prefix in front of the id is of no use, since all elements are in this file. */
    private static final Set<String> NAMES = Set.of("messageRef", "errorRef", "escalationRef", "signalRef");

    private Essence() {}

    /** Whether the element is kept in the file and not shown to the engine. */
    public static boolean isLeftOut(Node node) {
        return isKept(node) || isOthersPool(node);
    }

    public static boolean isKept(Node node) {
        return node.namespace().equals(Namespaces.BPMN)
                && KEPT.contains(node.name())
                && (node.parent() == null || !node.parent().name().equals("extensionElements"));
    }

    /** A process that is not to be run, beside one that is: it shows what other people do. */
    public static boolean isOthersPool(Node node) {
        return isProcess(node)
                && !isExecutable(node)
                && node.parent() != null
                && node.parent().children("process").anyMatch(other -> isProcess(other) && isExecutable(other));
    }

    private static boolean isProcess(Node node) {
        return node.namespace().equals(Namespaces.BPMN) && node.name().equals("process");
    }

    private static boolean isExecutable(Node process) {
        return process.attribute("isExecutable")
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }

    /** The model's file without what is left out, on the same lines as before. */
    public static byte[] of(byte[] file) throws Xml.Unreadable {
        return Markup.write(of(Xml.read(file)));
    }

    public static Node of(Node root) {
        return reduced(root, null);
    }

    private static Node reduced(Node node, @Nullable Node parent) {
        var copy = node.copy(node.name(), parent, Essence::isRead);
        for (var child : node.children()) {
            boolean ofEngine = child.namespace().equals(Namespaces.BPMN)
                    || child.namespace().equals(Namespaces.CAMUNDA);
            if (ofEngine && !isLeftOut(child)) {
                reduced(child, copy);
            }
        }
        return copy;
    }

    private static boolean isRead(Node.Attribute attribute) {
        return attribute.namespace().isEmpty()
                || attribute.namespace().equals(Namespaces.CAMUNDA)
                || attribute.namespace().equals(Namespaces.XSI)
                        && attribute.name().equals("type");
    }

    /** In the order that the format demands; many tools do not mind it. */
    static List<Node> inOrder(Node node) {
        return node.children().stream()
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .toList();
    }

    private static int rank(Node node) {
        return switch (node.name()) {
            case "documentation" -> 0;
            case "extensionElements" -> 1;
            case "multiInstanceLoopCharacteristics", "standardLoopCharacteristics" -> 2;
            case "completionCondition" -> 4;
            default -> 3;
        };
    }

    static String value(Node.Attribute attribute) {
        var value = attribute.value();
        boolean prefixed = attribute.namespace().isEmpty() && NAMES.contains(attribute.name());
        return prefixed ? value.substring(value.indexOf(':') + 1) : value;
    }
}
