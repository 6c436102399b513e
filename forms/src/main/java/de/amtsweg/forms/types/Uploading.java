package de.amtsweg.forms.types;

import de.amtsweg.forms.answers.Answer;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldKind;
import de.amtsweg.forms.schema.FieldTexts;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files; the answer holds the ids of their documents. */
record Uploading() implements FieldKind {

    @Override
    public Answer read(Field field, List<String> typed, Scope scope) {
        var documents = typed.stream().filter(id -> !id.isEmpty()).distinct().toList();
        if (documents.isEmpty()) {
            return Answer.NOTHING;
        }
        return documents.stream().allMatch(Uploading::isId)
                ? Answer.of(documents)
                : Answer.wrong(field.problem("upload"));
    }

    @Override
    public @Nullable Problem judge(Field field, Object answer, Scope scope) {
        return answer instanceof Collection<?> documents
                        && documents.size() > 1
                        && !field.question().multiple().holds(scope)
                ? field.problem("upload.one")
                : null;
    }

    @Override
    public String missing() {
        return "required.upload";
    }

    @Override
    public String shown(Field field, Object answer, FieldTexts texts, Scope scope) {
        return "";
    }

    @Override
    public List<String> typed(Field field, Object answer) {
        return answer instanceof Collection<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of(answer.toString());
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
