package de.amtsweg.storage.quarantine;

import de.amtsweg.storage.documents.Document;

/** A check has thrown a document away, refused or infected; told in the transaction that says so. */
public record DocumentRejected(Document document) {}
