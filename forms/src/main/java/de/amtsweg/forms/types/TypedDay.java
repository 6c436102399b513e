package de.amtsweg.forms.types;

import java.time.LocalDate;
import java.util.Optional;

/** A day as people write it, outside of a form. */
public final class TypedDay {

    private TypedDay() {}

    /**
     * @param typed like {@code 3.2.27}, {@code 3. Februar 2027}, or as browsers send it
     * @param latest the latest day that two digits of a year can mean
     */
    public static Optional<LocalDate> of(String typed, LocalDate latest) {
        return new Moments(latest).date(typed);
    }
}
