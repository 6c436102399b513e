package de.amtsweg.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Remembers a process beyond our own death; its start time distinguishes it from a later one with the same number. */
record PidFile(Path path) {

    private static final Duration SAME_START = Duration.ofSeconds(3);

    void write(ProcessHandle process) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, process.pid() + "\n" + startOf(process).getEpochSecond() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ProcessHandle> running() {
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(path);
            return running(Long.parseLong(lines.get(0)), Long.parseLong(lines.get(1)));
        } catch (IOException | RuntimeException halfWritten) {
            return Optional.empty();
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<ProcessHandle> running(long pid, long startSecond) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                // one that has ended unnoticed no longer has a command
                .filter(process -> process.info().command().isPresent())
                .filter(process -> Duration.between(Instant.ofEpochSecond(startSecond), startOf(process))
                                .abs()
                                .compareTo(SAME_START)
                        <= 0);
    }

    /** Asks the process to end, and kills it when it does not in time. */
    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!ended(process, patience)) {
            process.destroyForcibly();
            ended(process, patience);
        }
    }

    static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
