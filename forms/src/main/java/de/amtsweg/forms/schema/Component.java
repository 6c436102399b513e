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

    /** The fields in it, itself included, in the order of the page. */
    Stream<Field> fields();

    /** Itself and all that is in it, items of lists included. */
    default Stream<Component> all() {
        return Stream.of(this);
    }

    /** The component as a part of an item of a list, {@code partner[0].}, say. */
    Component within(String item);

    /** The component with one item for each that was typed, in every list that it holds. */
    default Component unfolded(Input input) {
        return this;
    }

    /** What it works out by FEEL, but for what hides it. */
    Stream<Formula> formulas();

    default String key() {
        return place().key();
    }

    default Given hide() {
        return place().hide();
    }

    /** @param scope in which its components stand; its own scope for most */
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
