package de.amtsweg.forms.types;

import de.amtsweg.forms.answers.Answer;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldKind;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.schema.Question;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number, as Germans write it. */
record Amount() implements FieldKind {

    private static final Pattern TYPED =
            Pattern.compile("-?([1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?|\\d+(,\\d+)?|\\d+\\.\\d+)");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3})+");
    private static final Pattern SPACE =
            Pattern.compile("(?<=\\d)[\\s\\u00a0\\u2009\\u202f'’](?=\\d{3}(?!\\d))|(?<=^[-+−–])\\s");

    /** Full euros: {@code 500,-}. */
    private static final Pattern NO_CENTS = Pattern.compile("[,.](-{1,2}|[–—])$");

    private static final Pattern EURO = Pattern.compile("^(€|euro?s?\\b)|(€|euro?s?\\.?)$", Pattern.CASE_INSENSITIVE);
    /** Unmistakable, with both separators. */
    private static final Pattern ENGLISH = Pattern.compile("-?\\d{1,3}(,\\d{3})+\\.\\d+");

    private static final int SHORTEST_NOUN = 3;
    private static final Pattern COUNTED = Pattern.compile("([^\\p{L}]*\\d)\\s*(\\p{L}{3,30})");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");

    private static final int LONGEST = 30;

    @Override
    public Answer read(Field field, List<String> typed, Scope scope) {
        var written = FieldKind.first(typed).strip();
        if (written.isEmpty()) {
            return Answer.NOTHING;
        }
        var text = bare(field, Digits.plain(written), scope);
        if (ENGLISH.matcher(text).matches()) {
            text = text.replace(",", "");
        }
        if (text.length() > LONGEST || !TYPED.matcher(text).matches()) {
            return Answer.wrong(field.problem(field.isMoney() ? "money" : "number"));
        }
        boolean thousands = text.contains(",") || GROUPED.matcher(text).matches();
        var number = new BigDecimal(thousands ? text.replace(".", "").replace(',', '.') : text);
        var plain = number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number;
        return Answer.of(isText(field) ? plain.toPlainString() : plain);
    }

    /** Without what people write around a number: its unit, the currency, a plus. */
    private static String bare(Field field, String written, Scope scope) {
        var number = written;
        for (var unit : List.of(
                field.question().prefix().in(scope), field.question().suffix().in(scope))) {
            number = without(unit.strip(), number);
        }
        number = EURO.matcher(number.strip()).replaceAll("").strip();
        number = withoutNoun(field, number);
        number = NO_CENTS.matcher(number).replaceFirst("");
        return SPACE.matcher(number).replaceAll("").replaceFirst("^[−–]", "-").replaceFirst("^\\+", "");
    }

    /** {@code 1 Hund} where the question asks for {@code Hunde}. */
    private static String withoutNoun(Field field, String number) {
        var counted = COUNTED.matcher(number);
        if (!counted.matches()) {
            return number;
        }
        var noun = counted.group(2).toLowerCase(Locale.ROOT);
        return WORDS.splitAsStream(field.label().toLowerCase(Locale.ROOT))
                        .filter(word -> word.length() >= SHORTEST_NOUN)
                        .anyMatch(word -> word.startsWith(noun) || noun.startsWith(word))
                ? counted.group(1)
                : number;
    }

    private static String without(String unit, String number) {
        if (unit.isEmpty() || unit.matches(".*[0-9+-].*")) {
            return number;
        }
        if (number.regionMatches(true, 0, unit, 0, unit.length())) {
            return number.substring(unit.length()).strip();
        }
        int end = number.length() - unit.length();
        return end > 0 && number.regionMatches(true, end, unit, 0, unit.length())
                ? number.substring(0, end).strip()
                : number;
    }

    @Override
    public @Nullable Problem judge(Field field, Object answer, Scope scope) {
        var number = new BigDecimal(answer.toString());
        var rules = field.rules();
        var least = rules.min().number(scope);
        if (least != null && number.compareTo(least) < 0) {
            return field.problem("min", least);
        }
        var most = rules.max().number(scope);
        if (most != null && number.compareTo(most) > 0) {
            return field.problem("max", most);
        }
        var digits = rules.decimalDigits();
        if (digits != null && number.stripTrailingZeros().scale() > digits) {
            return digits == 0 ? field.problem("integer") : field.problem("decimalDigits", digits);
        }
        var step = rules.increment();
        if (step != null && step.signum() > 0 && number.remainder(step).signum() != 0) {
            var rest = number.remainder(step);
            var below = number.subtract(rest.signum() < 0 ? rest.add(step) : rest);
            return field.problem("increment", below, below.add(step));
        }
        return null;
    }

    @Override
    public String shown(Field field, Object answer, FieldTexts texts, Scope scope) {
        if (!isNumber(answer)) {
            return answer.toString();
        }
        var number = new BigDecimal(answer.toString());
        var format = (DecimalFormat)
                NumberFormat.getInstance("en".equals(texts.locale().getLanguage()) ? Locale.UK : Locale.GERMANY);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        if (field.isMoney()) {
            format.setMinimumFractionDigits(2);
        }
        var prefix = texts.prefix(field, scope);
        var suffix = texts.suffix(field, scope);
        return (prefix.isEmpty() ? "" : prefix + "\u00a0")
                + format.format(number)
                + (suffix.isEmpty() ? "" : "\u00a0" + suffix);
    }

    @Override
    public List<String> typed(Field field, Object answer) {
        return List.of(
                isNumber(answer)
                        ? new BigDecimal(answer.toString()).toPlainString().replace('.', ',')
                        : answer.toString());
    }

    private static boolean isNumber(Object answer) {
        try {
            new BigDecimal(answer.toString());
            return true;
        } catch (NumberFormatException other) {
            return false;
        }
    }

    private static boolean isText(Field field) {
        return "true".equals(field.properties().get(Question.AS_TEXT));
    }
}
