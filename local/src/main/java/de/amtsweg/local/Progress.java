package de.amtsweg.local;

import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows on the console what is being started and for how long, so that nobody mistakes a slow start for a hang. */
class Progress implements AutoCloseable {

    private static final int EVERY_SECONDS = 5;

    private final long began = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "local-progress");
        thread.setDaemon(true);
        return thread;
    });

    <T> T of(String service, String doing, Supplier<T> start) {
        var from = System.nanoTime();
        var ticks = clock.scheduleAtFixedRate(
                () -> say("%s: %s …".formatted(service, doing)), 0, EVERY_SECONDS, TimeUnit.SECONDS);
        try {
            var started = start.get();
            ticks.cancel(false);
            say(String.format(Locale.ROOT, "%s: ready after %.1f s", service, (System.nanoTime() - from) / 1e9));
            return started;
        } finally {
            ticks.cancel(false);
        }
    }

    void say(String line) {
        System.out.printf("[%3d s] %s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began), line);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
