package de.amtsweg.forms.schema;

import de.amtsweg.forms.answers.Nesting;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.expressions.Formula;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question of the form in its place. */
public record Field(Place place, Question question) implements Component {

    private static final int MOST_VALUES = 500;

    /**
     * A choice.
     *
     * @param value what its control sends
     * @param answer what the answer holds: the same, or a JSON value other than text
     */
    public record Option(String value, String label, Object answer) {

        public Option(String value, String label) {
            this(value, label, value);
        }
    }

    @Override
    public Stream<Field> fields() {
        return Stream.of(this);
    }

    @Override
    public Field within(String item) {
        return new Field(place.within(item), question);
    }

    @Override
    public Stream<Formula> formulas() {
        return question.formulas();
    }

    public FieldKind kind() {
        return question.kind();
    }

    public FieldType type() {
        return question.type();
    }

    /** Its label as the schema has it. */
    public String label() {
        return question.label().text();
    }

    public String description() {
        return question.description().text();
    }

    public String help() {
        return question.help().text();
    }

    /** The choices listed in the schema itself. */
    public List<Option> options() {
        return question.options() instanceof Options.Written written ? written.options() : List.of();
    }

    public Map<String, String> properties() {
        return question.properties();
    }

    /** Whether it takes several files, even if only sometimes. */
    public boolean multiple() {
        return question.multiple().isAlways() || question.multiple().formula() != null;
    }

    public boolean isUpload() {
        return type() == FieldType.FILEPICKER;
    }

    /** Formats that an upload accepts, as in HTML; empty for any. What FEEL computes is only passed to the browser. */
    public String accept() {
        var accept = question.accept().constant();
        return accept == null ? "" : accept.toString();
    }

    /** Kinds of documents that an upload asks for; none for any. */
    public List<String> kinds() {
        var kinds = properties().getOrDefault("kinds", "");
        return kinds.isEmpty() ? List.of() : List.of(kinds.split(",\\s*"));
    }

    /** Whether nobody can answer it: it keeps its previous value. */
    public boolean isFixed() {
        return question.disabled() || question.readonly().isAlways();
    }

    /** The answer to it; null if there is none. A field in a list has no single answer. */
    public @Nullable Object answer(Map<String, Object> answers) {
        return Nesting.get(answers, key());
    }

    /** What is kept of what was typed: right or wrong, but no more than anybody would type. */
    public List<String> kept(List<String> typed) {
        return typed.stream().limit(MOST_VALUES).map(this::kept).toList();
    }

    private String kept(String value) {
        int longest = kind().kept();
        if (value.length() <= longest) {
            return value;
        }
        return value.substring(0, Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** What it contains at the beginning. */
    List<String> byDefault() {
        var value = question.defaultValue();
        return value == null || value.toString().isEmpty() ? List.of() : kind().typed(this, value);
    }

    public Rules rules() {
        return question.rules();
    }

    /** The key within its item; for a field outside of lists the key itself. */
    public String name() {
        return place.name();
    }

    /** Key of a moment that this one must not precede, in the same item of a list; empty for most. */
    public String notBefore() {
        var other = properties().getOrDefault("notBefore", "");
        return other.isEmpty() ? "" : place.scope() + other;
    }

    /** Key of a moment that this one must follow, likewise. */
    public String after() {
        var other = properties().getOrDefault("after", "");
        return other.isEmpty() ? "" : place.scope() + other;
    }

    /** @param rule the end of the message key */
    public Problem problem(String rule, Object... arguments) {
        return new Problem(key(), "forms.problem." + rule, List.of(arguments));
    }

    public boolean isMoney() {
        return "money".equals(properties().get("format"));
    }
}
