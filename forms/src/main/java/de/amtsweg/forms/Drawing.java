package de.amtsweg.forms;

import de.amtsweg.forms.FormView.Choice;
import de.amtsweg.forms.FormView.FieldRow;
import de.amtsweg.forms.FormView.GroupRow;
import de.amtsweg.forms.FormView.ItemRow;
import de.amtsweg.forms.FormView.ListRow;
import de.amtsweg.forms.FormView.Row;
import de.amtsweg.forms.FormView.Step;
import de.amtsweg.forms.FormView.Summary;
import de.amtsweg.forms.FormView.TextRow;
import de.amtsweg.forms.FormView.Upload;
import de.amtsweg.forms.FormView.Wrong;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Draws the pages of one form from what was typed so far. */
final class Drawing {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}}");
    private static final Pattern MARKS = Pattern.compile("[\\p{Punct}]");

    private final Form form;
    private final Input input;
    private final Visibility visibility;
    private final Map<String, Problem> problems;
    private final Map<String, Upload> uploads;
    private final FieldTexts texts;
    private final Set<String> read;
    private final Map<String, Object> context;

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
        this.context = context;
        this.read = new HashSet<>(List.of(String.join(" ", form.conditions()).split("[^A-Za-z0-9]+")));
    }

    FormView page(String key) {
        var page = form.page(key).orElseThrow();
        var steps = form.pages().stream().filter(visibility::shows).toList();
        var wrong = page.fields()
                .filter(visibility::shows)
                .filter(field -> problems.containsKey(field.key()))
                .map(this::wrong)
                .toList();
        return new FormView(
                form.id(),
                texts.label(page),
                rows(page.components()),
                wrong,
                steps.stream()
                        .map(step -> new Step(step.key(), texts.label(step)))
                        .toList(),
                steps.indexOf(page));
    }

    List<Summary> summaries() {
        return form.pages().stream()
                .filter(visibility::shows)
                .map(page -> new Summary(page.key(), texts.label(page), parts(page.components())))
                .toList();
    }

    /** Each item of a list is a part of its own; items that were left blank are none. */
    private List<Summary.Part> parts(List<Component> components) {
        var parts = new ArrayList<Summary.Part>();
        var lines = new ArrayList<Summary.Line>();
        for (var component : components.stream().filter(visibility::shows).toList()) {
            if (component instanceof Repeated list) {
                close(parts, lines);
                var items = list.items().stream()
                        .filter(item -> !item.isBlank(input))
                        .toList();
                items.forEach(item -> parts.add(new Summary.Part(
                        texts.item(list), items.indexOf(item) + 1, items.size(), lines(item.fields()))));
            } else {
                lines.addAll(lines(component.fields()));
            }
        }
        close(parts, lines);
        return parts;
    }

    private static void close(List<Summary.Part> parts, List<Summary.Line> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Summary.Part("", 0, 0, List.copyOf(lines)));
            lines.clear();
        }
    }

    private List<Summary.Line> lines(Stream<Field> fields) {
        return fields.filter(visibility::shows).map(this::line).toList();
    }

    private Summary.Line line(Field field) {
        var value = field.type().read(field, input.of(field.key())).value();
        var shown = value == null
                ? String.join(" ", input.of(field.key())).strip()
                : field.isUpload() ? "" : Display.of(field, value, texts);
        return new Summary.Line(field.key(), texts.label(field), shown, uploads(field));
    }

    private List<Row> rows(List<Component> components) {
        return components.stream().filter(visibility::shows).map(this::row).toList();
    }

    private Row row(Component component) {
        if (component instanceof Component.Group group) {
            return new GroupRow(texts.label(group), rows(group.components()));
        }
        if (component instanceof Component.Text text) {
            return new TextRow(HTML.render(MARKDOWN.parse(filled(texts.markdown(text)))));
        }
        return component instanceof Repeated list ? list(list) : field((Field) component);
    }

    private ListRow list(Repeated list) {
        int count = list.items().size();
        return new ListRow(
                list.path(),
                FormView.id(list.path()),
                texts.label(list),
                texts.item(list),
                count < list.most(),
                count > list.least(),
                list.items().stream()
                        .map(item -> new ItemRow(FormView.id(item.key()), item.index() + 1, rows(item.components())))
                        .toList());
    }

    /** Puts values of the case for {@code {{name}}}, with what Markdown would take for a mark made plain. */
    private String filled(String markdown) {
        return PLACE.matcher(markdown).replaceAll(place -> {
            var value = String.valueOf(context.getOrDefault(place.group(1), ""));
            return Matcher.quoteReplacement(
                    MARKS.matcher(value).replaceAll("\\\\$0").replace("\n", "\\\n"));
        });
    }

    private FieldRow field(Field field) {
        var typed = input.of(field.key());
        return new FieldRow(
                field.key(),
                FormView.id(field.key()),
                field.type().fragment(),
                texts.label(field),
                texts.hint(field),
                field.rules().required(),
                typed.isEmpty() ? "" : typed.get(0),
                typed.size() < 2 ? "" : typed.get(1),
                field.options().stream()
                        .map(option -> new Choice(
                                option.value(), texts.option(field, option.value()), typed.contains(option.value())))
                        .toList(),
                uploads(field),
                field.suffix().isEmpty() && field.isMoney() ? "€" : field.suffix(),
                inputMode(field),
                field.properties().getOrDefault("autocomplete", ""),
                field.accept(),
                field.multiple(),
                Integer.parseInt(field.properties().getOrDefault("rows", "5")),
                read.contains(field.name()),
                problems.containsKey(field.key()) ? wrong(field) : null);
    }

    private List<Upload> uploads(Field field) {
        return field.isUpload()
                ? input.of(field.key()).stream()
                        .filter(uploads::containsKey)
                        .map(uploads::get)
                        .toList()
                : List.of();
    }

    private Wrong wrong(Field field) {
        var problem = problems.get(field.key());
        return new Wrong(
                FormView.id(field.key()),
                place(field) + texts.label(field),
                problem.message(),
                problem.arguments().toArray());
    }

    /** Which item of a list the field is in; nothing for a field outside of lists. */
    private String place(Field field) {
        return form.lists()
                .flatMap(list -> list.items().stream()
                        .filter(item -> field.key().startsWith(item.key() + "."))
                        .map(item -> "%s %d, ".formatted(texts.item(list), item.index() + 1)))
                .findFirst()
                .orElse("");
    }

    private static String inputMode(Field field) {
        if (field.type() == FieldType.NUMBER) {
            return Integer.valueOf(0).equals(field.rules().decimalDigits()) ? "numeric" : "decimal";
        }
        if (field.rules().validationType() != null) {
            return "phone".equals(field.rules().validationType()) ? "tel" : "email";
        }
        return "text";
    }
}
