package de.amtsweg.forms;

import java.util.List;
import java.util.stream.Stream;

/** A part of a form: something to answer, something to read, a group of both, or a list of the same questions. */
public sealed interface Component permits Component.Group, Component.Text, Field, Repeated {

    /** What makes it vanish; {@link Condition#NEVER} for most. */
    Condition hide();

    /** The fields in it, itself included, in the order of the page. */
    Stream<Field> fields();

    /** The component as a part of an item of a list, {@code partner[0].name}, say. */
    Component within(String item);

    /** The component with one item for each that was typed, in every list that it holds. */
    Component unfolded(Input input);

    /** Components under a common heading. */
    record Group(String key, String label, Condition hide, List<Component> components) implements Component {

        @Override
        public Stream<Field> fields() {
            return components.stream().flatMap(Component::fields);
        }

        @Override
        public Component within(String item) {
            return new Group(
                    item + key,
                    label,
                    hide,
                    components.stream().map(component -> component.within(item)).toList());
        }

        @Override
        public Component unfolded(Input input) {
            return new Group(
                    key,
                    label,
                    hide,
                    components.stream()
                            .map(component -> component.unfolded(input))
                            .toList());
        }
    }

    /** Explaining text, already sanitised HTML made of the schema's Markdown. */
    record Text(String key, String markdown, Condition hide) implements Component {

        @Override
        public Stream<Field> fields() {
            return Stream.empty();
        }

        @Override
        public Component within(String item) {
            return new Text(item + key, markdown, hide);
        }

        @Override
        public Component unfolded(Input input) {
            return this;
        }
    }
}
