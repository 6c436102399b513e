package de.amtsweg.processes;

import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.quarantine.DocumentRejected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Documents whose checks end after their application was filed: what is refused then is said in the case, and to the
 * applicant.
 */
@Component
public class LateDocuments {

    /** Names the mail about a refused document; its payload is the case's id and the document's. */
    public static final String MAIL = "document-mail";

    private final CaseFiles files;
    private final Outbox outbox;

    LateDocuments(CaseFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    @EventListener
    void rejected(DocumentRejected rejected) {
        var document = rejected.document();
        if (isOfCase(document)) {
            var id = new Case.Id(document.owner().id());
            files.event(id, CaseEvent.Kind.DOCUMENT_REFUSED, null, null, document.name());
            outbox.enqueue(MAIL, id + " " + document.id());
        }
    }

    private static boolean isOfCase(Document document) {
        return document.owner().kind() == Owner.Type.CASE && !document.field().isEmpty();
    }
}
