package de.amtsweg.processes.inspection;

import de.amtsweg.processes.Office;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.gate.Gate;
import de.amtsweg.processes.procedures.ProcedureFolder;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.Steps;
import de.amtsweg.processes.trial.Complaints;
import de.amtsweg.processes.trial.Trial;
import de.amtsweg.processes.xml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything wrong with a procedure's folder: what could do harm, what does not fit together, which words are missing. */
@Component
public class Inspection {

    /** What the engine complains of, and the findings that have said so before, only better. */
    private static final Map<String, Set<String>> SAME = Map.of(
            "process.history.unit", Set.of("process.history"),
            "condition.text", Set.of("condition", "expression"),
            "event.trigger", Set.of("element.", "event.", "timer.", "start."),
            "repetition.none", Set.of("instances", "attribute"),
            "model.value", Set.of("rule.", "form.", "attribute"),
            "flow.end", Set.of("flow."));

    private final Steps steps;
    private final Offices offices;

    Inspection(Steps steps, Offices offices) {
        this.steps = steps;
        this.offices = offices;
    }

    public List<Finding> of(ProcedureFolder folder) {
        var keys = offices.all().stream().map(Office::key).collect(Collectors.toSet());
        return of(folder, steps.all(), keys);
    }

    static List<Finding> of(ProcedureFolder folder, Collection<? extends Step> steps, Set<String> offices) {
        var findings =
                new ArrayList<>(Gate.of(folder, steps.stream().map(Step::name).collect(Collectors.toSet())));
        var model = Gate.known(folder);
        var lines = Gate.lines(folder);
        Lint.of(folder, model, steps, offices)
                .forEach(finding -> findings.add(
                        finding.line() == null && finding.file().endsWith(".bpmn")
                                ? finding.on(lines.get(finding.element()))
                                : finding));
        model.ifPresent(known -> tried(folder.key() + ".bpmn", known, findings)
                .forEach(finding ->
                        findings.add(finding.line() == null ? finding.on(lines.get(finding.element())) : finding)));
        if (findings.stream()
                .anyMatch(finding -> finding.refuses() && !finding.code().equals(Lint.INVALID))) {
            findings.removeIf(finding -> finding.code().equals(Lint.INVALID));
        }
        return List.copyOf(findings);
    }

    /** What the engine would say, unless somebody has said it already. */
    private static List<Finding> tried(String file, Node model, List<Finding> known) {
        var found = new LinkedHashSet<Finding>();
        for (var problem : Trial.of(model)) {
            var finding = Complaints.finding(file, placed(problem, model));
            if (finding != null && known.stream().noneMatch(other -> saysTheSame(other, finding))) {
                found.add(finding);
            }
        }
        if (found.size() > 1) {
            found.removeIf(finding -> finding.code().equals("engine.stumble"));
        }
        return List.copyOf(found);
    }

    /** Errors against the format have a line only. */
    private static Trial.Problem placed(Trial.Problem problem, Node model) {
        if (problem.element() != null || problem.line() == 0) {
            return problem;
        }
        var place = new AtomicReference<>(model);
        model.each(node -> {
            if (node.line() <= problem.line() && node.line() >= place.get().line()) {
                place.set(node);
            }
        });
        return new Trial.Problem(place.get().nearestId(), problem.line(), problem.message());
    }

    private static boolean saysTheSame(Finding one, Finding other) {
        if (one.refuses() && one.file().equals(other.file()) && other.code().equals("engine.stumble")) {
            return true;
        }
        return one.refuses()
                && Objects.equals(one.element(), other.element())
                && one.file().equals(other.file())
                && (one.code().equals(other.code())
                        || other.code().equals("engine")
                        || SAME.getOrDefault(other.code(), Set.of()).stream().anyMatch(one.code()::startsWith));
    }
}
