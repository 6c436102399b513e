package de.amtsweg.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an earlier run left behind when it was killed; ends only processes that the run itself recorded. */
class Leftovers {

    private static final String OWNER = "owner";
    private static final String STARTER = "starter";

    private final Place place;
    private final Progress progress;

    Leftovers(Place place, Progress progress) {
        this.place = place;
        this.progress = progress;
    }

    /** Ends what is left, and records this run as the owner of what follows. */
    void clear() {
        file(OWNER).running().ifPresent(this::takeOver);
        for (var file : pidFiles()) {
            file.running().ifPresent(process -> end(name(file), process));
            file.delete();
        }
        postmaster(place.data().resolve("database")).ifPresent(process -> end("database", process));
        var self = ProcessHandle.current();
        file(OWNER).write(self);
        self.parent().ifPresent(file(STARTER)::write);
    }

    void ownNothing() {
        file(OWNER).delete();
        file(STARTER).delete();
    }

    /** An owner whose Maven is gone has lost the terminal that could end it. */
    private void takeOver(ProcessHandle owner) {
        if (owner.pid() == ProcessHandle.current().pid() || PidFile.ended(owner, Duration.ofSeconds(1))) {
            return;
        }
        if (file(STARTER).running().isPresent()) {
            throw new LocalFailure(
                    "Amtsweg is already running from this folder (process %d). Stop it with Ctrl-C in its terminal."
                            .formatted(owner.pid()));
        }
        end("product", owner);
    }

    private void end(String what, ProcessHandle process) {
        progress.say("Ending the %s of an earlier run (process %d)".formatted(what, process.pid()));
        PidFile.end(process, Duration.ofSeconds(20));
    }

    /** PostgreSQL keeps its own record: process, data folder, start time. */
    static Optional<ProcessHandle> postmaster(Path database) {
        try {
            var file = database.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(file);
            return PidFile.running(
                    Long.parseLong(lines.get(0).strip()),
                    Long.parseLong(lines.get(2).strip()));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private PidFile file(String name) {
        return new PidFile(place.run().resolve(name + ".pid"));
    }

    private List<PidFile> pidFiles() {
        try (var files = Files.list(Place.created(place.run()))) {
            return files.filter(
                            file -> !List.of(OWNER + ".pid", STARTER + ".pid").contains(fileName(file)))
                    .filter(file -> fileName(file).endsWith(".pid"))
                    .map(PidFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(PidFile file) {
        return fileName(file.path()).replace(".pid", "");
    }

    private static String fileName(Path path) {
        return path.getFileName().toString();
    }
}
