package de.amtsweg.processes.documents;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CaseRepository;
import de.amtsweg.processes.outbox.Outbox;
import de.amtsweg.processes.tasks.FollowUps;
import de.amtsweg.processes.tasks.Task.Woken;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.quarantine.DocumentRejected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Documents whose checks end after their application was filed: a refusal is recorded in the case and mailed to the
 * applicant.
 */
@Component
public class LateDocuments {

    /** The mail about a refused document. */
    public static final TaskDescriptor<Refused> MAIL = TaskDescriptor.of("document-mail", Refused.class);

    private final CaseRepository files;
    private final FollowUps followUps;
    private final Outbox outbox;

    LateDocuments(CaseRepository files, FollowUps followUps, Outbox outbox) {
        this.files = files;
        this.followUps = followUps;
        this.outbox = outbox;
    }

    public record Refused(Case.Id filed, Document.Id document) {}

    @EventListener
    void rejected(DocumentRejected rejected) {
        var document = rejected.document();
        if (isOfCase(document)) {
            var id = new Case.Id(document.owner().id());
            files.event(id, CaseEvent.Kind.DOCUMENT_REFUSED, null, null, document.name());
            followUps.wake(id, Woken.DOCUMENT);
            outbox.enqueue(MAIL, new Refused(id, document.id()));
        }
    }

    private static boolean isOfCase(Document document) {
        return document.owner().kind() == Owner.Type.CASE && !document.field().isEmpty();
    }
}
