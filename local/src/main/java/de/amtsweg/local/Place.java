package de.amtsweg.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where one set of services runs: the demo keeps its data, the tests start without any.
 *
 * @param root the folder of the whole project
 * @param data what the services store
 * @param run which processes are ours
 */
record Place(Path root, Path data, Path run, Map<Port, Integer> ports) {

    static Place demo() {
        var root = projectFolder();
        return new Place(root, root.resolve(".local/data"), root.resolve(".local/run/demo"), Port.fixed());
    }

    /** Each module's tests have their own services, and if they run in several processes, each of these. */
    static Place test() {
        var root = projectFolder();
        var here = Path.of("").toAbsolutePath();
        var module = here.equals(root) ? root.resolve("app") : here;
        var fork = System.getProperty("test.fork", "1");
        var run = root.resolve(".local/run").resolve("test-%s-%s".formatted(module.getFileName(), fork));
        return new Place(root, module.resolve("target/local").resolve(fork), run, Port.free(Integer.parseInt(fork)));
    }

    /** Maven starts tests in the module's folder and the demo in the project's, an IDE in either. */
    private static Path projectFolder() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn")) && Files.isDirectory(folder.resolve("keycloak"))) {
                return folder;
            }
        }
        throw new LocalFailure(
                "Start this inside the Amtsweg project: " + Path.of("").toAbsolutePath());
    }

    int port(Port port) {
        return ports.get(port);
    }

    /** Always by this name: a browser trusts it like HTTPS, and the login's cookies rely on that. */
    String url(Port port) {
        return "http://localhost:" + port(port);
    }

    Path folder(String name) {
        return created(data.resolve(name));
    }

    /** Survives from one start to the next. */
    Path log(String name) {
        return folder("logs").resolve(name + ".log");
    }

    /** What Maven has fetched for us, in the version named in the parent's pom. */
    Path download(String name, String version, String ending) {
        try {
            var versions = Pattern.compile("<%1$s>(.+)</%1$s>".formatted(version))
                    .matcher(Files.readString(root.resolve("pom.xml")));
            if (!versions.find()) {
                throw new LocalFailure("pom.xml names no " + version);
            }
            var path = root.resolve(".local").resolve(name + "-" + versions.group(1) + ending);
            if (!Files.exists(path)) {
                throw new LocalFailure("%s is missing: run mvn test-compile once.".formatted(path));
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void wipe() {
        if (!Files.exists(data)) {
            return;
        }
        try (var paths = Files.walk(data)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
