package de.amtsweg.app.incoming;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The forms with large files that are read at once; each holds a thread, and pages need threads, too. Requests that come
 * when all lanes are taken, or when their address has its share, wait without one.
 */
final class Lanes {

    /** Notified once that it may continue. */
    interface Waiting {

        void goOn();
    }

    private record Place(String address, Waiting who) {}

    private final int lanes;
    private final int lanesPerAddress;
    private final int places;
    private final Queue<Place> queue = new ArrayDeque<>();
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int taken;

    /** @param places how many may wait */
    Lanes(int lanes, int lanesPerAddress, int places) {
        this.lanes = lanes;
        this.lanesPerAddress = lanesPerAddress;
        this.places = places;
    }

    synchronized boolean enter(String address) {
        if (!isFree(address)) {
            return false;
        }
        take(address);
        return true;
    }

    private boolean isFree(String address) {
        return taken < lanes && byAddress.getOrDefault(address, 0) < lanesPerAddress;
    }

    private void take(String address) {
        taken++;
        byAddress.merge(address, 1, Integer::sum);
    }

    /** @return false if too many are already waiting */
    synchronized boolean await(String address, Waiting who) {
        return queue.size() < places && queue.add(new Place(address, who));
    }

    /** @return whether it was still waiting */
    synchronized boolean giveUp(Waiting who) {
        return queue.removeIf(place -> place.who() == who);
    }

    /** The first in the queue whose address has a lane left continues, in the lane just freed. */
    void leave(String address) {
        var next = next(address);
        if (next != null) {
            next.goOn();
        }
    }

    private synchronized @Nullable Waiting next(String address) {
        taken--;
        byAddress.computeIfPresent(address, (any, own) -> own > 1 ? own - 1 : null);
        for (Iterator<Place> places = queue.iterator(); places.hasNext(); ) {
            var place = places.next();
            if (isFree(place.address())) {
                places.remove();
                take(place.address());
                return place.who();
            }
        }
        return null;
    }
}
