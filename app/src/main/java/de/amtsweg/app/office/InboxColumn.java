package de.amtsweg.app.office;

import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Order;
import de.amtsweg.processes.tasks.Sort;
import java.util.List;

/**
 * A column of the list, by which it can be sorted.
 *
 * @param word as in addresses
 * @param url sorts by it, in the other direction if it does so already
 * @param sorted for {@code aria-sort}: ascending, descending or none
 */
record InboxColumn(String word, String url, String sorted) {

    private static final List<Sort> SHOWN =
            List.of(Sort.REFERENCE, Sort.NAME, Sort.STEP, Sort.PROCEDURE, Sort.CREATED, Sort.DUE, Sort.ASSIGNEE);

    static List<InboxColumn> of(Filter filter) {
        return SHOWN.stream().map(sort -> of(filter, sort)).toList();
    }

    private static InboxColumn of(Filter filter, Sort sort) {
        boolean now = filter.order().by() == sort;
        var turned = new Order(sort, now && !filter.order().descending());
        return new InboxColumn(
                sort.word(),
                InboxViews.address(filter.with("sortierung", turned.word())),
                !now ? "none" : filter.order().descending() ? "descending" : "ascending");
    }
}
