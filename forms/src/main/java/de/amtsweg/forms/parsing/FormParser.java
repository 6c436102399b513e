package de.amtsweg.forms.parsing;

import de.amtsweg.forms.expressions.Given;
import de.amtsweg.forms.schema.Component;
import de.amtsweg.forms.schema.Computed;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldType;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.schema.Repeated;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a form-js schema. */
public final class FormParser {

    /** How many components a form may have, including those of its blocks. */
    private static final int MOST = 2_000;

    /** How many items any list may have. */
    private static final int ITEMS = 50;

    private final Blocks blocks;
    private final FieldParser fields = new FieldParser();
    private final ShownParser shown = new ShownParser();
    private final Map<Field, Source> places = new IdentityHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private int count;

    private FormParser(Blocks blocks) {
        this.blocks = blocks;
    }

    /**
     * @param json a form-js schema
     * @throws InvalidForm with what to change
     */
    public static Form parse(String json) {
        return parse(json, name -> Optional.empty());
    }

    /**
     * @param json a form-js schema
     * @param blocks its own shared forms, by name; those that come with Amtsweg are always found
     * @throws InvalidForm with what to change
     */
    public static Form parse(String json, Blocks blocks) {
        return new FormParser(blocks).form(json, "");
    }

    /** @param name of its file, which is its id if the schema has none; most editors write none */
    public static Form parse(String json, String name, Blocks blocks) {
        return new FormParser(blocks).form(json, name);
    }

    private Form form(String json, String name) {
        var schema = Source.of(json, "");
        var id = schema.text("id", name);
        if (id.isEmpty()) {
            throw schema.refuse("id");
        }
        var spot = Spot.top();
        var top = schema.each("components");
        var pages = new ArrayList<Form.Page>();
        for (var source : top) {
            if (isPage(source)) {
                var inside = spot.group(source);
                pages.add(new Form.Page(
                        source.at("properties").text("page"),
                        source.text("label"),
                        spot.place(source, "", 0).hide(),
                        components(source, inside)));
            } else if (!pages.isEmpty() || top.stream().anyMatch(FormParser::isPage)) {
                throw source.refuse("outside");
            }
        }
        var form = new Form(
                id,
                pages.isEmpty()
                        ? List.of(new Form.Page("formular", "", Given.NOTHING, components(schema, spot)))
                        : List.copyOf(pages));
        earlier(form.fields().toList());
        new Circles(form.pages()).find().ifPresent(key -> {
            throw schema.refuse("circle", key);
        });
        if (pages.stream().map(Form.Page::key).distinct().count() < pages.size()) {
            throw schema.refuse("pageTwice");
        }
        return form;
    }

    private static boolean isPage(Source source) {
        return "group".equals(source.text("type")) && source.at("properties").has("page");
    }

    private List<Component> components(Source parent, Spot spot) {
        var components = new ArrayList<Component>();
        for (var source : parent.each("components")) {
            if (++count > MOST) {
                throw source.refuse("many", MOST);
            }
            var id = source.text("id");
            if (!id.isEmpty() && spot.blocks().isEmpty() && !ids.add(id)) {
                throw source.refuseAt("id", "idTwice", id);
            }
            components.add(component(source, spot));
        }
        return List.copyOf(components);
    }

    private void earlier(List<Field> all) {
        all.forEach(field -> FieldParser.earlier(field, all, places.getOrDefault(field, Source.NOWHERE)));
    }

    private Component component(Source source, Spot spot) {
        var type = source.text("type");
        return switch (type) {
            case "group" -> group(source, spot);
            case "dynamiclist" -> list(source, spot);
            case "expression" -> computed(source, spot);
            case "iframe" -> throw source.refuse("iframe");
            default -> {
                if (ShownParser.knows(type)) {
                    yield shown.parse(source, spot);
                }
                yield FieldType.named(type, source.text("subtype"))
                        .map(known -> (Component) field(source, spot, known))
                        .orElseThrow(() -> source.refuseAt("type", "type", type));
            }
        };
    }

    private Field field(Source source, Spot spot, FieldType type) {
        var field = fields.parse(source, spot, type);
        places.put(field, source);
        return field;
    }

    private Component.Group group(Source source, Spot spot) {
        var inside = spot.group(source);
        var place = spot.place(source, source.text("id"), columns(source));
        var title = source.template("label");
        var block = source.at("properties").text("block");
        if (block.isEmpty()) {
            return new Component.Group(place, title, inside.scope(), components(source, inside));
        }
        if (spot.blocks().contains(block)) {
            throw source.refuse("blockCircle", block, String.join(" > ", spot.blocks()));
        }
        var json =
                blocks.find(block).or(() -> SharedBlocks.find(block)).orElseThrow(() -> source.refuse("block", block));
        var shared = Source.of(json, source.path() + " > " + block + ".form: ");
        var within = inside.block(block);
        return new Component.Group(place, title, within.scope(), components(shared, within));
    }

    /** A list of items with fields of their own and their own set of keys. */
    private Repeated list(Source source, Spot spot) {
        var name = Names.read(source, "path");
        spot.names().claim(spot.prefix() + name, source);
        var place = spot.place(source, name, columns(source));
        var template = components(source, spot.list(source, name));
        earlier(template.stream().flatMap(Component::fields).toList());
        if (!asks(template)) {
            throw source.refuse("listEmpty");
        }
        var properties = source.at("properties");
        int most = Math.min(ITEMS, number(properties, "most", 20));
        int least = number(properties, "least", 0);
        if (least > most) {
            throw source.refuse("listBounds", least, most);
        }
        var repetitions = source.integer("defaultRepetitions");
        int first = Math.max(least, Math.min(most, repetitions == null ? 1 : repetitions));
        boolean fixed = !source.flag("allowAddRemove", true);
        var label = source.template("label");
        return new Repeated(
                place,
                label,
                properties.text("item", label.text()),
                fixed ? first : least,
                fixed ? first : most,
                first,
                template,
                List.of());
    }

    private static Computed computed(Source source, Spot spot) {
        var name = Names.read(source, "key");
        spot.names().claim(spot.prefix() + name, source);
        if (source.text("expression").isBlank()) {
            throw source.refuseAt("expression", "noExpression");
        }
        return new Computed(spot.place(source, name, 0), source.formula("expression"));
    }

    private static boolean asks(List<Component> components) {
        return components.stream()
                .anyMatch(component -> component instanceof Field
                        || component instanceof Repeated
                        || component instanceof Component.Group group && asks(group.components()));
    }

    private static int number(Source properties, String name, int otherwise) {
        if (!properties.has(name)) {
            return otherwise;
        }
        return Repeated.typedCount(List.of(properties.text(name)))
                .orElseThrow(() -> properties.refuseAt(name, "items", properties.text(name)));
    }

    /** How many of form-js's 16 columns it takes. */
    static int columns(Source source) {
        var columns = source.at("layout").integer("columns");
        if (columns == null) {
            return 0;
        }
        if (columns < 1 || columns > 16) {
            throw source.at("layout").refuseAt("columns", "columns");
        }
        return columns;
    }
}
