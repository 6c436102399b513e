package de.amtsweg.storage.reading;

import de.amtsweg.storage.reading.Reading.Oddity;
import de.amtsweg.storage.reading.Reading.Outcome;
import java.util.Set;

/**
 * A file inside a document, read like one that was handed in by itself.
 *
 * @param name as the document calls it
 * @param size in bytes
 */
public record Attached(String name, long size, String mediaType, Outcome outcome, Set<Oddity> oddities) {}
