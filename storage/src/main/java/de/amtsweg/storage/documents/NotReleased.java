package de.amtsweg.storage.documents;

/** A document that cannot be opened, because it is still in quarantine or will never leave it. */
public class NotReleased extends RuntimeException {

    NotReleased(Document.Id id) {
        super("not released: " + id);
    }
}
