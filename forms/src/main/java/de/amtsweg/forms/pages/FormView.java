package de.amtsweg.forms.pages;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a form as its template draws it: {@code forms/page.html} iterates over the rows, with one fragment for each type.
 *
 * @param problems what is wrong, for the summary at the top
 * @param steps titles of the visible pages; one for a form without steps
 * @param step index of this page in them, from 0
 */
public record FormView(String form, String title, List<Row> rows, List<Wrong> problems, List<Step> steps, int step) {

    /** A line of the page, drawn by the fragment of that name. */
    public sealed interface Row {
        String fragment();
    }

    /** Whether an answer on this page affects what else is asked. */
    public boolean decides() {
        return decides(rows);
    }

    private static boolean decides(List<Row> rows) {
        return rows.stream()
                .anyMatch(row -> row instanceof GroupRow group && decides(group.rows())
                        || row instanceof ListRow list && list.items().stream().anyMatch(item -> decides(item.rows()))
                        || row instanceof ColumnsRow columns
                                && decides(
                                        columns.cells().stream().map(Cell::row).toList())
                        || row instanceof FieldRow field && field.decides());
    }

    public record Step(String key, String title) {}

    /**
     * A problem with the field's label, so that its message can name it.
     *
     * @param id of the control
     */
    public record Wrong(String id, String label, String message, Object[] arguments) {

        /** The label as the beginning of a sentence; a question already has its punctuation. */
        public String lead() {
            return label.endsWith("?") || label.endsWith(".") || label.endsWith(":") ? label : label + ":";
        }
    }

    public record TextRow(String html) implements Row {
        @Override
        public String fragment() {
            return "text";
        }
    }

    public record ImageRow(String source, String alt) implements Row {
        @Override
        public String fragment() {
            return "image";
        }
    }

    /** @param rows cells in the order of the columns */
    public record TableRow(String label, List<String> columns, List<List<String>> rows) implements Row {
        @Override
        public String fragment() {
            return "table";
        }
    }

    /** Documents of the case to look at. */
    public record DocumentsRow(String label, List<Upload> documents) implements Row {
        @Override
        public String fragment() {
            return "documents";
        }
    }

    /** A line or some space, named by its fragment. */
    public record MarkRow(String fragment) implements Row {}

    /** Components side by side, as far as there is room. */
    public record ColumnsRow(List<Cell> cells) implements Row {
        @Override
        public String fragment() {
            return "columns";
        }
    }

    /** @param columns of 16 */
    public record Cell(int columns, Row row) {}

    public record GroupRow(String label, List<Row> rows) implements Row {
        @Override
        public String fragment() {
            return "group";
        }
    }

    /**
     * A list of the same questions.
     *
     * @param id of the list, for links
     * @param item what one item is called
     * @param more whether there may be more, or fewer
     */
    public record ListRow(
            String path, String id, String label, String item, boolean more, boolean fewer, List<ItemRow> items)
            implements Row {
        @Override
        public String fragment() {
            return "list";
        }
    }

    /** @param number from 1 */
    public record ItemRow(String id, int number, List<Row> rows) {}

    public record Choice(String value, String label, boolean chosen) {}

    /** A file that was handed in with the field. */
    public record Upload(String id, String name, String size, boolean open, List<Remark> remarks) {

        /** One that can be opened, with nothing to note. */
        public Upload(String id, String name, String size) {
            this(id, name, size, true, List.of());
        }

        /**
         * @param message its key
         * @param warning whether the person should look at it again
         * @param passing whether it will soon pass by itself
         */
        public record Remark(String message, List<Object> arguments, boolean warning, boolean passing) {}
    }

    /**
     * @param id of the control, for labels and links from the summary
     * @param help a longer explanation that can be opened
     * @param time what the second control holds, for a day with a time
     * @param shown the answer in words, for a read-only field
     * @param limit how many characters it takes; 0 where that is no question
     * @param limited whether the form itself sets the limit, so that people should know it before they begin
     * @param decides whether some condition reads it, so that the page is redrawn when it changes
     */
    public record FieldRow(
            String key,
            String id,
            String fragment,
            String label,
            String hint,
            String help,
            boolean required,
            String value,
            String time,
            String shown,
            List<Choice> choices,
            List<Upload> uploads,
            String prefix,
            String suffix,
            String inputMode,
            String autocomplete,
            String accept,
            boolean multiple,
            int rows,
            int limit,
            boolean limited,
            boolean decides,
            List<Wrong> problems)
            implements Row {

        /** The number of choices from which a list can be searched. */
        private static final int MANY = 12;

        /** What the browser offers to choose: where photos are accepted, those of phones and scanners are, too. */
        public String offered() {
            return accept.toLowerCase(Locale.ROOT).contains(".jpg") || accept.contains("image/jpeg")
                    ? accept + ",.webp,.heic,.heif,.tif,.tiff"
                    : accept;
        }

        /** Whether files were refused. */
        public boolean refused() {
            return problems.stream().anyMatch(problem -> Problem.concernsFile(problem.message()));
        }

        /** The first thing that is wrong with it; files have one each. */
        public @Nullable Wrong problem() {
            return problems.isEmpty() ? null : problems.get(0);
        }

        /** Whether there is something beside the control. */
        public boolean adorned() {
            return !prefix.isEmpty() || !suffix.isEmpty();
        }

        /** Whether its characters are counted while somebody types. */
        public boolean counted() {
            return limit > 0;
        }

        /** Whether the page is redrawn when it changes: others depend on it, or it has a problem. */
        public boolean redraws() {
            return decides || !problems.isEmpty();
        }

        /** Whether there are too many choices to read through. */
        public boolean searchable() {
            return choices.size() > MANY;
        }

        /** Ids of what describes the control, for {@code aria-describedby}; null when nothing does. */
        public @Nullable String describedBy() {
            var ids = new ArrayList<String>();
            if (!hint.isEmpty()) {
                ids.add(id + "-hint");
            }
            if (limited) {
                ids.add(id + "-limit");
            }
            if (!problems.isEmpty()) {
                ids.add(id + "-error");
            }
            return ids.isEmpty() ? null : String.join(" ", ids);
        }
    }

    /** A page of answers to read through, as shown before sending and to the caseworker. */
    public record Summary(String page, String title, List<Part> parts) {

        /**
         * Related answers.
         *
         * @param item what the item of a list is called; empty for answers outside of lists
         * @param number of the item, from 1
         * @param total how many there are
         */
        public record Part(String item, int number, int total, List<Line> lines) {}

        /** @param note what somebody should know about it; null for most */
        public record Line(
                String field,
                String label,
                String value,
                List<Upload> uploads,
                @Nullable Note note) {

            /** Id of the control that the answer was typed into. */
            public String id() {
                return FormView.id(field);
            }

            public Line noted(@Nullable Note note) {
                return new Line(field, label, value, uploads, note);
            }
        }

        /** @param message its key */
        public record Note(String message, Object[] arguments) {}

        public Stream<Line> lines() {
            return parts.stream().flatMap(part -> part.lines().stream());
        }

        /** This page with other lines. */
        public Summary with(UnaryOperator<Line> change) {
            return new Summary(
                    page,
                    title,
                    parts.stream()
                            .map(part -> new Part(
                                    part.item(),
                                    part.number(),
                                    part.total(),
                                    part.lines().stream().map(change).toList()))
                            .toList());
        }
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
        return new Drawing(form, input, context, problems, uploads, texts).page(page.key());
    }

    /** The choices of a field with their labels in the reader's language; none if there is no such field. */
    public static List<Field.Option> options(Form form, String field, Texts texts) {
        var words = new FieldTexts(form.id(), texts);
        return form.field(field).stream()
                .flatMap(found -> found.options().stream()
                        .map(option -> new Field.Option(option.value(), words.option(found, option))))
                .toList();
    }

    /** The id of a control or an item on the page, such as {@code f-partner-0-name}. */
    public static String id(String key) {
        var id = new StringBuilder("f-");
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            if (letter == '[' || letter == '.' && key.charAt(i - 1) != ']') {
                id.append('-');
            } else if (letter == ']' && i + 1 < key.length() && key.charAt(i + 1) == '.') {
                id.append('-');
            } else if (letter != ']' && letter != '.') {
                id.append(letter);
            }
        }
        return id.toString();
    }

    /** All visible answers, page by page. */
    public static List<Summary> summaries(
            Form form, Input input, Map<String, Object> context, Map<String, Upload> uploads, Texts texts) {
        return new Summaries(form, input, context, uploads, texts).all();
    }
}
