package de.amtsweg.forms.schema;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.expressions.Formula;
import de.amtsweg.forms.expressions.Given;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A form: its id and its pages. Most task forms have one page. */
public record Form(String id, List<Page> pages) {

    /** A step of the form: a top-level group with the property {@code page}, or the whole form where there is none. */
    public record Page(String key, String label, Given hide, List<Component> components) {

        public Stream<Field> fields() {
            return components.stream().flatMap(Component::fields);
        }

        /** Everything on it, whatever contains it. */
        public Stream<Component> all() {
            return components.stream().flatMap(Component::all);
        }

        /** The lists on it, including those in groups and, if the page is unfolded, in items of lists. */
        public Stream<Repeated> lists() {
            return all().filter(Repeated.class::isInstance).map(Repeated.class::cast);
        }

        /** This page with as many items in its lists as were typed. */
        public Page unfolded(Input input) {
            return lists().findAny().isEmpty()
                    ? this
                    : new Page(
                            key,
                            label,
                            hide,
                            components.stream()
                                    .map(component -> component.unfolded(input))
                                    .toList());
        }

        /** The conditions and expressions outside of lists. */
        public Stream<Formula> formulas() {
            return conditions(components);
        }
    }

    /** The fields outside of lists; those of an {@linkplain #unfolded unfolded} form are all that is asked. */
    public Stream<Field> fields() {
        return pages.stream().flatMap(Page::fields);
    }

    /** All fields; those of lists once, although they are asked for each item. */
    public Stream<Field> questions() {
        return pages.stream().flatMap(page -> page.components().stream()).flatMap(Form::questions);
    }

    private static Stream<Field> questions(Component component) {
        return component instanceof Field field
                ? Stream.of(field)
                : parts(component).stream().flatMap(Form::questions);
    }

    public Stream<Repeated> lists() {
        return pages.stream().flatMap(Page::lists);
    }

    /** This form with as many items in its lists as were typed. */
    public Form unfolded(Input input) {
        return lists().findAny().isEmpty()
                ? this
                : new Form(id, pages.stream().map(page -> page.unfolded(input)).toList());
    }

    public Optional<Field> field(String key) {
        return fields().filter(field -> field.key().equals(key)).findFirst();
    }

    public Optional<Page> page(String key) {
        return pages.stream().filter(page -> page.key().equals(key)).findFirst();
    }

    /**
     * The content of a new draft: the schema's defaults, and what the account knows for fields with the property {@code
     * prefill}.
     */
    public Input prefilled(Map<String, String> account) {
        var values = new LinkedHashMap<String, List<String>>();
        unfolded(Input.EMPTY).fields().filter(field -> !field.isFixed()).forEach(field -> {
            var known = account.getOrDefault(field.properties().getOrDefault("prefill", ""), "");
            var typed = known.isEmpty() ? field.byDefault() : List.of(known);
            if (!typed.isEmpty()) {
                values.put(field.key(), typed);
            }
        });
        return new Input(values);
    }

    /** All words of its components that people read. */
    public Stream<Word> words() {
        return Word.of(this);
    }

    /** All names that its expressions, conditions and texts mention. */
    public Set<String> mentioned() {
        var mentioned = new HashSet<String>();
        pages.forEach(page -> {
            page.hide().formulas().forEach(formula -> mentioned.addAll(formula.mentions()));
            page.components().forEach(component -> mention(component, mentioned));
        });
        return mentioned;
    }

    private static void mention(Component component, Set<String> mentioned) {
        Stream.concat(component.hide().formulas(), component.formulas())
                .forEach(formula -> mentioned.addAll(formula.mentions()));
        parts(component).forEach(part -> mention(part, mentioned));
    }

    /** The keys of everything that has an answer: fields, expressions and lists; those in lists only if it is unfolded. */
    public List<String> keys() {
        return pages.stream()
                .flatMap(Page::all)
                .filter(Form::hasValue)
                .map(Component::key)
                .toList();
    }

    public static boolean hasValue(Component component) {
        return component instanceof Field || component instanceof Computed || component instanceof Repeated;
    }

    /** What decides what is visible, within one scope: not in lists, nor in groups with their own values. */
    public static Stream<Formula> conditions(List<Component> components) {
        return components.stream().flatMap(component -> {
            var hide = component.hide().formulas();
            if (component instanceof Component.Group group && !group.isScope()) {
                return Stream.concat(hide, conditions(group.components()));
            }
            return component instanceof Computed computed
                    ? Stream.concat(hide, Stream.of(computed.formula()))
                    : component instanceof Field field
                            ? Stream.concat(hide, field.question().options().formulas())
                            : hide;
        });
    }

    private static List<Component> parts(Component component) {
        return component instanceof Component.Group group
                ? group.components()
                : component instanceof Repeated list ? list.template() : List.of();
    }

    /** The answers as they would have to be typed, for showing a finished form again. */
    public Input typed(Map<String, Object> answers) {
        return new Retyped().of(this, answers);
    }

    /** The ids of all documents in the answers. */
    public List<String> documents(Map<String, Object> answers) {
        var input = typed(answers);
        return unfolded(input)
                .fields()
                .filter(Field::isUpload)
                .flatMap(field -> input.of(field.key()).stream())
                .toList();
    }
}
