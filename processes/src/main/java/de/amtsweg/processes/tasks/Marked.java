package de.amtsweg.processes.tasks;

import de.amtsweg.forms.schema.Field;
import de.amtsweg.processes.procedures.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The answers of an application that the inbox knows, since the form says so in the field's property {@code inbox}:
 * {@code subject} shows it in the list, {@code district} makes it a filter, {@code search} only finds the task by it, as the
 * others do, too. A field in a list has no single answer, and so cannot be marked.
 */
record Marked(List<Field> fields) {

    private static final String SUBJECT = "subject";

    private static final int LONGEST = 200;

    static Marked of(Procedure procedure) {
        return new Marked(procedure
                .form()
                .fields()
                .filter(field -> field.properties().containsKey(Inbox.MARK))
                .toList());
    }

    /** Where the answers are in the application. */
    List<String> paths() {
        return fields.stream().map(Field::key).toList();
    }

    /** What the inbox shows and finds of them. */
    record Words(String subject, String district, String search) {}

    /** @param answers in the order of {@link #paths()}; null where there is none */
    Words words(List<@Nullable String> answers) {
        var all = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            all.add(shown(fields.get(i), answers.get(i)));
        }
        return new Words(
                as(SUBJECT, all), as(Inbox.DISTRICT, all), String.join(" ", all).strip());
    }

    private String as(String use, List<String> answers) {
        return IntStream.range(0, fields.size())
                .filter(i -> use.equals(fields.get(i).properties().get(Inbox.MARK)))
                .mapToObj(answers::get)
                .filter(answer -> !answer.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String shown(Field field, @Nullable String answer) {
        if (answer == null) {
            return "";
        }
        var label = field.options().stream()
                .filter(option -> option.value().equals(answer))
                .map(Field.Option::label)
                .findFirst()
                .orElse(answer);
        return label.length() > LONGEST ? label.substring(0, LONGEST) : label;
    }
}
