package de.amtsweg.processes.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of an XML file as written, with the line on which its start tag ends. */
public final class Node {

    private final String namespace;
    private final String name;
    private final int line;
    private final @Nullable Node parent;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Node> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    public Node(String namespace, String name, int line, @Nullable Node parent) {
        this.namespace = namespace;
        this.name = name;
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** @param namespace empty for an attribute without a prefix */
    record Attribute(String namespace, String name, String value) {}

    public void add(String namespace, String name, String value) {
        attributes.add(new Attribute(namespace, name, value));
    }

    public void add(String characters) {
        text.append(characters);
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    @Nullable
    Node parent() {
        return parent;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    List<Node> children() {
        return children;
    }

    String text() {
        return text.toString().strip();
    }

    /** The attribute without a prefix. */
    Optional<String> attribute(String name) {
        return attribute("", name);
    }

    Optional<String> attribute(String namespace, String name) {
        return attributes.stream()
                .filter(attribute -> attribute.namespace().equals(namespace)
                        && attribute.name().equals(name))
                .map(Attribute::value)
                .findFirst();
    }

    Stream<Node> children(String name) {
        return children.stream().filter(child -> child.name.equals(name));
    }

    boolean has(String child) {
        return children(child).findAny().isPresent();
    }

    boolean isIn(String ancestor) {
        return parent != null && (parent.name.equals(ancestor) || parent.isIn(ancestor));
    }

    /** Itself and everything below it, in document order. */
    void each(Consumer<Node> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.each(visitor));
    }

    /** Its own id, or that of the nearest enclosing element that has one. */
    @Nullable
    String nearestId() {
        return attribute("id").orElseGet(() -> parent == null ? null : parent.nearestId());
    }

    @Override
    public String toString() {
        return "%s %s on line %d".formatted(name, nearestId(), line);
    }
}
