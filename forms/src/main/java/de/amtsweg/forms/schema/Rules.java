package de.amtsweg.forms.schema;

import com.google.re2j.Pattern;
import de.amtsweg.forms.expressions.Formula;
import de.amtsweg.forms.expressions.Given;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code validate} rules of a form-js field, and similar ones. Lengths count Unicode code points.
 *
 * @param patternMessage what to say when the pattern does not match; empty for our own words
 * @param increment a number must be a multiple of it
 * @param interval in minutes; a time must be a multiple of it
 */
public record Rules(
        Given required,
        Given minLength,
        Given maxLength,
        Given min,
        Given max,
        @Nullable Pattern pattern,
        String patternMessage,
        @Nullable Integer decimalDigits,
        @Nullable BigDecimal increment,
        @Nullable Integer interval) {

    Stream<Formula> formulas() {
        return Stream.of(required, minLength, maxLength, min, max).flatMap(Given::formulas);
    }
}
