package de.amtsweg.forms;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The component types of form-js that take an answer. */
public enum FieldType {
    TEXTFIELD(new Writing(false, 500)),
    TEXTAREA(new Writing(true, 10_000)),
    NUMBER(new Amount()),
    DATE(new Moment(Moment.Part.DATE)),
    TIME(new Moment(Moment.Part.TIME)),
    DATETIME(new Moment(Moment.Part.DATETIME)),
    CHECKBOX(new Ticking()),
    RADIO(new Choosing(false)),
    SELECT(new Choosing(false)),
    CHECKLIST(new Choosing(true)),
    TAGLIST(new Choosing(true)),
    FILEPICKER(new Uploading());

    private final Kind kind;

    FieldType(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** @param subtype of a {@code datetime}: date, time or datetime; empty for all others */
    static Optional<FieldType> named(String type, String subtype) {
        var name = type.equals("datetime") ? subtype.isEmpty() ? "date" : subtype : type;
        boolean moment = Set.of("date", "time", "datetime").contains(name);
        return Arrays.stream(values())
                .filter(candidate -> candidate.fragment().equals(name) && moment == type.equals("datetime"))
                .findFirst();
    }

    boolean isMoment() {
        return kind instanceof Moment;
    }

    boolean isChoice() {
        return kind instanceof Choosing;
    }

    /** Whether several choices can be taken at once. */
    public boolean isSeveral() {
        return kind instanceof Choosing choosing && choosing.several();
    }

    boolean isText() {
        return kind instanceof Writing;
    }

    boolean isNumber(Object answer) {
        try {
            new BigDecimal(answer.toString());
            return true;
        } catch (NumberFormatException other) {
            return false;
        }
    }

    /** The name of the fragment that draws it. */
    public String fragment() {
        return name().toLowerCase(Locale.ROOT);
    }
}
