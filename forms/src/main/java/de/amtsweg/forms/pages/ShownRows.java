package de.amtsweg.forms.pages;

import de.amtsweg.forms.expressions.Markup;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.judging.Visibility;
import de.amtsweg.forms.pages.FormView.DocumentsRow;
import de.amtsweg.forms.pages.FormView.ImageRow;
import de.amtsweg.forms.pages.FormView.MarkRow;
import de.amtsweg.forms.pages.FormView.Row;
import de.amtsweg.forms.pages.FormView.TableRow;
import de.amtsweg.forms.pages.FormView.TextRow;
import de.amtsweg.forms.pages.FormView.Upload;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.schema.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws what is only shown. */
record ShownRows(Visibility visibility, FieldTexts texts, Map<String, Upload> uploads) {

    /** @return null for what is not drawn */
    @Nullable
    Row row(Shown shown) {
        var scope = visibility.scope(shown);
        if (shown instanceof Shown.Text text) {
            return new TextRow(Markup.ofMarkdown(texts.markdown(text), scope));
        }
        if (shown instanceof Shown.Html html) {
            return new TextRow(Markup.ofHtml(texts.content(html), scope));
        }
        if (shown instanceof Shown.Image image) {
            var source = image.source().in(scope);
            return Markup.isPicture(source) ? new ImageRow(source, texts.alt(image, scope)) : null;
        }
        if (shown instanceof Shown.Table table) {
            return table(table, scope);
        }
        if (shown instanceof Shown.Documents documents) {
            return new DocumentsRow(
                    texts.label(documents, scope),
                    documents(documents.documents().in(scope)));
        }
        var kind = ((Shown.Mark) shown).kind();
        return kind == Shown.Mark.Kind.BUTTON ? null : new MarkRow(kind.name().toLowerCase(Locale.ROOT));
    }

    private TableRow table(Shown.Table table, Scope scope) {
        var columns = columns(table, scope);
        var rows = new ArrayList<List<String>>();
        if (table.rows().in(scope) instanceof List<?> items) {
            for (var item : items) {
                if (item instanceof Map<?, ?> row) {
                    rows.add(columns.stream()
                            .map(column -> cell(row.get(column.key())))
                            .toList());
                }
            }
        }
        return new TableRow(
                texts.label(table, scope),
                columns.stream().map(column -> texts.column(table, column)).toList(),
                rows);
    }

    private static List<Shown.Table.Column> columns(Shown.Table table, Scope scope) {
        if (table.computed().in(scope) instanceof List<?> found) {
            var columns = new ArrayList<Shown.Table.Column>();
            for (var column : found) {
                if (column instanceof Map<?, ?> map
                        && map.get("key") instanceof String key
                        && map.get("label") instanceof String label) {
                    columns.add(new Shown.Table.Column(key, label));
                }
            }
            if (columns.size() == found.size()) {
                return columns;
            }
        }
        return table.columns();
    }

    private String cell(@Nullable Object value) {
        if (value instanceof Boolean yes) {
            return texts.yesOrNo(yes);
        }
        return value == null
                ? ""
                : value instanceof BigDecimal number ? number.toPlainString().replace('.', ',') : value.toString();
    }

    /** Documents by their ids, as an upload's answer holds them, or as form-js describes them. */
    private List<Upload> documents(@Nullable Object found) {
        return found instanceof List<?> documents
                ? documents.stream()
                        .map(document ->
                                document instanceof Map<?, ?> described ? described.get("documentId") : document)
                        .filter(Objects::nonNull)
                        .map(id -> uploads.get(id.toString()))
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }
}
