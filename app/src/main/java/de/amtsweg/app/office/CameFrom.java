package de.amtsweg.app.office;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list from which somebody came to a task: it stands in the address, so that it survives reloading, going back, and a login.
 *
 * @param query the list's filter, as in its address; empty for whoever came from elsewhere
 * @param finished id of the case whose task the person has just completed on the way through the list; empty for none
 */
record CameFrom(
        @BindParam("liste") @Nullable String query,
        @BindParam("fertig") @Nullable String finished) {

    static final String DONE = "fertig";

    private static final int LONGEST = 2000;

    CameFrom {
        query = query == null || query.length() > LONGEST ? "" : query;
        finished = finished == null ? "" : finished;
    }

    Optional<Case.Id> done() {
        try {
            return Optional.of(Case.Id.of(finished));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Whether it is known; the list of everything has no filter, and says so by a blank. */
    public boolean isKnown() {
        return !query.isEmpty();
    }

    Filter filter() {
        return Filter.ofQuery(query);
    }

    /** The address of the list. */
    public String list() {
        return InboxViews.address(filter());
    }

    /** @param flags parameters of the address without a value */
    String task(Task task, String... flags) {
        var address = UriComponentsBuilder.fromPath("/amt/vorgang/{case}/{door}/{task}");
        var values =
                new ArrayList<Object>(List.of(task.caseId(), task.isOfHouse() ? "zustellung" : "aufgabe", task.id()));
        for (var flag : flags) {
            address.queryParam(flag);
        }
        if (isKnown()) {
            address.queryParam("liste", "{list}");
            values.add(query);
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    String task(Task task) {
        return task(task, new String[0]);
    }

    /** @param more begins with a question mark, or is empty */
    String with(String address, String more) {
        return address + (address.contains("?") ? more.replace('?', '&') : more);
    }
}
