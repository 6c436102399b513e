package de.amtsweg.forms.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The component types of form-js that take an answer. */
public enum FieldType {
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    DATE,
    TIME,
    DATETIME,
    CHECKBOX,
    RADIO,
    SELECT,
    CHECKLIST,
    TAGLIST,
    FILEPICKER;

    /** @param subtype of a {@code datetime}: date, time or datetime; empty for all others */
    public static Optional<FieldType> named(String type, String subtype) {
        var name = type.equals("datetime") ? subtype.isEmpty() ? "date" : subtype : type;
        boolean moment = Set.of("date", "time", "datetime").contains(name);
        return Arrays.stream(values())
                .filter(candidate -> candidate.fragment().equals(name) && moment == type.equals("datetime"))
                .findFirst();
    }

    public boolean isMoment() {
        return this == DATE || this == TIME || this == DATETIME;
    }

    public boolean isChoice() {
        return this == RADIO || this == SELECT || isSeveral();
    }

    /** Whether several choices can be made at once. */
    public boolean isSeveral() {
        return this == CHECKLIST || this == TAGLIST;
    }

    public boolean isText() {
        return this == TEXTFIELD || this == TEXTAREA;
    }

    /** The name of the fragment that draws it. */
    public String fragment() {
        return name().toLowerCase(Locale.ROOT);
    }
}
