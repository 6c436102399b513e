package de.amtsweg.forms.types;

import de.amtsweg.forms.answers.Answer;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldKind;
import de.amtsweg.forms.schema.FieldTexts;
import java.util.List;

/** A box to tick; not ticked is an answer, too. */
record Ticking() implements FieldKind {

    @Override
    public Answer read(Field field, List<String> typed, Scope scope) {
        return Answer.of(typed.contains("true"));
    }

    @Override
    public String missing() {
        return "required.checkbox";
    }

    @Override
    public String shown(Field field, Object answer, FieldTexts texts, Scope scope) {
        return texts.yesOrNo(Boolean.TRUE.equals(answer));
    }
}
