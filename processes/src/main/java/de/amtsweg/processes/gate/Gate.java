package de.amtsweg.processes.gate;

import de.amtsweg.processes.procedures.ProcedureFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks every file of a procedure's folder before the engine sees any. */
public final class Gate {

    private static final Pattern HARMLESS =
            Pattern.compile("[\\w-]+\\.(form|properties|html)|" + Pattern.quote(ProcedureFolder.KINDS));

    private Gate() {}

    /**
     * @param steps names that models may use
     * @return empty when the folder can do no harm
     */
    public static List<Finding> of(ProcedureFolder folder, Set<String> steps) {
        var findings = new ArrayList<Finding>();
        folder.files().forEach((name, content) -> {
            if (name.equals(folder.key() + ".bpmn")) {
                findings.addAll(ModelFile.check(name, content, steps));
            } else if (name.endsWith(".dmn")) {
                findings.addAll(DecisionFile.check(name, content));
            } else if (!HARMLESS.matcher(name).matches()) {
                findings.add(new Finding("file.kind", name, null, null, List.of(name)));
            }
        });
        return findings;
    }

    /** The line where each element of the model begins, by its id; empty when the model cannot be read. */
    public static Map<String, Integer> lines(ProcedureFolder folder) {
        var lines = new HashMap<String, Integer>();
        try {
            Xml.read(folder.files().getOrDefault(folder.key() + ".bpmn", new byte[0]))
                    .each(node -> node.attribute("id").ifPresent(id -> lines.putIfAbsent(id, node.line())));
        } catch (Xml.Unreadable unreadable) {
            // then there are no lines to point to
        }
        return lines;
    }
}
