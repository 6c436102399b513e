package de.amtsweg.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code validate} rules of a form-js field. Lengths count Unicode code points. */
public record Rules(
        boolean required,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Pattern pattern,
        @Nullable String validationType,
        @Nullable Integer decimalDigits) {}
