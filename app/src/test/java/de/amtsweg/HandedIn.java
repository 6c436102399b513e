package de.amtsweg;

import de.amtsweg.storage.Arrival;
import de.amtsweg.storage.Document;
import de.amtsweg.storage.Intake;
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
        try {
            var document = intake.receive(new Arrival(owner, field, name), new ByteArrayInputStream(content));
            intake.await(owner, List.of(document.id()), Duration.ofSeconds(30));
            return document;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
