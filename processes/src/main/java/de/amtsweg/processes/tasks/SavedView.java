package de.amtsweg.processes.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter that somebody has kept under a name.
 *
 * @param ownerName who has made it
 * @param office key of the office that shares it; null for one's own
 * @param own whether the person who asked has made it, and so may delete it
 */
public record SavedView(
        UUID id,
        String name,
        Filter filter,
        String ownerName,
        @Nullable String office,
        boolean own) {}
