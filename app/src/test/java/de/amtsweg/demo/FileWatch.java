package de.amtsweg.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second which files below some folders have changed: works the same on every system and every file system. */
class FileWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);

    private final List<Path> folders;
    private final Consumer<Set<Path>> changed;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "file-watch");
        thread.setDaemon(true);
        return thread;
    });
    private Map<Path, Long> known = Map.of();

    /** @param changed gets the files that are new, gone or written since it was called last */
    FileWatch(List<Path> folders, Consumer<Set<Path>> changed) {
        this.folders = folders;
        this.changed = changed;
    }

    void start() {
        known = times();
        clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            var now = times();
            var different = new TreeSet<Path>();
            now.forEach((file, time) -> {
                if (!time.equals(known.get(file))) {
                    different.add(file);
                }
            });
            known.keySet().stream().filter(file -> !now.containsKey(file)).forEach(different::add);
            known = now;
            if (!different.isEmpty()) {
                changed.accept(different);
            }
        } catch (RuntimeException failure) {
            LOG.warn("could not take up a change: {}", failure.getMessage());
        }
    }

    private Map<Path, Long> times() {
        var times = new HashMap<Path, Long>();
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> times.put(file, file.toFile().lastModified()));
            } catch (IOException gone) {
                LOG.debug("{} cannot be read now", folder);
            }
        }
        return times;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
