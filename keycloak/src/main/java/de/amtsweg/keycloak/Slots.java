package de.amtsweg.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * At most so many of something within any period, on all nodes together. Each takes one of that many slots,
 * which is free again when the time has passed. Putting something where nothing is yet is all that Keycloak's store can do
 * atomically, and all that this needs.
 */
class Slots {

    private static final String END = "end";

    private final SingleUseObjectProvider store;
    private final InstantSource clock;
    private final String name;
    private final int number;
    private final Duration window;

    /** @param name of what is counted, at most 200 characters */
    Slots(SingleUseObjectProvider store, InstantSource clock, String name, int number, Duration window) {
        this.store = store;
        this.clock = clock;
        // what was counted by another limit says nothing about this one
        this.name = "%s/%d/%d".formatted(name, number, window.toSeconds());
        this.number = number;
        this.window = window;
    }

    /** Empty when all are taken. */
    Optional<Slot> take() {
        if (store.contains(full())) {
            return Optional.empty();
        }
        // those who come at the same moment begin at different slots
        int first = ThreadLocalRandom.current().nextInt(number);
        for (int i = 0; i < number; i++) {
            var key = key((first + i) % number);
            if (!store.contains(key) && store.putIfAbsent(key, window.toSeconds())) {
                return Optional.of(new Slot(key));
            }
        }
        return Optional.empty();
    }

    /** How long it takes until one is free, when none is. */
    Duration untilFree() {
        var known = end(full());
        var end = known.orElseGet(this::firstEnd);
        var left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Instant firstEnd() {
        var ends = new ArrayList<Instant>();
        for (int i = 0; i < number; i++) {
            end(key(i)).ifPresent(ends::add);
        }
        var now = clock.instant();
        var first = ends.stream().min(Instant::compareTo).orElse(now.plus(window));
        long seconds = Duration.between(now, first).toSeconds();
        // one that is still open may be returned at any moment
        if (ends.size() == number && seconds > 0) {
            store.put(full(), seconds, Map.of(END, String.valueOf(first.getEpochSecond())));
        }
        return first;
    }

    private Optional<Instant> end(String key) {
        return Optional.ofNullable(store.get(key))
                .map(notes -> notes.get(END))
                .map(Long::parseLong)
                .map(Instant::ofEpochSecond);
    }

    private String key(int slot) {
        return name + "/" + slot;
    }

    private String full() {
        return name + "/full";
    }

    /** Taken, and open until it is kept or returned; if neither happens, it is free when its time has passed. */
    class Slot {

        private final String key;

        private Slot(String key) {
            this.key = key;
        }

        void keep() {
            var end = clock.instant().plus(window);
            store.put(key, window.toSeconds(), Map.of(END, String.valueOf(end.getEpochSecond())));
        }

        void giveBack() {
            store.remove(key);
        }
    }
}
