package de.amtsweg.storage.quarantine;

import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.formats.FileNames;
import de.amtsweg.storage.formats.Format;
import de.amtsweg.storage.formats.MediaTypes;
import de.amtsweg.storage.formats.NotAccepted;
import de.amtsweg.storage.formats.Refusal;
import de.amtsweg.storage.kinds.Kinds;
import de.amtsweg.storage.objects.Measured;
import de.amtsweg.storage.objects.ObjectStore;
import de.amtsweg.storage.objects.StoreUnavailable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import org.springframework.stereotype.Service;

/**
 * Takes what people hand in: straight from the request into the object store's quarantine, piece by piece. A row says
 * where the bytes will be before the first of them is sent, so that nothing is ever left behind untracked.
 */
@Service
public class Intake {

    private final Documents documents;
    private final ObjectStore store;
    private final MediaTypes types;
    private final Kinds kinds;
    private final CheckQueue checks;
    private final DocumentSettings settings;

    Intake(
            Documents documents,
            ObjectStore store,
            MediaTypes types,
            Kinds kinds,
            CheckQueue checks,
            DocumentSettings settings) {
        this.documents = documents;
        this.store = store;
        this.types = types;
        this.kinds = kinds;
        this.checks = checks;
        this.settings = settings;
    }

    /**
     * Stores a file and has it checked; not to be called inside a transaction, since the bytes may take long.
     *
     * @throws NotAccepted when its first bytes already rule it out, or it is too large, or one too many
     * @throws StoreUnavailable when the object store does not accept it
     * @throws IOException when it does not arrive completely
     */
    public Document receive(Arrival arrival, InputStream content) throws IOException {
        var name = FileNames.plain(arrival.name());
        var ending = FileNames.ending(name);
        var before = documents.sum(arrival.together());
        if (before.files() >= settings.caseFiles()) {
            throw new NotAccepted(name, Refusal.MANY);
        }
        var buffered = new BufferedInputStream(content, MediaTypes.PREFIX);
        var format = types.detect(buffered, name, ending);
        if (!Format.accepted(arrival.accept()).contains(format)) {
            throw new NotAccepted(name, Refusal.TYPE, format.mediaType());
        }
        if (!MediaTypes.isNamedHarmlessly(ending)) {
            throw new NotAccepted(name, Refusal.MISMATCH);
        }
        var id = documents.announce(arrival, FileNames.named(name, format), format, kind(arrival, name, format));
        long left = settings.caseLimit().toBytes() - before.bytes();
        var measured = new Measured(buffered, Math.min(settings.limit().toBytes(), left));
        try {
            store.put(documents.key(id), measured, format.mediaType());
        } catch (RuntimeException failed) {
            documents.giveUp(arrival.owner(), id);
            throw caused(failed, Measured.OverLimit.class)
                    ? new NotAccepted(name, left < settings.limit().toBytes() ? Refusal.FULL : Refusal.LARGE)
                    : failed;
        }
        checks.enqueue(id, measured.size(), measured.sha256Hex());
        return documents.find(arrival.owner(), id).orElseThrow();
    }

    /** What it is assumed to be until it has been read. */
    private String kind(Arrival arrival, String name, Format format) {
        var found = kinds.named(arrival.scope(), name, format.mediaType());
        return arrival.asked().isEmpty() || arrival.asked().contains(found)
                ? found
                : arrival.asked().get(0);
    }

    private static boolean caused(Throwable failed, Class<? extends Throwable> by) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (by.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Waits a little for the checks of these documents, so that most people see the result at once. */
    public void await(Document.Owner owner, Collection<Document.Id> ids, Duration patience) {
        // a wait is measured by what only goes forward: the platform's clock may be put back
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < patience.toNanos() && documents.isWaiting(owner, ids)) {
            try {
                Thread.sleep(40);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
