package de.amtsweg.storage;

import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.quarantine.Intake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Files that samples hand in, as the pages do it. */
public final class HandedIn {

    private HandedIn() {}

    /** A small real file of that name; it has been checked. */
    public static Document file(Intake intake, Document.Owner owner, String field, String name) {
        return file(intake, owner, field, name, SampleFiles.named(name));
    }

    public static Document file(Intake intake, Document.Owner owner, String field, String name, byte[] content) {
        return file(intake, owner, field, name, content, Duration.ofSeconds(30));
    }

    /** @param patience with the checks */
    public static Document file(
            Intake intake, Document.Owner owner, String field, String name, byte[] content, Duration patience) {
        try {
            var document = intake.receive(new Arrival(owner, field, name), new ByteArrayInputStream(content));
            intake.await(owner, List.of(document.id()), patience);
            return document;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
