package de.amtsweg.forms.schema;

import de.amtsweg.forms.expressions.Formula;
import java.util.stream.Stream;

/** A value computed by FEEL, which belongs to the answers: form-js's {@code expression}. The page does not show it. */
public record Computed(Place place, Formula formula) implements Component {

    @Override
    public Stream<Field> fields() {
        return Stream.empty();
    }

    @Override
    public Computed within(String item) {
        return new Computed(place.within(item), formula);
    }

    @Override
    public Stream<Formula> formulas() {
        return Stream.of(formula);
    }
}
