package de.amtsweg.storage.quarantine;

import de.amtsweg.storage.documents.Document;

/** A check has deleted a document, refused or infected; published in the transaction that records it. */
public record DocumentRejected(Document document) {}
