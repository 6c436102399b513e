package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A form: its id and its pages, of which most task forms have one. */
public record Form(String id, List<Page> pages) {

    private static final String LINES = "Zeilen";

    /** A step of the form: a top-level group with the property {@code page}, or the whole form where there is none. */
    public record Page(String key, String label, Condition hide, List<Component> components) {

        public Stream<Field> fields() {
            return components.stream().flatMap(Component::fields);
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

    public Stream<Field> fields() {
        return pages.stream().flatMap(Page::fields);
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
                .flatMap(component -> component instanceof Component.Group group
                        ? Stream.concat(Stream.of(group.hide()), conditions(group.components()))
                        : Stream.of(component.hide()));
    }

    /**
     * Judges the whole form; answers of hidden fields are dropped.
     *
     * @param context further values that conditions may read, such as the answers of earlier forms
     */
    public Check check(Input input, Map<String, Object> context) {
        return check(fields().toList(), input, context);
    }

    /** Judges one page in the light of the answers of all others. */
    public Check check(Page page, Input input, Map<String, Object> context) {
        return check(page.fields().toList(), input, context);
    }

    private Check check(List<Field> asked, Input input, Map<String, Object> context) {
        var visibility = Visibility.of(this, input, context);
        var answers = new LinkedHashMap<String, Object>();
        var problems = new ArrayList<Problem>();
        for (var field : asked) {
            if (visibility.shows(field)) {
                var judged = Judge.judge(field, input.of(field.key()), input.of(field.notBefore()));
                if (judged.problem() != null) {
                    problems.add(judged.problem());
                } else if (judged.value() != null) {
                    answers.put(field.key(), judged.value());
                }
            }
        }
        return new Check(answers, problems, visibility);
    }

    /** The answers as they would have to be typed, for showing a finished form again. */
    public Input typed(Map<String, Object> answers) {
        var values = new LinkedHashMap<String, List<String>>();
        fields().forEach(field -> {
            var answer = answers.get(field.key());
            if (answer != null) {
                values.put(field.key(), Display.typed(field, answer));
            }
        });
        return new Input(values);
    }

    /**
     * Key to what a reader would see, for letters; checkboxes stay true or false, uploads are left out. What may have
     * several lines or choices is there once more, as a list under {@code <key>Zeilen}.
     */
    public Map<String, Object> shown(Map<String, Object> answers, Texts texts) {
        var words = new FieldTexts(id, texts);
        var shown = new LinkedHashMap<String, Object>();
        fields().filter(field -> !field.isUpload()).forEach(field -> {
            var answer = answers.get(field.key());
            if (answer != null) {
                shown.put(field.key(), field.type() == FieldType.CHECKBOX ? answer : Display.of(field, answer, words));
                Display.lines(field, answer, words).ifPresent(lines -> shown.put(field.key() + LINES, lines));
            }
        });
        return shown;
    }
}
