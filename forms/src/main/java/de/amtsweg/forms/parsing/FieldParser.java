package de.amtsweg.forms.parsing;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import de.amtsweg.forms.expressions.Given;
import de.amtsweg.forms.expressions.Template;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldType;
import de.amtsweg.forms.schema.Options;
import de.amtsweg.forms.schema.Question;
import de.amtsweg.forms.schema.Rules;
import de.amtsweg.forms.schema.TextFormat;
import de.amtsweg.forms.types.FieldKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the components of a form-js schema that take an answer. */
final class FieldParser {

    /** What the list of tasks does with an answer. */
    private static final Set<String> INBOX = Set.of("subject", "district", "search");

    Field parse(Source source, Spot spot, FieldType type) {
        var name = Names.read(source, "key");
        spot.names().claim(spot.prefix() + name, source);
        var appearance = source.at("appearance");
        var properties = properties(source, type);
        var question = new Question(
                type,
                FieldKinds.of(type),
                label(source, type, name),
                source.template("description"),
                source.at("properties").template("help"),
                appearance.template("prefixAdorner"),
                appearance.template("suffixAdorner"),
                rules(source),
                options(source, type),
                source.given("multiple"),
                source.given("accept"),
                source.given("readonly"),
                source.flag("disabled", false),
                source.at("defaultValue").value(),
                properties,
                format(source, type));
        return new Field(spot.place(source, name, FormParser.columns(source)), question);
    }

    /** Refuses a field whose {@code notBefore} or {@code after} names one that is no moment of the same kind. */
    static void earlier(Field field, List<Field> all, Source source) {
        earlier(field, "notBefore", field.notBefore(), all, source);
        earlier(field, "after", field.after(), all, source);
    }

    private static void earlier(Field field, String property, String key, List<Field> all, Source source) {
        if (!key.isEmpty()
                && all.stream()
                        .filter(other -> other.key().equals(key))
                        .noneMatch(other ->
                                other.type() == field.type() && field.type().isMoment())) {
            throw source.at("properties").refuseAt(property, "notBefore", key);
        }
    }

    /** A moment has a label for its day and one for its time; the first one present is the question. */
    private static Template label(Source source, FieldType type, String name) {
        var label = type.isMoment()
                ? source.has("dateLabel") ? "dateLabel" : source.has("timeLabel") ? "timeLabel" : "label"
                : "label";
        return source.has(label) ? source.template(label) : Template.plain(name);
    }

    private static Map<String, String> properties(Source source, FieldType type) {
        var properties = new HashMap<>(source.texts("properties"));
        var rows = properties.getOrDefault("rows", "5");
        if (!rows.matches("[1-9][0-9]?")) {
            throw source.at("properties").refuseAt("rows", "rows", rows);
        }
        var kinds = properties.getOrDefault("kinds", "");
        if (!kinds.isEmpty() && (type != FieldType.FILEPICKER || !kinds.matches("[a-z-]+(,\\s*[a-z-]+)*"))) {
            throw source.at("properties").refuseAt("kinds", "kinds", kinds);
        }
        var inbox = properties.get("inbox");
        if (inbox != null && (type == FieldType.FILEPICKER || !INBOX.contains(inbox))) {
            throw source.at("properties").refuseAt("inbox", "inbox", inbox);
        }
        if (type == FieldType.NUMBER && source.flag(Question.AS_TEXT, false)) {
            properties.put(Question.AS_TEXT, "true");
        }
        if (type.isMoment()) {
            if (source.flag("disallowPassedDates", false)) {
                properties.put("earliest", "today");
            }
            properties.put(Question.TIMES, source.text("timeSerializingFormat"));
        }
        return Map.copyOf(properties);
    }

    private static @Nullable TextFormat format(Source source, FieldType type) {
        var named = source.at("properties").text("format");
        if (type == FieldType.NUMBER && named.equals(TextFormat.MONEY)) {
            return null;
        }
        if (!type.isText()) {
            if (!named.isEmpty()) {
                throw source.at("properties").refuseAt("format", "formatOther", named);
            }
            return null;
        }
        var validation = source.at("validate").text("validationType");
        var name = named.isEmpty() ? validation.equals("custom") ? "" : validation : named;
        return name.isEmpty()
                ? null
                : TextFormat.named(name)
                        .orElseThrow(() -> source.at("properties")
                                .refuseAt("format", "format", name, TextFormat.names(), TextFormat.MONEY));
    }

    private static Rules rules(Source source) {
        var validate = source.at("validate");
        return new Rules(
                validate.given("required"),
                number(validate, "minLength"),
                number(validate, "maxLength"),
                number(validate, "min"),
                number(validate, "max"),
                pattern(validate),
                validate.text("patternErrorMessage"),
                source.integer("decimalDigits"),
                source.decimal("increment"),
                source.integer("timeInterval"));
    }

    /** Literal or computed. */
    private static Given number(Source validate, String name) {
        var given = validate.given(name);
        if (given.formula() == null) {
            validate.decimal(name);
        }
        return given;
    }

    private static Options options(Source source, FieldType type) {
        if (!type.isChoice()) {
            return Options.NONE;
        }
        if (!source.text("valuesExpression").isBlank()) {
            return new Options.Worked(source.formula("valuesExpression"));
        }
        if (!source.text("valuesKey").isBlank()) {
            return new Options.Found(source.text("valuesKey"));
        }
        var values = new ArrayList<Field.Option>(Options.of(source.at("values").value()));
        if (values.isEmpty()) {
            throw source.refuse("choices");
        }
        if (values.stream().map(Field.Option::value).distinct().count() < values.size()) {
            throw source.refuseAt("values", "choiceTwice");
        }
        return new Options.Written(List.copyOf(values));
    }

    /** RE2 takes time proportional to the text, whatever the pattern; it supports neither backreferences nor lookaround. */
    private static @Nullable Pattern pattern(Source validate) {
        var pattern = validate.text("pattern");
        try {
            return pattern.isEmpty() ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException broken) {
            throw validate.refuseAt("pattern", "pattern", pattern, broken.getDescription());
        }
    }
}
