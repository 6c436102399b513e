package de.amtsweg.forms.types;

import de.amtsweg.forms.answers.Answer;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldKind;
import de.amtsweg.forms.schema.FieldTexts;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text of one line or several. Every character is kept, in Unicode's composed form; control characters are refused, and those
 * that change the direction of writing are removed.
 *
 * @param longest how many characters it takes if the form sets no limit
 */
record Writing(boolean several, int longest) implements FieldKind {

    /** They reverse the order of letters, including those that follow them on the page. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n\\t]]");

    /** People who have pasted too much see that, and can shorten it. */
    @Override
    public int kept() {
        return 4 * longest;
    }

    @Override
    public Answer read(Field field, List<String> typed, Scope scope) {
        var letters = TURNING.matcher(FieldKind.first(typed)).replaceAll("");
        var text = Normalizer.normalize(letters.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
        if (text.isEmpty()) {
            return Answer.NOTHING;
        }
        if (CONTROL.matcher(text).find() || !several && text.indexOf('\n') >= 0) {
            return Answer.wrong(field.problem("characters"));
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return Answer.wrong(field.problem("maxLength", longest, length));
        }
        var format = field.question().format();
        return format == null
                ? Answer.of(text)
                : format.canonical(text)
                        .map(Answer::of)
                        .orElseGet(() -> Answer.wrong(field.problem(format.problem(text))));
    }

    @Override
    public @Nullable Problem judge(Field field, Object answer, Scope scope) {
        var text = answer.toString();
        var rules = field.rules();
        int length = text.codePointCount(0, text.length());
        var most = rules.maxLength().number(scope);
        if (most != null && most.compareTo(BigDecimal.valueOf(length)) < 0) {
            return field.problem("maxLength", most.intValue(), length);
        }
        var least = rules.minLength().number(scope);
        if (least != null && least.compareTo(BigDecimal.valueOf(length)) > 0) {
            return field.problem("minLength", least.intValue());
        }
        if (rules.pattern() != null && !rules.pattern().matcher(text).find()) {
            return rules.patternMessage().isEmpty()
                    ? field.problem("pattern")
                    : field.problem("own", rules.patternMessage());
        }
        return null;
    }

    @Override
    public String shown(Field field, Object answer, FieldTexts texts, Scope scope) {
        var format = field.question().format();
        return format == null ? answer.toString() : format.readable(answer.toString());
    }

    @Override
    public Optional<List<String>> lines(Field field, Object answer, FieldTexts texts, Scope scope) {
        return several
                ? Optional.of(answer.toString()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList())
                : Optional.empty();
    }

    @Override
    public List<String> typed(Field field, Object answer) {
        var format = field.question().format();
        return List.of(format == null ? answer.toString() : format.readable(answer.toString()));
    }
}
