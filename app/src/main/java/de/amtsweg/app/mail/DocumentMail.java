package de.amtsweg.app.mail;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.app.filling.Uploads;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.documents.LateDocuments;
import de.amtsweg.processes.outbox.Addressee;
import de.amtsweg.processes.outbox.Outbound;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells applicants of a document that was refused after they had filed, and what to hand in instead. */
@Component
class DocumentMail implements Outbound<LateDocuments.Refused> {

    private final Cases cases;
    private final Uploads uploads;
    private final MessageSource messages;
    private final CaseMail mail;

    DocumentMail(Cases cases, Uploads uploads, MessageSource messages, CaseMail mail) {
        this.cases = cases;
        this.uploads = uploads;
        this.messages = messages;
        this.mail = mail;
    }

    @Override
    public TaskDescriptor<LateDocuments.Refused> task() {
        return LateDocuments.MAIL;
    }

    @Override
    public Optional<Addressee> addressee(LateDocuments.Refused refused) {
        return mail.to(refused.filed());
    }

    @Override
    public void send(LateDocuments.Refused refused) {
        var filed = cases.forPlatform(refused.filed());
        var document = cases.document(filed, refused.document().value());
        var words = new Object[] {uploads.refused(document, filed.language())};
        mail.send(
                this,
                refused,
                filed,
                messages.getMessage("mail.document.subject", null, filed.language()),
                messages.getMessage("mail.document", words, filed.language()));
    }
}
