package de.amtsweg.forms;

import de.amtsweg.forms.FormView.Cell;
import de.amtsweg.forms.FormView.Choice;
import de.amtsweg.forms.FormView.ColumnsRow;
import de.amtsweg.forms.FormView.FieldRow;
import de.amtsweg.forms.FormView.GroupRow;
import de.amtsweg.forms.FormView.ItemRow;
import de.amtsweg.forms.FormView.ListRow;
import de.amtsweg.forms.FormView.Row;
import de.amtsweg.forms.FormView.Step;
import de.amtsweg.forms.FormView.Upload;
import de.amtsweg.forms.FormView.Wrong;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the pages of one form from what was typed so far. */
final class Drawing {

    private final Form form;
    private final Input input;
    private final Visibility visibility;
    private final Map<String, Problem> problems;
    private final Map<String, Upload> uploads;
    private final FieldTexts texts;
    private final Set<String> mentioned;
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
        this.input = input;
        this.visibility = Visibility.of(this.form, input, context);
        this.problems = problems.stream()
                .collect(Collectors.toMap(Problem::field, problem -> problem, (one, two) -> one, LinkedHashMap::new));
        this.uploads = uploads;
        this.texts = new FieldTexts(form.id(), texts);
        this.mentioned = form.mentioned();
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
                        .filter(field -> problems.containsKey(field.key()))
                        .map(this::wrong)
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

    /** Works out all that will be read, at once. */
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
        var rows = new ArrayList<Row>();
        var cells = new ArrayList<Cell>();
        var before = "";
        for (var component : components) {
            if (visibility.shows(component) && !(component instanceof Computed)) {
                var row = row(component);
                if (row == null) {
                    continue;
                }
                var place = component.place();
                if (!place.row().equals(before)) {
                    close(cells, rows);
                }
                before = place.row();
                cells.add(new Cell(place.columns(), row));
                if (before.isEmpty()) {
                    close(cells, rows);
                }
            }
        }
        close(cells, rows);
        return rows;
    }

    /** What takes the whole row is drawn as it is. */
    private static void close(List<Cell> cells, List<Row> rows) {
        if (cells.size() > 1 || cells.size() == 1 && cells.get(0).columns() % 16 > 0) {
            rows.add(new ColumnsRow(shared(cells)));
        } else {
            cells.forEach(cell -> rows.add(cell.row()));
        }
        cells.clear();
    }

    /** Cells that do not say how wide they are share what the others leave. */
    private static List<Cell> shared(List<Cell> cells) {
        int taken = cells.stream().mapToInt(Cell::columns).sum();
        long open = cells.stream().filter(cell -> cell.columns() == 0).count();
        int each = open == 0 ? 0 : Math.max(1, (16 - taken) / (int) open);
        return cells.stream()
                .map(cell -> cell.columns() == 0 ? new Cell(each, cell.row()) : cell)
                .toList();
    }

    private @Nullable Row row(Component component) {
        if (component instanceof Component.Group group) {
            return new GroupRow(texts.label(group, visibility.scope(group)), rows(group.components()));
        }
        if (component instanceof Repeated list) {
            return list(list);
        }
        return component instanceof Shown seen ? shown.row(seen) : field((Field) component);
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

    private FieldRow field(Field field) {
        var scope = visibility.scope(field);
        var question = field.question();
        var kind = field.type().kind();
        boolean readOnly = field.isFixed() || question.readonly().holds(scope);
        var answer = readOnly ? visibility.read(field).value() : null;
        var typed = field.isFixed()
                ? answer == null ? List.<String>of() : kind.typed(field, answer)
                : input.of(field.key());
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
                Integer.parseInt(field.properties().getOrDefault("rows", "5")),
                decides(field),
                problems.containsKey(field.key()) ? wrong(field) : null);
    }

    private List<Choice> choices(Field field, List<String> typed, Scope scope) {
        var options = field.question().options().in(scope);
        var choices = new ArrayList<Choice>(options.size());
        for (var option : options) {
            choices.add(new Choice(option.value(), texts.option(field, option), typed.contains(option.value())));
        }
        return choices;
    }

    /** Whether any part of its key is read somewhere. */
    private boolean decides(Field field) {
        var name = field.name();
        return mentioned.contains(name)
                || name.indexOf('.') > 0
                        && (mentioned.contains(name.substring(0, name.indexOf('.')))
                                || mentioned.contains(name.substring(name.lastIndexOf('.') + 1)));
    }

    private List<Upload> uploads(Field field, List<String> typed) {
        return field.isUpload()
                ? typed.stream().filter(uploads::containsKey).map(uploads::get).toList()
                : List.of();
    }

    private Wrong wrong(Field field) {
        var problem = problems.get(field.key());
        var arguments = problem.message().equals(Problem.OWN)
                ? new Object[] {texts.pattern(field)}
                : problem.arguments().toArray();
        return new Wrong(
                FormView.id(field.key()),
                places.getOrDefault(outer(field.key()), "") + texts.label(field, visibility.scope(field)),
                problem.message(),
                arguments);
    }

    /** Names the items of a list, for saying in which of them something is wrong. */
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

    private static String inputMode(Field field) {
        if (field.type() == FieldType.NUMBER) {
            return Integer.valueOf(0).equals(field.rules().decimalDigits()) ? "numeric" : "decimal";
        }
        var format = field.question().format();
        return format == null ? "text" : format.inputMode();
    }
}
