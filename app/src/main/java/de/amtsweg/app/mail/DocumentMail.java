package de.amtsweg.app.mail;

import de.amtsweg.app.filling.Uploads;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Cases;
import de.amtsweg.processes.LateDocuments;
import de.amtsweg.processes.Outbound;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells applicants of a document that was refused after they had filed, and what to hand in instead. */
@Component
class DocumentMail implements Outbound {

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
    public String name() {
        return LateDocuments.MAIL;
    }

    /** @param payload id of the case and id of the document */
    @Override
    public void send(String payload) {
        var parts = payload.split(" ");
        var filed = cases.forPlatform(Case.Id.of(parts[0]));
        var document = cases.document(filed, UUID.fromString(parts[1]));
        var words = new Object[] {uploads.refused(document, filed.language())};
        mail.send(
                filed,
                messages.getMessage("mail.document.subject", null, filed.language()),
                messages.getMessage("mail.document", words, filed.language()));
    }
}
