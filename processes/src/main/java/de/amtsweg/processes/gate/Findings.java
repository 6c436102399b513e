package de.amtsweg.processes.gate;

import java.util.ArrayList;
import java.util.List;

/** What was found in one file so far. */
final class Findings {

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    /** @param code names the message, see {@link Finding} */
    void add(String code, Node at, String... values) {
        found.add(new Finding(code, file, at.nearestId(), at.line(), List.of(values)));
    }

    void add(Xml.Unreadable unreadable) {
        var why = unreadable.getMessage();
        found.add(
                new Finding(unreadable.code(), file, null, unreadable.line(), why == null ? List.of() : List.of(why)));
    }

    List<Finding> all() {
        return found;
    }
}
