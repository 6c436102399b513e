package de.amtsweg.forms.judging;

import de.amtsweg.forms.answers.Answer;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Nesting;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.schema.Component;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.schema.Repeated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges what was typed into an unfolded form. */
public final class Judge {

    /** What ends at this time of day ends with the day. */
    private static final String MIDNIGHT = "00:00";

    private final Form form;
    private final Input input;
    private final Visibility visibility;

    private Judge(Form unfolded, Input input, Map<String, Object> context) {
        this.form = unfolded;
        this.input = input;
        this.visibility = Visibility.of(unfolded, input, context);
    }

    /**
     * Judges the whole form; answers of hidden fields are dropped, and so are items of a list that were left blank, if
     * enough others are filled in.
     *
     * @param context further values that conditions may read, such as the answers of earlier forms
     */
    public static Judged check(Form form, Input input, Map<String, Object> context) {
        var unfolded = form.unfolded(input);
        return new Judge(unfolded, input, context).check(unfolded.pages());
    }

    /** Judges one page, given the answers of all others. */
    public static Judged check(Form form, Form.Page page, Input input, Map<String, Object> context) {
        var unfolded = form.unfolded(input);
        return new Judge(unfolded, input, context)
                .check(unfolded.page(page.key()).stream().toList());
    }

    /** @param asked the pages whose answers are judged, given those of all pages */
    private Judged check(List<Form.Page> asked) {
        var blank = Collections.<Component>newSetFromMap(new IdentityHashMap<>());
        asked.forEach(page -> page.lists().forEach(list -> blank(list, blank)));
        var answers = new LinkedHashMap<String, Object>();
        var problems = new ArrayList<Problem>();
        var fields = new HashSet<String>();
        asked.stream()
                .flatMap(Form.Page::all)
                .filter(component -> visibility.shows(component) && !blank.contains(component))
                .forEach(component -> {
                    if (component instanceof Field field) {
                        fields.add(field.key());
                        take(field, answers, problems);
                    } else if (visibility.computed().containsKey(component.key())) {
                        answers.put(component.key(), visibility.computed().get(component.key()));
                    }
                });
        return new Judged(Nesting.nested(answers), problems, fields, visibility);
    }

    private void take(Field field, Map<String, Object> answers, List<Problem> problems) {
        var judged = judge(field);
        if (judged.problem() != null) {
            problems.add(judged.problem());
        } else if (judged.value() != null && !field.question().disabled()) {
            answers.put(field.key(), judged.value());
        }
    }

    private Answer judge(Field field) {
        var answer = visibility.read(field);
        if (answer.problem() != null || field.question().disabled()) {
            return answer;
        }
        var scope = visibility.scope(field);
        var value = answer.value();
        if (value == null || Boolean.FALSE.equals(value)) {
            return field.rules().required().holds(scope)
                    ? Answer.wrong(field.problem(field.kind().missing()))
                    : answer;
        }
        var problem = precedes(field, value);
        if (problem == null && !field.isFixed()) {
            problem = field.kind().judge(field, value, scope);
        }
        return problem == null ? answer : Answer.wrong(problem);
    }

    private @Nullable Problem precedes(Field field, Object value) {
        var problem = precedes(field, value, "notBefore", field.notBefore(), 0);
        return problem == null ? precedes(field, value, "after", field.after(), -1) : problem;
    }

    /** @param most how the earlier moment may compare to this one */
    private @Nullable Problem precedes(Field field, Object value, String rule, String key, int most) {
        var earlier = key.isEmpty() ? null : form.field(key).orElse(null);
        var before = earlier == null ? null : visibility.value(earlier.key());
        if (before == null) {
            return null;
        }
        var end = field.kind().order(field, value);
        if (end.equals(MIDNIGHT) || earlier.kind().order(earlier, before).compareTo(end) <= most) {
            return null;
        }
        var typed = earlier.isFixed() ? earlier.kind().typed(earlier, before) : input.of(earlier.key());
        return field.problem(rule, String.join(" ", typed));
    }

    /** Adds everything in items that may stay blank. */
    private void blank(Repeated list, Set<Component> blank) {
        var items = list.items().stream().filter(item -> item.isBlank(input)).toList();
        int filled = list.items().size() - items.size();
        items.stream()
                .skip(Math.max(0, list.least() - filled))
                .forEach(item ->
                        item.components().stream().flatMap(Component::all).forEach(blank::add));
    }
}
