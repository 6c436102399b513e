package de.amtsweg.app.mail;

import de.amtsweg.processes.outbox.Outbox;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepContext;
import de.amtsweg.processes.steps.StepField;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Sends mail to an office, such as a reminder, after the commit; the process does not wait for it.
 *
 * <p>Properties: {@code mail}, whose words are the procedure's texts {@code mail.<mail>.betreff} and {@code
 * mail.<mail>.text}; {@code office} is the key of the office.
 */
@Component
class MailOffice implements Step {

    private final Outbox outbox;

    MailOffice(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "mailOffice";
    }

    @Override
    public List<StepField> fields() {
        return List.of(
                StepField.required("mail", StepField.Type.MAIL), StepField.required("office", StepField.Type.OFFICE));
    }

    @Override
    public void run(StepContext context) {
        outbox.enqueue(
                OfficeMail.TASK,
                new OfficeMail.Wanted(context.caseId(), context.required("mail"), context.required("office")));
    }
}
