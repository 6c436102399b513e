package de.amtsweg.forms.schema;

import com.google.re2j.Pattern;
import de.amtsweg.forms.expressions.Formula;
import de.amtsweg.forms.expressions.Given;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code validate} rules of a form-js field and its like. Lengths count Unicode code points.
 *
 * @param patternMessage what to say when the pattern does not match; empty for our own words
 * @param increment of which a number must be a multiple
 * @param interval minutes of which a time must be a multiple
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
