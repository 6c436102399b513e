package de.amtsweg.processes.xml;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a model as XML, each element on the line where it was read. */
public final class Markup {

    private static final Map<String, String> PREFIXES =
            Map.of(Namespaces.BPMN, "bpmn:", Namespaces.CAMUNDA, "camunda:", Namespaces.XSI, "xsi:");

    private final StringBuilder text = new StringBuilder();
    private int line = 1;

    private Markup() {}

    public static byte[] write(Node root) {
        var markup = new Markup();
        markup.element(root, true);
        return markup.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void element(Node node, boolean first) {
        for (; line < node.line(); line++) {
            text.append('\n');
        }
        var name = name(node.namespace(), node.name());
        text.append('<').append(name);
        if (first) {
            PREFIXES.forEach((uri, prefix) -> text.append(" xmlns:")
                    .append(prefix, 0, prefix.length() - 1)
                    .append("=\"")
                    .append(uri)
                    .append('"'));
        }
        node.attributes().forEach(this::attribute);
        text.append('>');
        characters(node.exactly());
        Essence.inOrder(node).forEach(child -> element(child, false));
        text.append("</").append(name).append('>');
    }

    private void attribute(Node.Attribute attribute) {
        var value = Essence.value(attribute);
        if (attribute.namespace().equals(Namespaces.XSI)) {
            value = "bpmn:" + value.substring(value.indexOf(':') + 1);
        }
        text.append(' ')
                .append(name(attribute.namespace(), attribute.name()))
                .append("=\"")
                .append(escaped(value).replace("\n", "&#10;").replace("\t", "&#9;"))
                .append('"');
    }

    /** Spaces between elements say nothing, and their line breaks would shift what follows. */
    private void characters(String written) {
        if (!written.isBlank()) {
            text.append(escaped(written));
            line += (int) written.chars().filter(letter -> letter == '\n').count();
        }
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }

    private static String name(String namespace, String name) {
        return PREFIXES.getOrDefault(namespace, "") + name;
    }
}
