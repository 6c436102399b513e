package de.amtsweg.forms.parsing;

import de.amtsweg.forms.expressions.Markup;
import de.amtsweg.forms.schema.Place;
import de.amtsweg.forms.schema.Shown;
import java.util.List;
import java.util.Set;

/** Reads the components of a form-js schema that are only shown. */
final class ShownParser {

    private static final Set<String> TYPES =
            Set.of("text", "html", "image", "table", "documentPreview", "separator", "spacer", "button");

    static boolean knows(String type) {
        return TYPES.contains(type);
    }

    Shown parse(Source source, Spot spot) {
        var place = spot.place(source, source.text("id"), FormParser.columns(source));
        return switch (source.text("type")) {
            case "text" -> text(source, place);
            case "html" -> html(source, place);
            case "image" -> image(source, place);
            case "table" -> table(source, place);
            case "documentPreview" -> new Shown.Documents(place, source.template("label"), source.given("dataSource"));
            case "separator" -> new Shown.Mark(place, Shown.Mark.Kind.SEPARATOR);
            case "spacer" -> new Shown.Mark(place, Shown.Mark.Kind.SPACER);
            default -> new Shown.Mark(place, Shown.Mark.Kind.BUTTON);
        };
    }

    private static Shown.Text text(Source source, Place place) {
        var text = source.template("text");
        refuse(source, "text", Markup.refusedInMarkdown(text));
        return new Shown.Text(place, text);
    }

    private static Shown.Html html(Source source, Place place) {
        var content = source.template("content");
        refuse(source, "content", Markup.refusedInHtml(content));
        return new Shown.Html(place, content);
    }

    private static void refuse(Source source, String name, Set<String> refused) {
        if (!refused.isEmpty()) {
            throw source.refuseAt(name, "refused", String.join(", ", refused));
        }
    }

    private static Shown.Image image(Source source, Place place) {
        var address = source.template("source");
        if (address.isPlain() && !Markup.isPicture(address.text())) {
            throw source.refuseAt("source", "picture");
        }
        return new Shown.Image(place, address, source.template("alt"));
    }

    private static Shown.Table table(Source source, Place place) {
        var columns = source.each("columns").stream()
                .map(column -> new Shown.Table.Column(column.text("key"), column.text("label", column.text("key"))))
                .toList();
        var computed = source.given("columnsExpression");
        if (columns.isEmpty() && computed.isNothing()) {
            throw source.refuse("tableEmpty");
        }
        return new Shown.Table(
                place, source.template("label"), source.given("dataSource"), List.copyOf(columns), computed);
    }
}
