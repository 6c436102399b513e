package de.amtsweg.processes.participation;

import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepContext;
import org.springframework.stereotype.Component;

/** Removes what the case has published from its board. */
@Component
class Unpublish implements Step {

    private final Publications publications;

    Unpublish(Publications publications) {
        this.publications = publications;
    }

    @Override
    public String name() {
        return "unpublish";
    }

    @Override
    public void run(StepContext context) {
        publications.remove(context.caseId());
    }
}
