package de.amtsweg.forms.schema;

import de.amtsweg.forms.answers.Answer;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.expressions.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the answers to a kind of question are read, judged and shown. */
public interface FieldKind {

    /** Turns what was typed into a JSON value. */
    Answer read(Field field, List<String> typed, Scope scope);

    /** What is wrong with an answer that was understood; null when nothing is. */
    default @Nullable Problem judge(Field field, Object answer, Scope scope) {
        return null;
    }

    /** How many characters of an answer are kept while it is filled in, right or wrong. */
    default int kept() {
        return 1_000;
    }

    /** How many characters an answer may have; 0 where that is no question. */
    default int longest() {
        return 0;
    }

    /** The end of the message for an answer that is missing. */
    default String missing() {
        return "required";
    }

    /** Orders answers by time, whatever zone each is written in. */
    default String order(Field field, Object answer) {
        return answer.toString();
    }

    String shown(Field field, Object answer, FieldTexts texts, Scope scope);

    /** The lines of a text, the choices of a list; empty for what is always single. */
    default Optional<List<String>> lines(Field field, Object answer, FieldTexts texts, Scope scope) {
        return Optional.empty();
    }

    /** The answer as it would have to be typed. */
    default List<String> typed(Field field, Object answer) {
        return List.of(answer.toString());
    }

    static String first(List<String> typed) {
        return typed.isEmpty() ? "" : typed.get(0);
    }
}
