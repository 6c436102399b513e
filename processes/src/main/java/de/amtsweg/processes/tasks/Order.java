package de.amtsweg.processes.tasks;

/**
 * An order of the list.
 *
 * @param descending what comes last by the column comes first
 */
public record Order(Sort by, boolean descending) {

    public static final Order USUAL = new Order(Sort.URGENCY, false);

    /** @param word as in addresses: a column's word, with a minus before it for the reverse order; anything else is the usual */
    public static Order of(String word) {
        boolean descending = word.startsWith("-");
        return Sort.of(descending ? word.substring(1) : word)
                .map(by -> new Order(by, descending))
                .orElse(USUAL);
    }

    public String word() {
        return (descending ? "-" : "") + by.word();
    }

    Order reversed() {
        return new Order(by, !descending);
    }

    String sql() {
        return descending ? "%s desc, id desc".formatted(by.column()) : "%s, id".formatted(by.column());
    }

    /** What comes after a place in the list. */
    String after() {
        return "(%s, id) %s (:at::%s, :after)".formatted(by.column(), descending ? "<" : ">", by.type());
    }
}
