package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges what was typed into an unfolded form. */
final class Judge {

    private final Input input;
    private final Visibility visibility;

    Judge(Form unfolded, Input input, Map<String, Object> context) {
        this.input = input;
        this.visibility = Visibility.of(unfolded, input, context);
    }

    /** @param asked the pages whose answers are judged, in the light of all */
    Form.Check check(List<Form.Page> asked) {
        var blank = Collections.<Component>newSetFromMap(new IdentityHashMap<>());
        asked.forEach(page -> page.lists().forEach(list -> blank(list, blank)));
        var answers = new LinkedHashMap<String, Object>();
        var problems = new ArrayList<Problem>();
        asked.stream()
                .flatMap(Form.Page::all)
                .filter(component -> visibility.shows(component) && !blank.contains(component))
                .forEach(component -> {
                    if (component instanceof Field field) {
                        take(field, answers, problems);
                    } else if (visibility.computed().containsKey(component.key())) {
                        answers.put(component.key(), visibility.computed().get(component.key()));
                    }
                });
        return new Form.Check(Nesting.nested(answers), problems, visibility);
    }

    private void take(Field field, Map<String, Object> answers, List<Problem> problems) {
        var judged = judge(field);
        if (judged.problem() != null) {
            problems.add(judged.problem());
        } else if (judged.value() != null && !field.question().disabled()) {
            answers.put(field.key(), judged.value());
        }
    }

    private Reading judge(Field field) {
        var reading = visibility.read(field);
        if (reading.problem() != null || field.question().disabled()) {
            return reading;
        }
        var scope = visibility.scope(field);
        var value = reading.value();
        if (value == null || Boolean.FALSE.equals(value)) {
            return field.rules().required().holds(scope)
                    ? Reading.wrong(Problem.of(field, field.type().kind().missing()))
                    : reading;
        }
        var earlier = field.notBefore();
        if (!earlier.isEmpty()
                && visibility.value(earlier) instanceof String before
                && before.compareTo(value.toString()) > 0) {
            return Reading.wrong(Problem.of(field, "notBefore", String.join(" ", input.of(earlier))));
        }
        var problem = field.isFixed() ? null : field.type().kind().judge(field, value, scope);
        return problem == null ? reading : Reading.wrong(problem);
    }

    /** Adds all that is in items that may stay as blank as they are. */
    private void blank(Repeated list, Set<Component> blank) {
        var items = list.items().stream().filter(item -> item.isBlank(input)).toList();
        int filled = list.items().size() - items.size();
        items.stream()
                .skip(Math.max(0, list.least() - filled))
                .forEach(item ->
                        item.components().stream().flatMap(Component::all).forEach(blank::add));
    }
}
