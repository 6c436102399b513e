package de.amtsweg.storage;

/** A document has left quarantine; told in the transaction that says so. */
public record DocumentChecked(Document document) {}
