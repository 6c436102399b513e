package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * A page of a form as its template draws it: {@code forms/page.html} walks the rows, one fragment a type.
 *
 * @param problems what is wrong, for the summary on top
 * @param steps titles of the visible pages; one for a form without steps
 * @param step index of this page in them, from 0
 */
public record FormView(String form, String title, List<Row> rows, List<Wrong> problems, List<Step> steps, int step) {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}}");
    private static final Pattern MARKS = Pattern.compile("[\\p{Punct}]");
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** A line of the page, drawn by the fragment of that name. */
    public sealed interface Row {
        String fragment();
    }

    /** Whether an answer on this page decides what else is asked. */
    public boolean decides() {
        return decides(rows);
    }

    private static boolean decides(List<Row> rows) {
        return rows.stream()
                .anyMatch(row -> row instanceof GroupRow group && decides(group.rows())
                        || row instanceof FieldRow field && field.decides());
    }

    public record Step(String key, String title) {}

    /** A problem with the field's label, so that its message can name it. */
    public record Wrong(String field, String label, String message, Object[] arguments) {}

    public record TextRow(String html) implements Row {
        @Override
        public String fragment() {
            return "text";
        }
    }

    public record GroupRow(String label, List<Row> rows) implements Row {
        @Override
        public String fragment() {
            return "group";
        }
    }

    public record Choice(String value, String label, boolean chosen) {}

    /** A file that was handed in with the field. */
    public record Upload(String id, String name, String size) {}

    /**
     * @param id of the control, for labels and links from the summary
     * @param decides whether some condition reads it, so that the page is drawn anew when it changes
     */
    public record FieldRow(
            String key,
            String id,
            String fragment,
            String label,
            String hint,
            boolean required,
            String value,
            List<Choice> choices,
            List<Upload> uploads,
            String suffix,
            String inputMode,
            String autocomplete,
            String accept,
            boolean multiple,
            int rows,
            boolean decides,
            @Nullable Wrong problem)
            implements Row {

        /** Ids of what describes the control, for {@code aria-describedby}; null when nothing does. */
        public @Nullable String describedBy() {
            var ids = new ArrayList<String>();
            if (!hint.isEmpty()) {
                ids.add(id + "-hint");
            }
            if (problem != null) {
                ids.add(id + "-error");
            }
            return ids.isEmpty() ? null : String.join(" ", ids);
        }
    }

    /** A page of answers to read through, as shown before sending and to the caseworker. */
    public record Summary(String page, String title, List<Line> lines) {

        public record Line(String field, String label, String value, List<Upload> uploads) {}
    }

    /**
     * @param uploads the files by their ids, for the upload fields
     * @param problems those of an earlier check; only the page's own are shown
     */
    public static FormView of(
            Form form,
            Form.Page page,
            Input input,
            Map<String, Object> context,
            List<Problem> problems,
            Map<String, Upload> uploads,
            Texts texts) {
        return new Drawing(form, input, context, problems, uploads, texts).page(page);
    }

    /** All visible answers, page by page. */
    public static List<Summary> summaries(
            Form form, Input input, Map<String, Object> context, Map<String, Upload> uploads, Texts texts) {
        return new Drawing(form, input, context, List.of(), uploads, texts).summaries();
    }

    private static final class Drawing {

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
            this.form = form;
            this.input = input;
            this.visibility = Visibility.of(form, input, context);
            this.problems = problems.stream()
                    .collect(Collectors.toMap(
                            Problem::field, problem -> problem, (one, two) -> one, LinkedHashMap::new));
            this.uploads = uploads;
            this.texts = new FieldTexts(form.id(), texts);
            this.context = context;
            this.read =
                    new HashSet<>(List.of(String.join(" ", form.conditions()).split("[^A-Za-z0-9]+")));
        }

        FormView page(Form.Page page) {
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
                    .map(page -> new Summary(
                            page.key(),
                            texts.label(page),
                            page.fields()
                                    .filter(visibility::shows)
                                    .map(this::line)
                                    .toList()))
                    .toList();
        }

        private Summary.Line line(Field field) {
            var value = field.type().read(field, input.of(field.key())).value();
            var shown =
                    value == null ? input.first(field.key()) : field.isUpload() ? "" : Display.of(field, value, texts);
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
            return field((Field) component);
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
                    "f-" + field.key(),
                    field.type().fragment(),
                    texts.label(field),
                    texts.hint(field),
                    field.rules().required(),
                    input.first(field.key()),
                    field.options().stream()
                            .map(option -> new Choice(
                                    option.value(),
                                    texts.option(field, option.value()),
                                    typed.contains(option.value())))
                            .toList(),
                    uploads(field),
                    field.suffix().isEmpty() && field.isMoney() ? "€" : field.suffix(),
                    inputMode(field),
                    field.properties().getOrDefault("autocomplete", ""),
                    field.accept(),
                    field.multiple(),
                    Integer.parseInt(field.properties().getOrDefault("rows", "5")),
                    read.contains(field.key()),
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
                    field.key(),
                    texts.label(field),
                    problem.message(),
                    problem.arguments().toArray());
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
}
