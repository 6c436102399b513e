package de.amtsweg.forms;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an answer is shown to its reader. */
final class Display {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Display() {}

    static String of(Field field, Object answer, FieldTexts texts) {
        return switch (field.type()) {
            case NUMBER -> number(field, new BigDecimal(answer.toString()), texts.locale());
            case DATE -> LocalDate.parse(answer.toString()).format(isEnglish(texts.locale()) ? ENGLISH : GERMAN);
            case TIME -> isEnglish(texts.locale()) ? answer.toString() : answer + " Uhr";
            case DATETIME -> {
                var moment = LocalDateTime.parse(answer.toString());
                yield isEnglish(texts.locale())
                        ? "%s, %s".formatted(moment.format(ENGLISH), moment.toLocalTime())
                        : "%s, %s Uhr".formatted(moment.format(GERMAN), moment.toLocalTime());
            }
            case CHECKBOX -> texts.yesOrNo(Boolean.TRUE.equals(answer));
            case RADIO, SELECT -> texts.option(field, answer.toString());
            case CHECKLIST ->
                ((Collection<?>) answer)
                        .stream()
                                .map(value -> texts.option(field, value.toString()))
                                .collect(Collectors.joining(", "));
            default -> answer.toString();
        };
    }

    /** The lines of a text, the choices of a list; nothing for what is always one. */
    static Optional<List<String>> lines(Field field, Object answer, FieldTexts texts) {
        return switch (field.type()) {
            case TEXTAREA ->
                Optional.of(answer.toString()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
            case CHECKLIST ->
                Optional.of(((Collection<?>) answer)
                        .stream()
                                .map(value -> texts.option(field, value.toString()))
                                .toList());
            default -> Optional.empty();
        };
    }

    static List<String> typed(Field field, Object answer) {
        if (answer instanceof Collection<?> several) {
            return several.stream().map(Object::toString).toList();
        }
        if (field.type() == FieldType.DATETIME) {
            var moment = LocalDateTime.parse(answer.toString());
            return List.of(moment.format(GERMAN), moment.toLocalTime().toString());
        }
        return List.of(
                switch (field.type()) {
                    case NUMBER ->
                        new BigDecimal(answer.toString()).toPlainString().replace('.', ',');
                    case DATE -> LocalDate.parse(answer.toString()).format(GERMAN);
                    default -> answer.toString();
                });
    }

    private static String number(Field field, BigDecimal number, Locale locale) {
        var format = (DecimalFormat) NumberFormat.getInstance(isEnglish(locale) ? Locale.UK : Locale.GERMANY);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        if (field.isMoney()) {
            format.setMinimumFractionDigits(2);
        }
        var suffix = field.suffix().isEmpty() ? field.isMoney() ? "€" : "" : field.suffix();
        return format.format(number) + (suffix.isEmpty() ? "" : "\u00a0" + suffix);
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
