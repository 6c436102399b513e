package de.amtsweg.processes.gate;

import de.amtsweg.processes.xml.Invisible;
import de.amtsweg.processes.xml.Node;
import de.amtsweg.processes.xml.Xml;
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
    void add(String code, Node at, Object... values) {
        found.add(new Finding(code, file, at.nearestId(), at.line(), List.of(values)));
    }

    /** What people read must look like what it is. */
    void visible(Node node) {
        node.each(inside -> {
            inside.attributes().stream()
                    .map(Node.Attribute::value)
                    .filter(Invisible::in)
                    .forEach(value -> add("name.invisible", inside, Invisible.shown(value)));
            if (Invisible.in(inside.text())) {
                add("name.invisible", inside, Invisible.shown(inside.text()));
            }
        });
    }

    void add(Xml.Unreadable unreadable) {
        var values = unreadable.values();
        List<Object> said = values.isEmpty()
                ? List.of()
                : List.of(new Finding.Message(values.get(0), values.subList(1, values.size())));
        found.add(new Finding(unreadable.code(), file, null, unreadable.line(), said));
    }

    List<Finding> all() {
        return found;
    }
}
