package de.amtsweg.processes.gate;

import de.amtsweg.processes.procedures.ProcedureFolder;
import de.amtsweg.processes.xml.Invisible;
import de.amtsweg.processes.xml.Namespaces;
import de.amtsweg.processes.xml.Node;
import de.amtsweg.processes.xml.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            } else {
                invisible(name, folder.text(name), findings);
            }
        });
        return findings;
    }

    private static void invisible(String name, String text, List<Finding> findings) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (Invisible.inFile(lines.get(i))) {
                var shown = Invisible.shown(lines.get(i).strip());
                findings.add(new Finding(
                        "name.invisible",
                        name,
                        null,
                        i + 1,
                        List.of(shown.substring(0, Math.min(80, shown.length())))));
            }
        }
    }

    /** The model without all that the gate refuses, for checks that look for something else; empty if it cannot be read. */
    public static Optional<Node> known(ProcedureFolder folder) {
        try {
            var root = Xml.read(folder.files().getOrDefault(folder.key() + ".bpmn", new byte[0]));
            return root.namespace().equals(Namespaces.BPMN) && root.name().equals("definitions")
                    ? Optional.of(Known.of(root))
                    : Optional.empty();
        } catch (Xml.Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** The names that an expression of a model reads. */
    public static Set<String> names(String expression) {
        return Expressions.names(expression);
    }

    /** Whether a condition can be true or false. */
    public static boolean isCondition(String expression) {
        var kind = Expressions.kind(expression);
        return kind == Expressions.Kind.TRUTH || kind == Expressions.Kind.OPEN;
    }

    /** Whether an expression can yield a date or a duration. */
    public static boolean mayBeMoment(String expression) {
        var kind = Expressions.kind(expression);
        return kind == Expressions.Kind.TEXT || kind == Expressions.Kind.OPEN;
    }

    /** The text that the expression stands for if it is nothing but a text. */
    public static Optional<String> constant(String expression) {
        return Expressions.constant(expression);
    }

    public static boolean isExpression(String text) {
        return Expressions.isOne(text);
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
