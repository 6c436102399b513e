package de.amtsweg.processes.gate;

import de.amtsweg.processes.xml.Essence;
import de.amtsweg.processes.xml.Namespaces;
import de.amtsweg.processes.xml.Node;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model without all that the gate refuses, so that further checks may read it and find what else is wrong: an activity of
 * a refused kind becomes a plain one.
 */
final class Known {

    private static final Set<String> ACTIVITIES =
            Set.of("scriptTask", "sendTask", "callActivity", "adHocSubProcess", "transaction", "complexGateway");

    private Known() {}

    static Node of(Node root) {
        return copy(Essence.of(root), null);
    }

    private static Node copy(Node node, @Nullable Node parent) {
        boolean refused = node.namespace().equals(Namespaces.BPMN)
                && ACTIVITIES.contains(node.name())
                && !Vocabulary.MODEL.knows(node.name());
        var name = refused ? node.name().equals("complexGateway") ? "exclusiveGateway" : "task" : node.name();
        var copy = node.copy(name, parent, attribute -> isKnown(node, name, attribute));
        if (!refused) {
            node.children().stream().filter(child -> isKnown(child)).forEach(child -> copy(child, copy));
        }
        return copy;
    }

    private static boolean isKnown(Node node) {
        if (node.namespace().equals(Namespaces.CAMUNDA)) {
            return node.isIn("extensionElements") && Vocabulary.EXTENSIONS.knows(node.name());
        }
        return !node.isIn("extensionElements")
                && (Vocabulary.MODEL.knows(node.name()) || ACTIVITIES.contains(node.name()));
    }

    private static boolean isKnown(Node node, String name, Node.Attribute attribute) {
        if (attribute.namespace().equals(Namespaces.CAMUNDA)) {
            return Vocabulary.MODEL.knowsOfEngine(name, attribute.name());
        }
        if (attribute.namespace().isEmpty()) {
            var words = node.namespace().equals(Namespaces.BPMN) ? Vocabulary.MODEL : Vocabulary.EXTENSIONS;
            return words.knows(name, attribute.name());
        }
        return attribute.value().matches("([\\w-]+:)?tFormalExpression");
    }
}
