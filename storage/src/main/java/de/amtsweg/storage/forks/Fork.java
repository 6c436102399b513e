package de.amtsweg.storage.forks;

import de.amtsweg.storage.reading.Order;
import de.amtsweg.storage.reading.Reading;
import de.amtsweg.storage.reading.Reading.Outcome;
import de.amtsweg.storage.reading.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** One reading process, as the app sees it. For one thread at a time. */
final class Fork implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    /** The exit code of a Java process that runs out of memory. */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final Path folder;
    private final int characters;
    private final DataInputStream in;
    private final DataOutputStream out;
    private int documents;

    Fork(ForkCommand command, Path folder, ReadingSettings settings) throws IOException {
        this.folder = folder;
        this.characters = settings.characters();
        this.process = command.start(folder, settings);
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        try (var alarm = new Alarm(START)) {
            if (in.read() != Wire.READY) {
                close();
                throw new IOException("The process ended or spoke out of turn");
            }
        } catch (IOException silent) {
            close();
            throw silent;
        }
    }

    /** @return null when the process had ended before it took the document */
    @Nullable
    Reading read(Order order, Duration time) {
        documents++;
        var mediaType = Reading.UNKNOWN;
        try (var alarm = new Alarm(time)) {
            try {
                order.write(out);
                if (in.read() != Wire.TAKEN) {
                    return null;
                }
            } catch (IOException ended) {
                return null;
            }
            try {
                mediaType = Wire.type(in);
                var reading = Wire.reading(in, characters);
                clear();
                return reading;
            } catch (IOException ended) {
                return Reading.without(why(alarm), mediaType);
            }
        }
    }

    /** Only in the folder created for this process: what libraries left there. */
    private void clear() {
        try (var left = Files.newDirectoryStream(folder, file -> !file.endsWith(ForkCommand.HOSTS))) {
            for (var file : left) {
                FileSystemUtils.deleteRecursively(file);
            }
        } catch (IOException stuck) {
            kill();
        }
    }

    private Outcome why(Alarm alarm) {
        if (alarm.rang()) {
            return Outcome.TOO_LONG;
        }
        return ended() == OUT_OF_MEMORY ? Outcome.TOO_BIG : Outcome.CRASHED;
    }

    private int ended() {
        try {
            return process.waitFor(2, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int documents() {
        return documents;
    }

    /** Including what it started, such as text recognition. */
    private void kill() {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        kill();
        ended();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    /** Kills the process unless closed in time, so that whoever waits for its answer reaches the end of the stream. */
    private final class Alarm implements AutoCloseable {

        private final CompletableFuture<Void> clock = new CompletableFuture<>();

        Alarm(Duration time) {
            clock.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).whenComplete((inTime, late) -> {
                if (late != null) {
                    kill();
                }
            });
        }

        boolean rang() {
            return clock.isCompletedExceptionally();
        }

        @Override
        public void close() {
            clock.complete(null);
        }
    }
}
