package de.amtsweg.storage;

/** A check has thrown a document away, refused or infected; told in the transaction that says so. */
public record DocumentRejected(Document document) {}
