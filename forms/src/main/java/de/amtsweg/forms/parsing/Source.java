package de.amtsweg.forms.parsing;

import de.amtsweg.forms.expressions.Feel;
import de.amtsweg.forms.expressions.Formula;
import de.amtsweg.forms.expressions.Given;
import de.amtsweg.forms.expressions.Reason;
import de.amtsweg.forms.expressions.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in a form's JSON.
 *
 * @param path such as {@code components[2].validate}, to say where something is wrong
 */
record Source(JsonNode json, String path) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST = 1_000_000;

    /** The largest precision of a number in a schema; anything beyond is a mistake or an attack. */
    private static final int DIGITS = 30;

    static final Source NOWHERE = new Source(JSON.nullNode(), "");

    static Source of(String json, String path) {
        if (json.length() > LARGEST) {
            throw new InvalidForm(path, Reason.of("large"));
        }
        try {
            var read = JSON.readTree(json);
            if (!read.isObject()) {
                throw new InvalidForm(path, Reason.of("object"));
            }
            return new Source(read, path);
        } catch (JacksonException notJson) {
            throw new InvalidForm(
                    path,
                    Reason.of(
                            "json",
                            notJson.getLocation() == null
                                    ? 1
                                    : notJson.getLocation().getLineNr()));
        }
    }

    Source at(String name) {
        return new Source(json.path(name), path.isEmpty() || path.endsWith(": ") ? path + name : path + "." + name);
    }

    List<Source> each(String name) {
        var places = new ArrayList<Source>();
        var array = at(name);
        array.json.forEach(item -> places.add(new Source(item, array.path + "[" + places.size() + "]")));
        return places;
    }

    boolean has(String name) {
        return json.has(name) && !json.path(name).isNull();
    }

    String text(String name) {
        return text(name, "");
    }

    String text(String name, String otherwise) {
        var node = json.path(name);
        return node.isValueNode() && !node.isNull() ? node.asString() : otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        return json.path(name).asBoolean(otherwise);
    }

    @Nullable
    Integer integer(String name) {
        var number = decimal(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException fraction) {
            throw refuseAt(name, "whole", text(name));
        }
    }

    @Nullable
    BigDecimal decimal(String name) {
        var text = text(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            var number = new BigDecimal(text);
            if (text.length() > DIGITS || Math.abs(number.scale()) > DIGITS) {
                throw refuseAt(name, "digits", text);
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw refuseAt(name, "number", text);
        }
    }

    /** The JSON value: text, number, true or false, list, map or null. */
    @Nullable
    Object value() {
        return json.isMissingNode() ? null : JSON.convertValue(json, Object.class);
    }

    /** A text with values in it; empty if missing. */
    Template template(String name) {
        var place = at(name);
        var text = place.json.asString("");
        try {
            return Template.of(text);
        } catch (Feel.NotFeel broken) {
            throw place.refuse("template", text, broken.reason());
        }
    }

    Formula formula(String name) {
        var place = at(name);
        var text = place.json.asString();
        try {
            return Formula.of(text);
        } catch (Feel.NotFeel broken) {
            throw place.refuse("feel", text, broken.reason());
        }
    }

    /** FEEL after a leading {@code =}, and a literal otherwise. */
    Given given(String name) {
        var node = json.path(name);
        if (node.isString() && node.asString().startsWith("=")) {
            return new Given(null, formula(name));
        }
        return node.isValueNode() && !node.isNull() ? new Given(at(name).value(), null) : Given.NOTHING;
    }

    /** A condition, which is always FEEL. */
    Given condition(String name) {
        return json.path(name).asString("").isBlank() ? Given.NOTHING : new Given(null, formula(name));
    }

    Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        json.path(name)
                .properties()
                .forEach(entry -> texts.put(
                        entry.getKey(),
                        entry.getValue().isValueNode()
                                ? entry.getValue().asString()
                                : entry.getValue().toString()));
        return Map.copyOf(texts);
    }

    InvalidForm refuse(String reason, Object... arguments) {
        return new InvalidForm(path, Reason.of(reason, arguments));
    }

    InvalidForm refuseAt(String name, String reason, Object... arguments) {
        return at(name).refuse(reason, arguments);
    }
}
