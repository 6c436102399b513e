package de.amtsweg.forms.differential;

import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.pages.FormView.ColumnsRow;
import de.amtsweg.forms.pages.FormView.FieldRow;
import de.amtsweg.forms.pages.FormView.GroupRow;
import de.amtsweg.forms.pages.FormView.ListRow;
import de.amtsweg.forms.pages.FormView.Row;
import de.amtsweg.forms.pages.FormView.TextRow;
import de.amtsweg.forms.parsing.FormParser;
import de.amtsweg.forms.texts.Texts;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * What a viewer makes of a form with answers.
 *
 * @param fields paths of the visible fields, sorted
 * @param parts what else is visible, in its order; texts with what they say
 * @param errors path of a field to the first rule that it breaks
 * @param answers what would be sent
 */
record Judgement(List<String> fields, List<String> parts, Map<String, String> errors, Object answers) {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final String PREFIX = "forms.problem.";

    static Judgement ours(Sample sample) {
        var form = FormParser.parse(sample.json());
        var context = sample.context() == null ? Map.<String, Object>of() : sample.context();
        var input = sample.answers() == null ? form.prefilled(Map.of()) : form.typed(sample.answers());
        var check = Judge.check(form, input, context);
        var view = FormView.of(form, form.pages().get(0), input, context, List.of(), Map.of(), Texts.OF_THE_SCHEMA);
        var errors = new TreeMap<String, String>();
        check.problems().forEach(problem -> errors.putIfAbsent(problem.field(), rule(problem.message())));
        return new Judgement(
                rows(view.rows())
                        .filter(FieldRow.class::isInstance)
                        .map(row -> ((FieldRow) row).key())
                        .sorted()
                        .toList(),
                rows(view.rows())
                        .filter(row -> !(row instanceof FieldRow))
                        .map(Judgement::part)
                        .toList(),
                errors,
                said(check.answers()));
    }

    @SuppressWarnings("unchecked")
    static Judgement theirs(Map<String, Object> judged) {
        return new Judgement(
                (List<String>) judged.get("fields"),
                (List<String>) judged.get("parts"),
                new TreeMap<>((Map<String, String>) judged.get("errors")),
                said(judged.get("answers")));
    }

    /** Only what passed the rules is compared, since ours sends nothing else. */
    Judgement withoutWrongAnswers() {
        return errors.isEmpty() ? this : new Judgement(fields, parts, errors, Map.of());
    }

    private static Stream<Row> rows(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row instanceof GroupRow group
                        ? rows(group.rows())
                        : row instanceof ListRow list
                                ? list.items().stream().flatMap(item -> rows(item.rows()))
                                : row instanceof ColumnsRow columns
                                        ? rows(columns.cells().stream()
                                                .map(FormView.Cell::row)
                                                .toList())
                                        : Stream.of(row));
    }

    private static String part(Row row) {
        return row instanceof TextRow text
                ? "text: "
                        + HtmlUtils.htmlUnescape(TAG.matcher(text.html()).replaceAll(""))
                                .replaceAll("\\s+", "")
                : row.fragment();
    }

    private static String rule(String message) {
        var rule = message.substring(PREFIX.length());
        return rule.startsWith("required") ? "required" : rule.equals("integer") ? "decimalDigits" : rule;
    }

    /** Without what says nothing, and with numbers by their value. */
    private static Object said(Object answer) {
        if (answer instanceof Map<?, ?> several) {
            var said = new TreeMap<String, Object>();
            several.forEach((key, value) -> {
                var inside = value == null ? null : said(value);
                if (inside != null
                        && !"".equals(inside)
                        && !List.of().equals(inside)
                        && !Map.of().equals(inside)) {
                    said.put(key.toString(), inside);
                }
            });
            return said;
        }
        if (answer instanceof Collection<?> several) {
            return several.stream()
                    .map(Judgement::said)
                    .filter(item -> !Map.of().equals(item))
                    .toList();
        }
        return answer instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : answer;
    }
}
