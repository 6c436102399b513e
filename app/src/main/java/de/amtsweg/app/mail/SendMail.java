package de.amtsweg.app.mail;

import de.amtsweg.processes.Outbox;
import de.amtsweg.processes.Step;
import de.amtsweg.processes.StepContext;
import de.amtsweg.processes.StepField;
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
        outbox.enqueue(CaseMail.NAME, context.caseId() + " " + context.required("mail"));
    }
}
