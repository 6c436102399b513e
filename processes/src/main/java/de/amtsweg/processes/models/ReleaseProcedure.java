package de.amtsweg.processes.models;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.models.Releases.Outcome;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepContext;
import de.amtsweg.processes.steps.StepField;
import de.amtsweg.processes.steps.StepField.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Deploys a proposed change of a procedure. Sets {@code bereitgestellt} to {@code ja} or {@code nein}, and in the
 * latter case {@code grund} to the reason.
 */
@Component
class ReleaseProcedure implements Step {

    private final Releases releases;
    private final Cases cases;

    ReleaseProcedure(Releases releases, Cases cases) {
        this.releases = releases;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "releaseProcedure";
    }

    @Override
    public List<StepField> fields() {
        return List.of(StepField.required("proposal", Type.TEXT));
    }

    @Override
    public List<String> results() {
        return List.of("bereitgestellt", "grund");
    }

    @Override
    public void run(StepContext context) {
        if (context.isRehearsal()) {
            context.result("bereitgestellt", "ja");
            return;
        }
        var approval = cases.forPlatform(context.caseId());
        var id = ModelDraft.Id.of(String.valueOf(approval.data().antrag().get(context.required("proposal"))));
        var outcome = releases.release(id, approver(approval));
        if (outcome instanceof Outcome.Released) {
            context.result("bereitgestellt", "ja");
        } else {
            context.result("bereitgestellt", "nein");
            context.result("grund", reason(outcome));
        }
    }

    /** Whoever finished the last task. */
    private static String approver(Case approval) {
        var done = approval.data().schritte();
        return done.get(done.size() - 1).by();
    }

    private static String reason(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? refused.findings().stream()
                        .map(finding -> finding.text(Locale.GERMAN))
                        .distinct()
                        .limit(5)
                        .collect(Collectors.joining(" "))
                : "Seit dem Vorschlag ist eine andere Version freigegeben worden.";
    }
}
