package de.amtsweg.processes.inspection;

import de.amtsweg.processes.Office;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.gate.Gate;
import de.amtsweg.processes.procedures.ProcedureFolder;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.Steps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything wrong with a procedure's folder: what could do harm, what does not fit together, which words are missing. */
@Component
public class Inspection {

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
        if (findings.stream().noneMatch(Finding::isUnreadable)) {
            var lines = Gate.lines(folder);
            Lint.of(folder, steps, offices)
                    .forEach(finding -> findings.add(
                            finding.file().endsWith(".bpmn") ? finding.on(lines.get(finding.element())) : finding));
        }
        return List.copyOf(findings);
    }
}
