package de.amtsweg.processes.steps;

import de.amtsweg.processes.Publications;
import de.amtsweg.processes.Step;
import de.amtsweg.processes.StepContext;
import org.springframework.stereotype.Component;

/** Takes what the case has published off its board. */
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
