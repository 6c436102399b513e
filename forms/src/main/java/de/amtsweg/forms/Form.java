package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A form: its id and its pages, of which most task forms have one. */
public record Form(String id, List<Page> pages) {

    private static final String LINES = "Zeilen";

    /** A step of the form: a top-level group with the property {@code page}, or the whole form where there is none. */
    public record Page(String key, String label, Condition hide, List<Component> components) {

        public Stream<Field> fields() {
            return components.stream().flatMap(Component::fields);
        }

        /** The lists on it, also those in groups. */
        public Stream<Repeated> lists() {
            return lists(components);
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

        private static Stream<Repeated> lists(List<Component> components) {
            return components.stream()
                    .flatMap(component -> component instanceof Repeated list
                            ? Stream.of(list)
                            : component instanceof Component.Group group ? lists(group.components()) : Stream.empty());
        }
    }

    /**
     * What a check found.
     *
     * @param answers JSON values of the visible fields that were answered rightly
     * @param problems in the order of the form
     */
    public record Check(Map<String, Object> answers, List<Problem> problems, Visibility visibility) {

        public boolean passed() {
            return problems.isEmpty();
        }
    }

    /**
     * @param json a form-js schema
     * @throws InvalidForm with what to change
     */
    public static Form parse(String json) {
        return new FormParser().parse(json);
    }

    /** The fields outside of lists; those of an {@linkplain #unfolded unfolded} form are all that are asked. */
    public Stream<Field> fields() {
        return pages.stream().flatMap(Page::fields);
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
     * What stands in a new draft: the schema's defaults, and what the account knows of fields with the property {@code
     * prefill}.
     */
    public Input prefilled(Map<String, String> account) {
        var values = new LinkedHashMap<String, List<String>>();
        fields().forEach(field -> {
            var known = account.getOrDefault(field.properties().getOrDefault("prefill", ""), field.defaultValue());
            if (!known.isEmpty()) {
                values.put(field.key(), List.of(known));
            }
        });
        return new Input(values);
    }

    /** The FEEL texts of all conditions. */
    public List<String> conditions() {
        return Stream.concat(
                        pages.stream().map(Page::hide), pages.stream().flatMap(page -> conditions(page.components())))
                .filter(condition -> !condition.isNever())
                .map(Condition::text)
                .toList();
    }

    private static Stream<Condition> conditions(List<Component> components) {
        return components.stream()
                .flatMap(component -> Stream.concat(Stream.of(component.hide()), conditions(parts(component))));
    }

    private static List<Component> parts(Component component) {
        return component instanceof Component.Group group
                ? group.components()
                : component instanceof Repeated list ? list.template() : List.of();
    }

    /**
     * Judges the whole form; answers of hidden fields are dropped, and so are items of a list that were left blank, as
     * long as enough others are filled in.
     *
     * @param context further values that conditions may read, such as the answers of earlier forms
     */
    public Check check(Input input, Map<String, Object> context) {
        var unfolded = unfolded(input);
        return check(unfolded, unfolded.pages(), input, context);
    }

    /** Judges one page in the light of the answers of all others. */
    public Check check(Page page, Input input, Map<String, Object> context) {
        var unfolded = unfolded(input);
        return check(unfolded, unfolded.page(page.key()).stream().toList(), input, context);
    }

    private static Check check(Form unfolded, List<Page> asked, Input input, Map<String, Object> context) {
        var visibility = Visibility.of(unfolded, input, context);
        var blank = new HashSet<Field>();
        asked.forEach(page -> page.lists().forEach(list -> blank.addAll(blank(list, input))));
        var answers = new LinkedHashMap<String, Object>();
        var problems = new ArrayList<Problem>();
        asked.stream()
                .flatMap(Page::fields)
                .filter(field -> visibility.shows(field) && !blank.contains(field))
                .forEach(field -> {
                    var judged = Judge.judge(field, input.of(field.key()), input.of(field.notBefore()));
                    if (judged.problem() != null) {
                        problems.add(judged.problem());
                    } else if (judged.value() != null) {
                        answers.put(field.key(), judged.value());
                    }
                });
        return new Check(Nesting.nested(answers), problems, visibility);
    }

    /** The fields of items that may stay as blank as they are. */
    private static Set<Field> blank(Repeated list, Input input) {
        var blank = list.items().stream().filter(item -> item.isBlank(input)).toList();
        int filled = list.items().size() - blank.size();
        var fields = new HashSet<Field>();
        blank.stream()
                .skip(Math.max(0, list.least() - filled))
                .forEach(item -> item.fields().forEach(fields::add));
        return fields;
    }

    /** The answers as they would have to be typed, for showing a finished form again. */
    public Input typed(Map<String, Object> answers) {
        var values = new LinkedHashMap<String, List<String>>();
        pages.forEach(page -> type(page.components(), "", answers, values::put));
        return new Input(values);
    }

    private static void type(
            List<Component> components,
            String item,
            Map<String, Object> answers,
            BiConsumer<String, List<String>> typed) {
        for (var component : components) {
            if (component instanceof Field field && answers.get(field.key()) != null) {
                typed.accept(item + field.key(), Display.typed(field, answers.get(field.key())));
            } else if (component instanceof Component.Group group) {
                type(group.components(), item, answers, typed);
            } else if (component instanceof Repeated list) {
                var items = Nesting.items(answers, list.path());
                typed.accept(item + list.path(), List.of(String.valueOf(items.size())));
                for (int i = 0; i < items.size(); i++) {
                    type(list.template(), Repeated.key(item + list.path(), i) + ".", items.get(i), typed);
                }
            }
        }
    }

    /**
     * Key to what a reader would see, for letters; checkboxes stay true or false, uploads are left out. What may have
     * several lines or choices is there once more, as a list under {@code <key>Zeilen}. A list is a list of such maps.
     */
    public Map<String, Object> shown(Map<String, Object> answers, Texts texts) {
        var shown = new LinkedHashMap<String, Object>();
        pages.forEach(page -> show(page.components(), "", answers, new FieldTexts(id, texts), shown));
        return shown;
    }

    private static void show(
            List<Component> components,
            String path,
            Map<String, Object> answers,
            FieldTexts words,
            Map<String, Object> shown) {
        for (var component : components) {
            if (component instanceof Component.Group group) {
                show(group.components(), path, answers, words, shown);
            } else if (component instanceof Repeated list) {
                shown.put(
                        list.path(),
                        Nesting.items(answers, list.path()).stream()
                                .map(item -> {
                                    var one = new LinkedHashMap<String, Object>();
                                    show(list.template(), path + list.path() + ".", item, words, one);
                                    return one;
                                })
                                .toList());
            } else if (component instanceof Field field && !field.isUpload() && answers.get(field.key()) != null) {
                var answer = answers.get(field.key());
                var asked = field.within(path);
                shown.put(field.key(), field.type() == FieldType.CHECKBOX ? answer : Display.of(asked, answer, words));
                Display.lines(asked, answer, words).ifPresent(lines -> shown.put(field.key() + LINES, lines));
            }
        }
    }
}
