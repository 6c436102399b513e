package de.amtsweg.processes.procedures;

import de.amtsweg.forms.time.CityTime;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How results of rules and steps are displayed. */
final class Results {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Results() {}

    static String shown(@Nullable Object value, String format, Locale locale) {
        if (value == null) {
            return "";
        }
        boolean english = "en".equals(locale.getLanguage());
        if (format.equals("money")) {
            var number = NumberFormat.getInstance(english ? Locale.UK : Locale.GERMANY);
            number.setMinimumFractionDigits(2);
            number.setMaximumFractionDigits(2);
            return number.format(new BigDecimal(value.toString())) + "\u00a0€";
        }
        if (DATE.matcher(value.toString()).matches()) {
            return CityTime.day(LocalDate.parse(value.toString()), locale);
        }
        return value.toString();
    }
}
