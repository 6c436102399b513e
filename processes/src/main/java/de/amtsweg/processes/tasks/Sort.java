package de.amtsweg.processes.tasks;

import java.util.Arrays;
import java.util.Optional;

/** By what the inbox can be sorted; each has a column, and the id tells apart what is equal in it. */
public enum Sort {
    /** By due date; what has come back to the office, such as by a reply, is as urgent as its case is old. */
    URGENCY("dringlichkeit", "urgent", "timestamptz"),
    DUE("frist", "due", "timestamptz"),
    CREATED("eingang", "created", "timestamptz"),
    NAME("name", "sort_name", "text"),
    REFERENCE("aktenzeichen", "reference", "text"),
    PROCEDURE("verfahren", "procedure_name", "text"),
    STEP("schritt", "name", "text"),
    ASSIGNEE("wer", "coalesce(assignee_name, '')", "text");

    private final String word;
    private final String column;
    private final String type;

    Sort(String word, String column, String type) {
        this.word = word;
        this.column = column;
        this.type = type;
    }

    /** In addresses. */
    public String word() {
        return word;
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }

    /** Whether each desk's rows lie in this order; else all rows meant are sorted. */
    boolean isIndexed() {
        return ordinal() <= REFERENCE.ordinal();
    }

    static Optional<Sort> of(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word.equals(word)).findFirst();
    }
}
