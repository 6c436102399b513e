package de.amtsweg.forms.schema;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.expressions.Formula;
import de.amtsweg.forms.expressions.Given;
import de.amtsweg.forms.expressions.Template;
import java.util.List;
import java.util.stream.Stream;

/** A part of a form: something to answer, something to read, a group of both, or a list of the same questions. */
public sealed interface Component permits Component.Group, Shown, Computed, Field, Repeated {

    Place place();

    /** The fields in it, including itself, in the order of the page. */
    Stream<Field> fields();

    /** Itself and everything in it, including items of lists. */
    default Stream<Component> all() {
        return Stream.of(this);
    }

    /** The component as part of an item of a list, such as {@code partner[0].}. */
    Component within(String item);

    /** The component with as many items as were typed, in every list that it contains. */
    default Component unfolded(Input input) {
        return this;
    }

    /** What it computes by FEEL, except for the condition that hides it. */
    Stream<Formula> formulas();

    default String key() {
        return place().key();
    }

    default Given hide() {
        return place().hide();
    }

    /** @param scope that its components are in; its own scope for most */
    record Group(Place place, Template title, String scope, List<Component> components) implements Component {

        /** Its heading as the schema has it. */
        public String label() {
            return title.text();
        }

        @Override
        public Stream<Field> fields() {
            return components.stream().flatMap(Component::fields);
        }

        @Override
        public Stream<Component> all() {
            return Stream.concat(Stream.of(this), components.stream().flatMap(Component::all));
        }

        @Override
        public Component within(String item) {
            return new Group(
                    place.within(item),
                    title,
                    item + scope,
                    components.stream().map(component -> component.within(item)).toList());
        }

        @Override
        public Component unfolded(Input input) {
            return new Group(
                    place,
                    title,
                    scope,
                    components.stream()
                            .map(component -> component.unfolded(input))
                            .toList());
        }

        @Override
        public Stream<Formula> formulas() {
            return title.allFormulas();
        }

        /** Whether conditions in it read its own values first. */
        public boolean isScope() {
            return !scope.equals(place.scope());
        }
    }
}
