package de.amtsweg.forms.pages;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.judging.Visibility;
import de.amtsweg.forms.pages.FormView.Choice;
import de.amtsweg.forms.pages.FormView.FieldRow;
import de.amtsweg.forms.pages.FormView.Upload;
import de.amtsweg.forms.pages.FormView.Wrong;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws fields with what was typed into them.
 *
 * @param mentioned names that some expression of the form reads
 */
record FieldRows(
        Input input, Visibility visibility, FieldTexts texts, Map<String, Upload> uploads, Set<String> mentioned) {

    private static final String LINES = "5";

    FieldRow row(Field field, List<Wrong> problems) {
        var scope = visibility.scope(field);
        var question = field.question();
        var kind = field.kind();
        boolean readOnly = field.isFixed() || question.readonly().holds(scope);
        var answer = readOnly ? visibility.read(field).value() : null;
        var typed = field.isFixed()
                ? answer == null ? List.<String>of() : kind.typed(field, answer)
                : input.of(field.key());
        var limit = question.rules().maxLength().number(scope);
        return new FieldRow(
                field.key(),
                FormView.id(field.key()),
                readOnly ? "readonly" : field.type().fragment(),
                texts.label(field, scope),
                texts.hint(field, scope),
                texts.help(field, scope),
                question.rules().required().holds(scope),
                typed.isEmpty() ? "" : typed.get(0),
                typed.size() < 2 ? "" : typed.get(1),
                answer == null ? "" : kind.shown(field, answer, texts, scope),
                choices(field, typed, scope),
                uploads(field, typed),
                texts.prefix(field, scope),
                texts.suffix(field, scope),
                inputMode(field),
                field.properties().getOrDefault("autocomplete", ""),
                question.accept().text(scope),
                question.multiple().holds(scope),
                Integer.parseInt(field.properties().getOrDefault("rows", LINES)),
                limit == null ? kind.longest() : Math.min(limit.intValue(), kind.longest()),
                limit != null && field.type() == FieldType.TEXTAREA,
                decides(field),
                problems);
    }

    private List<Choice> choices(Field field, List<String> typed, Scope scope) {
        var options = field.question().options().in(scope);
        var choices = new ArrayList<Choice>(options.size());
        for (var option : options) {
            choices.add(new Choice(option.value(), texts.option(field, option), typed.contains(option.value())));
        }
        return choices;
    }

    private List<Upload> uploads(Field field, List<String> typed) {
        return field.isUpload()
                ? typed.stream().filter(uploads::containsKey).map(uploads::get).toList()
                : List.of();
    }

    /** Whether some expression reads any part of its key. */
    private boolean decides(Field field) {
        var name = field.name();
        return mentioned.contains(name)
                || name.indexOf('.') > 0
                        && (mentioned.contains(name.substring(0, name.indexOf('.')))
                                || mentioned.contains(name.substring(name.lastIndexOf('.') + 1)));
    }

    private static String inputMode(Field field) {
        if (field.type() == FieldType.NUMBER) {
            return Integer.valueOf(0).equals(field.rules().decimalDigits()) ? "numeric" : "decimal";
        }
        var format = field.question().format();
        return format == null ? "text" : format.inputMode();
    }
}
