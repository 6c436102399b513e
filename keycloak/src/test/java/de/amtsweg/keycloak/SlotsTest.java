package de.amtsweg.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.keycloak.models.SingleUseObjectProvider;

/** The way of counting, against a store with the promises of Keycloak's. */
class SlotsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private Instant now = Instant.parse("2026-01-01T10:00:00Z");
    private final Memory store = new Memory();
    private final Slots three = slots("one", 3);

    @Test
    void asManyAsThereAreAndNotOneMore() {
        for (int i = 0; i < 3; i++) {
            three.take().orElseThrow().keep();
        }
        assertThat(three.take()).isEmpty();
        assertThat(slots("other", 3).take()).isPresent();
    }

    @Test
    void eachIsFreeAgainWhenItsTimeHasPassed() {
        three.take().orElseThrow().keep();
        pass(Duration.ofMinutes(20));
        three.take().orElseThrow().keep();
        three.take().orElseThrow().keep();
        assertThat(three.take()).isEmpty();
        assertThat(three.untilFree()).isEqualTo(Duration.ofMinutes(40));
        pass(Duration.ofMinutes(39));
        assertThat(three.take()).isEmpty();
        assertThat(three.untilFree()).isEqualTo(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        three.take().orElseThrow().keep();
        assertThat(three.take()).isEmpty();
        assertThat(three.untilFree()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void whatIsGivenBackIsFreeAtOnce() {
        three.take().orElseThrow().keep();
        three.take().orElseThrow().keep();
        var open = three.take().orElseThrow();
        assertThat(three.take()).isEmpty();
        three.untilFree();
        open.giveBack();
        assertThat(three.take()).isPresent();
    }

    @Test
    void whileAllAreOpenTheWaitIsTheLongestThereIs() {
        for (int i = 0; i < 3; i++) {
            three.take();
        }
        assertThat(three.untilFree()).isEqualTo(HOUR);
    }

    @Test
    void whoIsRefusedAgainCostsOneLook() {
        for (int i = 0; i < 3; i++) {
            three.take().orElseThrow().keep();
        }
        three.untilFree();
        store.asked.set(0);
        assertThat(three.take()).isEmpty();
        three.untilFree();
        assertThat(store.asked).hasValue(2);
    }

    @Test
    void aChangedLimitCountsAnew() {
        for (int i = 0; i < 3; i++) {
            three.take().orElseThrow().keep();
        }
        assertThat(slots("one", 4).take()).isPresent();
    }

    @Test
    void ofManyAtOnceExactlyTheLimitGetOne() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var takes = new ArrayList<Future<Optional<Slots.Slot>>>();
            for (int i = 0; i < 400; i++) {
                takes.add(threads.submit(() -> slots("many", 50).take()));
            }
            int taken = 0;
            for (var take : takes) {
                taken += take.get().isPresent() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(50);
        } finally {
            threads.shutdownNow();
        }
    }

    private Slots slots(String name, int number) {
        return new Slots(store, () -> now, name, number, HOUR);
    }

    private void pass(Duration time) {
        now = now.plus(time);
        store.sweep();
    }

    private class Memory implements SingleUseObjectProvider {

        private record Entry(Instant end, Map<String, String> notes) {}

        private final Map<String, Entry> entries = new ConcurrentHashMap<>();
        private final AtomicInteger asked = new AtomicInteger();

        void sweep() {
            entries.values().removeIf(entry -> !entry.end().isAfter(now));
        }

        @Override
        public void put(String key, long seconds, Map<String, String> notes) {
            entries.put(key, new Entry(now.plusSeconds(seconds), notes));
        }

        @Override
        public Map<String, String> get(String key) {
            asked.incrementAndGet();
            var entry = entries.get(key);
            return entry == null ? null : entry.notes();
        }

        @Override
        public Map<String, String> remove(String key) {
            var entry = entries.remove(key);
            return entry == null ? null : entry.notes();
        }

        @Override
        public boolean replace(String key, Map<String, String> notes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean putIfAbsent(String key, long seconds) {
            asked.incrementAndGet();
            return entries.putIfAbsent(key, new Entry(now.plusSeconds(seconds), Map.of())) == null;
        }

        @Override
        public boolean contains(String key) {
            asked.incrementAndGet();
            return entries.containsKey(key);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
