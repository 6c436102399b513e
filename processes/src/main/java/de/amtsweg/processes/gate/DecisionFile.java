package de.amtsweg.processes.gate;

import de.amtsweg.forms.expressions.Feel;
import de.amtsweg.processes.xml.Namespaces;
import de.amtsweg.processes.xml.Node;
import de.amtsweg.processes.xml.Xml;
import java.util.List;
import java.util.Locale;

/**
 * Checks a DMN file: known elements and attributes, FEEL only, and only FEEL that defines no functions and calls nothing
 * outside.
 */
final class DecisionFile {

    private static final int LONGEST = 2_000;
    private final Findings findings;

    private DecisionFile(String file) {
        this.findings = new Findings(file);
    }

    static List<Finding> check(String file, byte[] content) {
        var check = new DecisionFile(file);
        try {
            var root = Xml.read(content);
            if (Namespaces.isDecisions(root.namespace()) && root.name().equals("definitions")) {
                check.element(root);
                check.findings.visible(root);
            } else {
                check.findings.add("dmn.root", root, root.name());
            }
        } catch (Xml.Unreadable unreadable) {
            check.findings.add(unreadable);
        }
        return check.findings.all();
    }

    private void element(Node node) {
        if (Namespaces.isPicture(node.namespace())) {
            return;
        }
        if (!Namespaces.isDecisions(node.namespace())) {
            boolean extension = node.parent() != null && node.parent().name().equals("extensionElements");
            if (!extension || Namespaces.isEngine(node.namespace())) {
                findings.add("element.foreign", node, node.name());
            }
            return;
        }
        if (!Vocabulary.DECISIONS.knows(node.name())) {
            findings.add("element.unknown", node, node.name());
            return;
        }
        node.attributes().forEach(attribute -> attribute(node, attribute));
        if (node.name().equals("text") && !node.isIn("textAnnotation") && !node.isIn("annotationEntry")) {
            feel(node);
        }
        node.children().forEach(this::element);
    }

    private void attribute(Node node, Node.Attribute attribute) {
        boolean known = true;
        if (attribute.namespace().equals(Namespaces.CAMUNDA_DMN)) {
            known = Vocabulary.DECISIONS.knowsOfEngine(node.name(), attribute.name());
        } else if (attribute.namespace().equals(Namespaces.XSI)) {
            known = node.parent() == null && attribute.name().endsWith("chemaLocation");
        } else if (Namespaces.isEngine(attribute.namespace())) {
            known = false;
        } else if (attribute.namespace().isEmpty()) {
            known = Vocabulary.DECISIONS.knows(node.name(), attribute.name());
        }
        if (!known) {
            findings.add("attribute", node, attribute.name(), node.name());
        } else if (attribute.name().equals("expressionLanguage") && !isFeel(attribute.value())) {
            findings.add("feel.language", node, attribute.value());
        }
    }

    private void feel(Node node) {
        var text = node.text();
        if (text.length() > LONGEST) {
            findings.add("expression.long", node, text.substring(0, 80) + "…");
        } else if (!Feel.isHarmless(text) || Feel.isCostly(text) || Expressions.isOne(text)) {
            findings.add("feel.power", node, text);
        }
    }

    private static boolean isFeel(String language) {
        var small = language.toLowerCase(Locale.ROOT);
        return small.equals("feel") || small.matches("https?://www\\.omg\\.org/spec/(dmn/[0-9]{8}/)?feel/?([0-9]{8})?");
    }
}
