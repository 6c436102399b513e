package de.amtsweg.processes.gate;

import de.amtsweg.processes.xml.Node;
import java.util.ArrayList;
import java.util.List;

/** How many instances an activity has at once. */
public final class Repetitions {

    static final int MOST = 50;

    private Repetitions() {}

    /** Numbers of instances that are higher than a case can need, or cannot be determined. */
    public static List<Node> tooMany(Node root) {
        var many = new ArrayList<Node>();
        root.each(node -> {
            if (node.name().equals("loopCardinality")
                    && !(node.text().matches("[0-9]{1,2}") && Integer.parseInt(node.text()) <= MOST)) {
                many.add(node);
            }
        });
        return many;
    }
}
