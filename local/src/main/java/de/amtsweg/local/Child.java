package de.amtsweg.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service in its own process, which writes its output to a log beside its data. */
class Child implements AutoCloseable {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Process process;
    private final Path log;
    private final PidFile pidFile;

    private Child(String name, Process process, Path log, PidFile pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    /** @param arguments of the Java command */
    static Child java(
            Place place, Running running, String name, List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            // a Ctrl-C in the terminal would end the service before the product has closed
            command.add(SETSID.toString());
        }
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(arguments);
        var log = place.log(name);
        var builder = new ProcessBuilder(command)
                .directory(place.folder(name).toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            var pidFile = new PidFile(place.run().resolve(name + ".pid"));
            pidFile.write(process.toHandle());
            return running.add(new Child(name, process, log, pidFile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the address answers; false when the process ended before that. */
    boolean answers(String url, Duration patience) {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .build();
        var deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500) {
                    return true;
                }
            } catch (IOException notYet) {
                // checked again below
            } catch (InterruptedException e) {
                throw failure("was interrupted");
            }
            if (exitedWithin(Duration.ofMillis(200))) {
                return false;
            }
        }
        throw failure("did not answer within %d s".formatted(patience.toSeconds()));
    }

    Child orFailure() {
        if (process.isAlive()) {
            return this;
        }
        throw failure("ended with code " + process.exitValue());
    }

    int exitCode() {
        return process.exitValue();
    }

    private boolean exitedWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw failure("was interrupted");
        }
    }

    @Override
    public void close() {
        PidFile.end(process.toHandle(), Duration.ofSeconds(15));
        pidFile.delete();
    }

    private LocalFailure failure(String what) {
        return new LocalFailure("%s %s. The end of %s:%n%s".formatted(name, what, log, tail()));
    }

    private String tail() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
