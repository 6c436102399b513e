package de.amtsweg.processes.models;

import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepContext;
import de.amtsweg.processes.steps.StepField;
import de.amtsweg.processes.steps.StepField.Type;
import java.util.List;
import org.springframework.stereotype.Component;

/** Returns a proposed change of a procedure to its author, who may continue with it. */
@Component
class ReturnProposal implements Step {

    private final ModelDrafts drafts;
    private final Cases cases;

    ReturnProposal(ModelDrafts drafts, Cases cases) {
        this.drafts = drafts;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "returnProposal";
    }

    @Override
    public List<StepField> fields() {
        return List.of(StepField.required("proposal", Type.TEXT));
    }

    @Override
    public void run(StepContext context) {
        var filed = cases.forPlatform(context.caseId());
        drafts.giveBack(ModelDraft.Id.of(String.valueOf(filed.data().antrag().get(context.required("proposal")))));
    }
}
