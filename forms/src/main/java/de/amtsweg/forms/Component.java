package de.amtsweg.forms;

import java.util.List;
import java.util.stream.Stream;

/** A part of a form: something to answer, something to read, or a group of both. */
public sealed interface Component permits Component.Group, Component.Text, Field {

    /** What makes it vanish; {@link Condition#NEVER} for most. */
    Condition hide();

    /** The fields in it, itself included, in the order of the page. */
    Stream<Field> fields();

    /** Components under a common heading. */
    record Group(String key, String label, Condition hide, List<Component> components) implements Component {

        @Override
        public Stream<Field> fields() {
            return components.stream().flatMap(Component::fields);
        }
    }

    /** Explaining text, already sanitised HTML made of the schema's Markdown. */
    record Text(String key, String markdown, Condition hide) implements Component {

        @Override
        public Stream<Field> fields() {
            return Stream.empty();
        }
    }
}
