package de.amtsweg.app.incoming;

import java.util.HashMap;
import java.util.Map;

/** The memory that bodies may take while they arrive; no address gets more than its share. */
final class Room {

    private static final int SHARE = 4;

    private final long most;
    private final Map<String, Long> byAddress = new HashMap<>();
    private long taken;

    Room(long most) {
        this.most = most;
    }

    /** @return false if there is no room left; then nothing is taken */
    synchronized boolean take(String address, int bytes) {
        long own = byAddress.getOrDefault(address, 0L) + bytes;
        if (taken + bytes > most || own > most / SHARE) {
            return false;
        }
        taken += bytes;
        byAddress.put(address, own);
        return true;
    }

    synchronized void giveBack(String address, long bytes) {
        taken -= bytes;
        byAddress.computeIfPresent(address, (any, own) -> own > bytes ? own - bytes : null);
    }
}
