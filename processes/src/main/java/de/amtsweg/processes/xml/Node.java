package de.amtsweg.processes.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
    public record Attribute(String namespace, String name, String value) {}

    public void add(String namespace, String name, String value) {
        attributes.add(new Attribute(namespace, name, value));
    }

    public void add(String characters) {
        text.append(characters);
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    public int line() {
        return line;
    }

    public @Nullable Node parent() {
        return parent;
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    public List<Node> children() {
        return children;
    }

    public String text() {
        return text.toString().strip();
    }

    /** The text as written, with all spaces. */
    public String exactly() {
        return text.toString();
    }

    /** The same element below another parent, without children. */
    public Node copy(String otherName, @Nullable Node otherParent) {
        var copy = new Node(namespace, otherName, line, otherParent);
        copy.attributes.addAll(attributes);
        copy.text.append(text);
        return copy;
    }

    /** A copy with some of the attributes, and without children. */
    public Node copy(String otherName, @Nullable Node otherParent, Predicate<Attribute> kept) {
        var copy = copy(otherName, otherParent);
        copy.attributes.removeIf(kept.negate());
        return copy;
    }

    /** The attribute without a prefix. */
    public Optional<String> attribute(String name) {
        return attribute("", name);
    }

    public Optional<String> attribute(String namespace, String name) {
        return attributes.stream()
                .filter(attribute -> attribute.namespace().equals(namespace)
                        && attribute.name().equals(name))
                .map(Attribute::value)
                .findFirst();
    }

    public Stream<Node> children(String name) {
        return children.stream().filter(child -> child.name.equals(name));
    }

    public boolean has(String child) {
        return children(child).findAny().isPresent();
    }

    public boolean isIn(String ancestor) {
        return parent != null && (parent.name.equals(ancestor) || parent.isIn(ancestor));
    }

    /** Itself and everything below it, in document order. */
    public void each(Consumer<Node> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.each(visitor));
    }

    /** Its own id, or that of the nearest enclosing element that has one. */
    public @Nullable String nearestId() {
        return attribute("id").orElseGet(() -> parent == null ? null : parent.nearestId());
    }

    @Override
    public String toString() {
        return "%s %s on line %d".formatted(name, nearestId(), line);
    }
}
