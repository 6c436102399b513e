package de.amtsweg.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a form-js schema. */
final class FormParser {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,60}");

    /** How many items any list may have. */
    private static final int ITEMS = 50;

    private final Set<String> keys = new HashSet<>();

    Form parse(String json) {
        JsonNode schema;
        try {
            schema = JSON.readTree(json);
        } catch (JacksonException notJson) {
            throw new InvalidForm("it is not JSON: " + notJson.getOriginalMessage());
        }
        var id = schema.path("id").asString("");
        if (id.isEmpty()) {
            throw new InvalidForm("it has no \"id\"");
        }
        var top = children(schema);
        var groups = new ArrayList<Form.Page>();
        for (var node : top) {
            if (isPage(node)) {
                groups.add(new Form.Page(
                        node.path("properties").path("page").asString(),
                        node.path("label").asString(""),
                        hide(node),
                        components(node)));
            } else if (!groups.isEmpty()) {
                throw new InvalidForm("\"%s\" stands outside of the pages".formatted(name(node)));
            }
        }
        if (!groups.isEmpty() && groups.size() < top.size()) {
            throw new InvalidForm("a form has either pages at its top or none at all");
        }
        var form = groups.isEmpty()
                ? new Form(id, List.of(new Form.Page("formular", "", Condition.NEVER, components(schema))))
                : new Form(id, List.copyOf(groups));
        earlier(form.fields().toList());
        return form;
    }

    /** A list of items with fields of their own, whose keys are theirs alone. */
    private Repeated list(JsonNode node) {
        var path = node.path("path").asString("");
        if (!KEY.matcher(path).matches()) {
            throw new InvalidForm(
                    "\"%s\" needs a \"path\" of letters and digits, but has \"%s\"".formatted(name(node), path));
        }
        if (!keys.add(path)) {
            throw new InvalidForm("the key \"%s\" is used twice".formatted(path));
        }
        var template = template(node, path);
        var properties = properties(node);
        var label = node.path("label").asString(path);
        int most = Math.min(ITEMS, count(properties.getOrDefault("most", "20"), path));
        int least = count(properties.getOrDefault("least", "0"), path);
        if (least > most) {
            throw new InvalidForm(
                    "the list \"%s\" needs at least %d items, but may have %d at most".formatted(path, least, most));
        }
        int first =
                Math.max(least, Math.min(most, node.path("defaultRepetitions").asInt(1)));
        boolean fixed = !node.path("allowAddRemove").asBoolean(true);
        return new Repeated(
                path,
                label,
                properties.getOrDefault("item", label),
                hide(node),
                fixed ? first : least,
                fixed ? first : most,
                first,
                template,
                List.of());
    }

    private static List<Component> template(JsonNode node, String path) {
        var template = new FormParser().components(node);
        if (template.stream().anyMatch(FormParser::holdsList)) {
            throw new InvalidForm("the list \"%s\" holds a list, which cannot be shown yet".formatted(path));
        }
        var fields = template.stream().flatMap(Component::fields).toList();
        if (fields.isEmpty()) {
            throw new InvalidForm("the list \"%s\" asks nothing".formatted(path));
        }
        if (fields.stream().anyMatch(Field::isUpload)) {
            throw new InvalidForm("the list \"%s\" asks for files, which a list cannot take yet".formatted(path));
        }
        earlier(fields);
        return template;
    }

    private static boolean holdsList(Component component) {
        return component instanceof Repeated
                || component instanceof Component.Group group
                        && group.components().stream().anyMatch(FormParser::holdsList);
    }

    private static int count(String text, String list) {
        return Repeated.typedCount(List.of(text))
                .orElseThrow(() ->
                        new InvalidForm("\"%s\" is no number of items for the list \"%s\"".formatted(text, list)));
    }

    private static void earlier(List<Field> fields) {
        fields.forEach(field -> earlier(field, fields));
    }

    private static void earlier(Field field, List<Field> fields) {
        if (!field.notBefore().isEmpty()
                && fields.stream()
                        .filter(other -> other.key().equals(field.notBefore()))
                        .noneMatch(other ->
                                other.type() == field.type() && field.type().isMoment())) {
            throw new InvalidForm("\"%s\" may not be before \"%s\", which is no field of the same kind"
                    .formatted(field.key(), field.notBefore()));
        }
    }

    private boolean isPage(JsonNode node) {
        return "group".equals(node.path("type").asString(""))
                && node.path("properties").has("page");
    }

    private List<Component> components(JsonNode parent) {
        return children(parent).stream().map(this::component).toList();
    }

    private Component component(JsonNode node) {
        var type = node.path("type").asString("");
        return switch (type) {
            case "group" ->
                new Component.Group(
                        node.path("id").asString(""), node.path("label").asString(""), hide(node), components(node));
            case "text" ->
                new Component.Text(
                        node.path("id").asString(""), node.path("text").asString(""), hide(node));
            case "dynamiclist" -> list(node);
            default ->
                FieldType.named(type, node.path("subtype").asString(""))
                        .map(known -> (Component) field(node, known))
                        .orElseThrow(() -> new InvalidForm(
                                "\"%s\" is of type \"%s\", which cannot be shown yet".formatted(name(node), type)));
        };
    }

    private Field field(JsonNode node, FieldType type) {
        var key = node.path("key").asString("");
        if (!KEY.matcher(key).matches()) {
            throw new InvalidForm(
                    "\"%s\" needs a \"key\" of letters and digits, but has \"%s\"".formatted(name(node), key));
        }
        if (!keys.add(key)) {
            throw new InvalidForm("the key \"%s\" is used twice".formatted(key));
        }
        var options = options(node);
        if (options.isEmpty()
                && Set.of(FieldType.RADIO, FieldType.SELECT, FieldType.CHECKLIST)
                        .contains(type)) {
            throw new InvalidForm("\"%s\" offers nothing to choose from".formatted(key));
        }
        return new Field(
                key,
                type,
                label(node, type).asString(key),
                node.path("description").asString(""),
                rules(node),
                options,
                node.path("appearance").path("suffixAdorner").asString(""),
                node.path("multiple").asBoolean(false),
                node.path("accept").asString(""),
                hide(node),
                node.path("defaultValue").asString(""),
                properties(node));
    }

    /** A moment has a label for its day and one for its time; the first that is there is the question. */
    private static JsonNode label(JsonNode node, FieldType type) {
        return type.isMoment()
                ? node.path(node.has("dateLabel") ? "dateLabel" : node.has("timeLabel") ? "timeLabel" : "label")
                : node.path("label");
    }

    private Rules rules(JsonNode node) {
        var validate = node.path("validate");
        return new Rules(
                validate.path("required").asBoolean(false),
                integer(validate.path("minLength")),
                integer(validate.path("maxLength")),
                decimal(validate.path("min")),
                decimal(validate.path("max")),
                pattern(validate.path("pattern")),
                validate.path("validationType").asString(null),
                integer(node.path("decimalDigits")));
    }

    private List<Field.Option> options(JsonNode node) {
        var options = new ArrayList<Field.Option>();
        node.path("values")
                .forEach(option -> options.add(new Field.Option(
                        option.path("value").asString(), option.path("label").asString())));
        return List.copyOf(options);
    }

    private static Map<String, String> properties(JsonNode node) {
        var properties = new LinkedHashMap<String, String>();
        node.path("properties")
                .properties()
                .forEach(
                        entry -> properties.put(entry.getKey(), entry.getValue().asString()));
        return Map.copyOf(properties);
    }

    private static Condition hide(JsonNode node) {
        var hide = node.path("conditional").path("hide").asString("");
        return hide.isBlank() ? Condition.NEVER : Condition.of(hide);
    }

    private static List<JsonNode> children(JsonNode parent) {
        var children = new ArrayList<JsonNode>();
        parent.path("components").forEach(children::add);
        return children;
    }

    private static String name(JsonNode node) {
        return node.path("key").asString(node.path("id").asString("a component"));
    }

    private static @Nullable Integer integer(JsonNode node) {
        return node.isNumber() || node.isString() && !node.asString().isBlank() ? node.asInt() : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        return node.isNumber() || node.isString() && !node.asString().isBlank() ? node.asDecimal() : null;
    }

    private static @Nullable Pattern pattern(JsonNode node) {
        try {
            return node.isString() ? Pattern.compile(node.asString()) : null;
        } catch (PatternSyntaxException broken) {
            throw new InvalidForm(
                    "the pattern \"%s\" is broken: %s".formatted(node.asString(), broken.getDescription()));
        }
    }
}
