package de.amtsweg.processes.procedures;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known about somebody before they begin, and what a form tells of them afterwards: fields with the property
 * {@code prefill}.
 */
public final class Prefill {

    private static final String EMAIL = "email";
    private static final String NAME = "name";
    private static final String NICKNAME = "nickname";
    private static final String GIVEN_NAME = "givenName";
    private static final String FAMILY_NAME = "familyName";

    private Prefill() {}

    /** The form as somebody finds it who begins. */
    public static Input of(Form form, Person person) {
        var words = List.of(person.name().strip().split("\\s+"));
        int family = familyBegins(words);
        return form.prefilled(Map.of(
                NAME, person.name(),
                EMAIL, person.email(),
                GIVEN_NAME, String.join(" ", words.subList(0, family)),
                FAMILY_NAME, String.join(" ", words.subList(family, words.size()))));
    }

    /** A family name is the last word, with what is written small before it: Karl von der Heide. People can correct it. */
    private static int familyBegins(List<String> words) {
        int family = words.size() - 1;
        while (family > 1 && Character.isLowerCase(words.get(family - 1).codePointAt(0))) {
            family--;
        }
        return family;
    }

    /** What a guest wants to be called; empty if the form does not ask. */
    public static String name(Form form, Map<String, Object> answers) {
        var whole = first(form, List.of(NAME, NICKNAME), answers);
        return whole.isEmpty()
                ? Stream.of(GIVEN_NAME, FAMILY_NAME)
                        .map(part -> first(form, List.of(part), answers))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "))
                : whole;
    }

    public static String email(Form form, Map<String, Object> answers) {
        return first(form, List.of(EMAIL), answers);
    }

    /** The address as it was typed so far, right or wrong. */
    public static String typedEmail(Form form, Input input) {
        return form.fields()
                .filter(field -> EMAIL.equals(field.properties().get("prefill")))
                .map(field -> input.first(field.key()))
                .filter(typed -> !typed.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String first(Form form, List<String> prefilled, Map<String, Object> answers) {
        return form.fields()
                .filter(field -> prefilled.contains(field.properties().getOrDefault("prefill", "")))
                .map(field -> field.answer(answers))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }
}
