package de.amtsweg.forms.types;

import de.amtsweg.forms.answers.Answer;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldKind;
import de.amtsweg.forms.schema.FieldTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One choice, or several, of those that are offered. */
record Choosing(boolean several) implements FieldKind {

    @Override
    public Answer read(Field field, List<String> typed, Scope scope) {
        var chosen = typed.stream().filter(value -> !value.isEmpty()).distinct().toList();
        if (chosen.isEmpty()) {
            return Answer.NOTHING;
        }
        var answers = new ArrayList<>();
        var offered = field.question().options().in(scope);
        for (var value : chosen) {
            var option =
                    offered.stream().filter(one -> one.value().equals(value)).findFirst();
            if (option.isEmpty()) {
                return Answer.wrong(field.problem("choice"));
            }
            answers.add(option.get().answer());
        }
        return Answer.of(several ? answers : answers.get(0));
    }

    @Override
    public String missing() {
        return "required.choice";
    }

    @Override
    public String shown(Field field, Object answer, FieldTexts texts, Scope scope) {
        return String.join(", ", labels(field, answer, texts, scope));
    }

    @Override
    public Optional<List<String>> lines(Field field, Object answer, FieldTexts texts, Scope scope) {
        return several ? Optional.of(labels(field, answer, texts, scope)) : Optional.empty();
    }

    @Override
    public List<String> typed(Field field, Object answer) {
        return answer instanceof Collection<?> answers
                ? answers.stream().map(String::valueOf).toList()
                : List.of(answer.toString());
    }

    private List<String> labels(Field field, Object answer, FieldTexts texts, Scope scope) {
        return typed(field, answer).stream()
                .map(value -> texts.option(field, value, scope))
                .toList();
    }
}
