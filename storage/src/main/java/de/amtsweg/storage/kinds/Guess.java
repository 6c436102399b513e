package de.amtsweg.storage.kinds;

import org.jspecify.annotations.Nullable;

/**
 * What a document is taken for.
 *
 * @param kind key
 * @param confidence 0 to 1; null if it was not sure enough to count
 */
public record Guess(String kind, @Nullable Double confidence) {}
