package de.amtsweg.forms;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.judging.Judged;
import de.amtsweg.forms.parsing.FormParser;
import de.amtsweg.forms.schema.Form;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forms and answers in few words. */
public final class Examples {

    private Examples() {}

    /** With single quotes for JSON's double ones. */
    public static Form form(String components) {
        return FormParser.parse("{\"id\":\"f\",\"components\":[%s]}".formatted(quoted(components)));
    }

    private static String quoted(String components) {
        return components
                .replace("\\\"", "\u0001")
                .replace("\"", "\\\"")
                .replace('\'', '"')
                .replace("\u0001", "\\\"");
    }

    /** @param typed keys and values in turn */
    public static Input input(String... typed) {
        var values = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < typed.length; i += 2) {
            values.put(typed[i], List.of(typed[i + 1]));
        }
        return new Input(values);
    }

    public static Input input(Map<String, String> typed) {
        var values = new HashMap<String, List<String>>();
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return new Input(values);
    }

    public static Judged check(String component, String key, String typed) {
        return Judge.check(form(component), input(key, typed), Map.of());
    }

    /** The one thing that is wrong with what was typed under the key {@code a}. */
    public static String problem(String component, String typed) {
        var check = check(component, "a", typed);
        assertThat(check.problems()).hasSize(1);
        return check.problems().get(0).message();
    }
}
