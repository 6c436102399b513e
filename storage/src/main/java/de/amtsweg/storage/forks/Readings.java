package de.amtsweg.storage.forks;

import de.amtsweg.storage.reading.Order;
import de.amtsweg.storage.reading.Reading;
import de.amtsweg.storage.reading.Reading.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Reads untrusted files. Each is read in one of a few processes that stay warm from one document to the next
 * and are replaced when a document crashes or hangs them, or after {@value #WORN} documents.
 *
 * <p>Tika has such processes too ({@code org.apache.tika.pipes}). They are not used, because they inherit the app's
 * environment with all its passwords, and because the app would have to take serialised Java objects of any size from a
 * process that hostile files may have taken over. Here only one path goes in, and text, numbers and
 * one small picture come back, each of a size that the app knows beforehand.
 */
@Component
public class Readings implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Readings.class);

    private static final int WORN = 100_000;

    private final ReadingSettings settings;
    private final Semaphore free;
    private final Deque<Fork> idle = new ArrayDeque<>();
    private final AtomicInteger started = new AtomicInteger();
    private @Nullable ForkCommand command;
    private @Nullable Path folder;
    private boolean closed;

    public Readings(ReadingSettings settings) {
        this.settings = settings;
        this.free = new Semaphore(settings.processes(), true);
    }

    /**
     * Waits for a free process. Whatever is wrong with the file is an outcome, not an exception.
     *
     * @param file is left as it is, in a place that only this user may read
     * @throws ReadingUnavailable when no process can be started
     */
    public Reading read(Path file) throws InterruptedException {
        return read(Order.read(file, null), settings.time());
    }

    /**
     * As {@link #read(Path)}.
     *
     * @param parts where the files inside it are left, for those who want to see them too
     */
    public Reading read(Path file, Extracted parts) throws InterruptedException {
        return read(Order.read(file, parts.folder()), settings.time());
    }

    /**
     * A page of a PDF as a picture, or a picture upright and no larger than wanted; viewers wait at most a sixth of the time
     * that reading may take.
     *
     * @param file as for {@link #read(Path)}
     * @param page counted from 0
     * @param edge that the longer one has, in pixels
     * @return JPEG; empty if it cannot be drawn
     * @throws ReadingUnavailable when no process can be started
     */
    public Optional<byte[]> draw(Path file, int page, int edge) throws InterruptedException {
        return Optional.ofNullable(
                read(Order.draw(file, page, edge), settings.time().dividedBy(6)).picture());
    }

    private Reading read(Order order, Duration time) throws InterruptedException {
        free.acquire();
        try {
            var fork = take();
            var reading = fork.read(order, time);
            if (reading == null) {
                log.info("A reading process had ended since its last document; another one takes over");
                fork.close();
                fork = start();
                reading = fork.read(order, time);
            }
            giveBack(fork);
            if (reading == null) {
                throw new ReadingUnavailable("Reading processes end before they take a document", null);
            }
            if (reading.outcome() == Outcome.CRASHED || reading.outcome() == Outcome.TOO_LONG) {
                log.warn("A document of type {} ended its reading process: {}", reading.mediaType(), reading.outcome());
            }
            return reading;
        } finally {
            free.release();
        }
    }

    /** Whether text in pictures is recognised. */
    public boolean recognises() {
        return !command().languages().isEmpty();
    }

    private Fork take() {
        synchronized (idle) {
            var warm = idle.poll();
            if (warm != null) {
                return warm;
            }
        }
        return start();
    }

    private void giveBack(Fork fork) {
        synchronized (idle) {
            if (!closed && fork.isAlive() && fork.documents() < WORN) {
                idle.push(fork);
                return;
            }
        }
        fork.close();
    }

    private Fork start() {
        try {
            return new Fork(
                    command(),
                    Files.createDirectory(folder().resolve("process-" + started.incrementAndGet())),
                    settings);
        } catch (IOException impossible) {
            throw new ReadingUnavailable("No process that reads documents can be started", impossible);
        }
    }

    private synchronized ForkCommand command() {
        if (command == null) {
            command = ForkCommand.of(settings);
        }
        return command;
    }

    private synchronized Path folder() {
        if (folder == null) {
            try {
                folder = Files.createTempDirectory("amtsweg-reading");
            } catch (IOException noRoom) {
                throw new UncheckedIOException(noRoom);
            }
        }
        return folder;
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Fork::close);
            idle.clear();
        }
        synchronized (this) {
            if (folder != null) {
                FileSystemUtils.deleteRecursively(folder.toFile());
            }
        }
    }
}
