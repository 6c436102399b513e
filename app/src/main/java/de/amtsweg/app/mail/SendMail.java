package de.amtsweg.app.mail;

import de.amtsweg.processes.outbox.Outbox;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepContext;
import de.amtsweg.processes.steps.StepField;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Sends mail to the applicant, after the commit; the process does not wait for it.
 *
 * <p>Property {@code mail}: the words are the procedure's texts {@code mail.<mail>.betreff} and {@code mail.<mail>.text}.
 */
@Component
class SendMail implements Step {

    private final Outbox outbox;

    SendMail(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "sendMail";
    }

    @Override
    public List<StepField> fields() {
        return List.of(StepField.required("mail", StepField.Type.MAIL));
    }

    @Override
    public void run(StepContext context) {
        outbox.enqueue(CaseMail.TASK, new CaseMail.Wanted(context.caseId(), context.required("mail")));
    }
}
