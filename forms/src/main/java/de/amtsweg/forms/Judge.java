package de.amtsweg.forms;

import de.amtsweg.forms.FieldType.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Applies the rules of one field to what was typed into it. */
final class Judge {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{4,24}");

    private Judge() {}

    /** @param earlier what was typed into the field that this one must not precede */
    static Reading judge(Field field, List<String> typed, List<String> earlier) {
        var reading = field.type().read(field, typed);
        if (reading.problem() != null) {
            return reading;
        }
        var value = reading.value();
        if (value == null || Boolean.FALSE.equals(value)) {
            return field.rules().required() ? Reading.wrong(Problem.of(field, missing(field))) : reading;
        }
        if (field.type().isMoment()
                && field.type().read(field, earlier).value() instanceof String before
                && before.compareTo((String) value) > 0) {
            return Reading.wrong(Problem.of(field, "notBefore", String.join(" ", earlier)));
        }
        var problem = value instanceof BigDecimal number
                ? number(field, number)
                : field.type() == FieldType.DATE || field.type() == FieldType.DATETIME
                        ? date(field, LocalDate.parse(((String) value).substring(0, 10)))
                        : text(field, value);
        return problem == null ? reading : Reading.wrong(problem);
    }

    private static String missing(Field field) {
        return switch (field.type()) {
            case RADIO, SELECT, CHECKLIST -> "required.choice";
            case CHECKBOX -> "required.checkbox";
            case FILEPICKER -> "required.upload";
            default -> "required";
        };
    }

    private static @Nullable Problem number(Field field, BigDecimal number) {
        var rules = field.rules();
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            return Problem.of(field, "min", rules.min());
        }
        if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            return Problem.of(field, "max", rules.max());
        }
        if (rules.decimalDigits() != null && number.stripTrailingZeros().scale() > rules.decimalDigits()) {
            return rules.decimalDigits() == 0
                    ? Problem.of(field, "integer")
                    : Problem.of(field, "decimalDigits", rules.decimalDigits());
        }
        return null;
    }

    private static @Nullable Problem date(Field field, LocalDate date) {
        var today = LocalDate.now();
        if ("today".equals(field.properties().get("latest")) && date.isAfter(today)) {
            return Problem.of(field, "future");
        }
        if ("today".equals(field.properties().get("earliest")) && date.isBefore(today)) {
            return Problem.of(field, "past");
        }
        return date.getYear() < 1900 || date.getYear() > 2199 ? Problem.of(field, "date") : null;
    }

    private static @Nullable Problem text(Field field, Object value) {
        if (!(value instanceof String text)) {
            return null;
        }
        var rules = field.rules();
        if (rules.minLength() != null && text.codePointCount(0, text.length()) < rules.minLength()) {
            return Problem.of(field, "minLength", rules.minLength());
        }
        if ("email".equals(rules.validationType()) && !EMAIL.matcher(text).matches()) {
            return Problem.of(field, "email");
        }
        if ("phone".equals(rules.validationType()) && !PHONE.matcher(text).matches()) {
            return Problem.of(field, "phone");
        }
        return rules.pattern() != null && !rules.pattern().matcher(text).find() ? Problem.of(field, "pattern") : null;
    }
}
