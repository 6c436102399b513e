package de.amtsweg.forms.pages;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.expressions.Formula;
import de.amtsweg.forms.judging.Visibility;
import de.amtsweg.forms.pages.FormView.GroupRow;
import de.amtsweg.forms.pages.FormView.ItemRow;
import de.amtsweg.forms.pages.FormView.ListRow;
import de.amtsweg.forms.pages.FormView.Row;
import de.amtsweg.forms.pages.FormView.Step;
import de.amtsweg.forms.pages.FormView.Upload;
import de.amtsweg.forms.pages.FormView.Wrong;
import de.amtsweg.forms.schema.Component;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.schema.Repeated;
import de.amtsweg.forms.schema.Shown;
import de.amtsweg.forms.texts.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the pages of one form with what was typed so far. */
final class Drawing {

    private final Form form;
    private final Visibility visibility;
    private final Map<String, List<Problem>> problems;
    private final FieldTexts texts;
    private final FieldRows fields;
    private final Map<String, String> places = new HashMap<>();
    private final ShownRows shown;

    Drawing(
            Form form,
            Input input,
            Map<String, Object> context,
            List<Problem> problems,
            Map<String, Upload> uploads,
            Texts texts) {
        this.form = form.unfolded(input);
        this.visibility = Visibility.of(this.form, input, context);
        this.problems = problems.stream().collect(Collectors.groupingBy(Problem::field));
        this.texts = new FieldTexts(form.id(), texts);
        this.fields = new FieldRows(input, visibility, this.texts, uploads, form.mentioned());
        this.shown = new ShownRows(visibility, this.texts, uploads);
    }

    FormView page(String key) {
        var page = form.page(key).orElseThrow();
        var steps = form.pages().stream().filter(visibility::shows).toList();
        page.lists().forEach(this::name);
        prepare(page);
        var rows = rows(page.components());
        var wrong = problems.isEmpty()
                ? List.<Wrong>of()
                : page.fields()
                        .filter(visibility::shows)
                        .flatMap(field -> wrong(field).stream())
                        .toList();
        return new FormView(
                form.id(),
                texts.label(page),
                rows,
                wrong,
                steps.stream()
                        .map(step -> new Step(step.key(), texts.label(step)))
                        .toList(),
                steps.indexOf(page));
    }

    /** Evaluates everything that will be read, at once. */
    private void prepare(Form.Page page) {
        var formulas = new HashMap<String, List<Formula>>();
        page.all()
                .filter(visibility::shows)
                .forEach(component -> component
                        .formulas()
                        .forEach(formula -> formulas.computeIfAbsent(
                                        component.place().scope(), scope -> new ArrayList<>())
                                .add(formula)));
        formulas.forEach((scope, all) -> visibility.scope(scope).prepare(all));
    }

    private List<Row> rows(List<Component> components) {
        var layout = new Layout();
        for (var component : components) {
            var row = visibility.shows(component) ? row(component) : null;
            if (row != null) {
                layout.add(component.place(), row);
            }
        }
        return layout.rows();
    }

    private @Nullable Row row(Component component) {
        if (component instanceof Component.Group group) {
            return new GroupRow(texts.label(group, visibility.scope(group)), rows(group.components()));
        }
        if (component instanceof Repeated list) {
            return list(list);
        }
        return component instanceof Shown seen
                ? shown.row(seen)
                : component instanceof Field field ? fields.row(field, wrong(field)) : null;
    }

    private ListRow list(Repeated list) {
        int count = list.items().size();
        return new ListRow(
                list.path(),
                FormView.id(list.path()),
                texts.label(list, visibility.scope(list)),
                texts.item(list),
                count < list.most(),
                count > list.least(),
                list.items().stream()
                        .map(item -> new ItemRow(FormView.id(item.key()), item.index() + 1, rows(item.components())))
                        .toList());
    }

    /** The first thing that is wrong with an answer; of files, what is wrong with each. */
    private List<Wrong> wrong(Field field) {
        return problems.getOrDefault(field.key(), List.of()).stream()
                .limit(field.isUpload() ? Long.MAX_VALUE : 1)
                .map(problem -> wrong(field, problem))
                .toList();
    }

    private Wrong wrong(Field field, Problem problem) {
        return new Wrong(
                FormView.id(field.key()),
                places.getOrDefault(outer(field.key()), "") + texts.label(field, visibility.scope(field)),
                problem.message(),
                arguments(field, problem));
    }

    private Object[] arguments(Field field, Problem problem) {
        return switch (problem.message()) {
            case Problem.OWN -> new Object[] {texts.pattern(field)};
            case Problem.NOT_BEFORE -> named(problem, field.notBefore());
            case Problem.AFTER -> named(problem, field.after());
            default -> problem.arguments().toArray();
        };
    }

    /** Together with what the other question is called, for people may not see both at once. */
    private Object[] named(Problem problem, String other) {
        var label = form.field(other)
                .map(field -> texts.label(field, visibility.scope(field)))
                .orElse("");
        return Stream.concat(problem.arguments().stream(), Stream.of(label)).toArray();
    }

    /** Names the items of a list, to say which one has a problem. */
    private void name(Repeated list) {
        var around = places.getOrDefault(outer(list.path()), "");
        list.items()
                .forEach(item ->
                        places.put(item.key(), "%s%s %d, ".formatted(around, texts.item(list), item.index() + 1)));
    }

    /** The item that a key is in; empty outside of lists. */
    private static String outer(String key) {
        return key.substring(0, key.lastIndexOf(']') + 1);
    }
}
