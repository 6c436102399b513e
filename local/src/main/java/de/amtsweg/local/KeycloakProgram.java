package de.amtsweg.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * The downloaded Keycloak with our module in it. Keycloak prepares itself for what it finds among its providers and writes
 * the result beside its libraries. So each build of the module has its own folder, which is prepared once, and the
 * download stays unchanged for others that share it.
 */
class KeycloakProgram {

    private static final String JAR = "amtsweg-keycloak.jar";

    private KeycloakProgram() {}

    /**
     * @param download as it was unpacked
     * @param module compiled classes; the demo runs without a jar of them
     * @return a folder with {@code lib}, {@code conf} and {@code providers}
     */
    static Path of(Path download, Path module) throws IOException {
        if (!Files.isDirectory(module)) {
            throw new LocalFailure("%s is missing: run mvn test-compile once.".formatted(module));
        }
        var jar = jar(module);
        var program = download.resolveSibling(download.getFileName() + "-" + hash(jar));
        if (!Files.exists(program.resolve("providers").resolve(JAR))) {
            furnish(program, download);
            // the last, so that a folder with it is complete
            Files.write(Place.created(program.resolve("providers")).resolve(JAR), jar);
        }
        return program;
    }

    private static void furnish(Path program, Path download) throws IOException {
        var lib = Place.created(program.resolve("lib"));
        link(program.resolve("conf"), download.resolve("conf"));
        for (var part : List.of("app", "lib")) {
            link(lib.resolve(part), download.resolve("lib").resolve(part));
        }
        // Keycloak finds its folder by this one, and Java follows links
        copy(download.resolve("lib/quarkus-run.jar"), lib.resolve("quarkus-run.jar"));
        var prepared = Place.created(lib.resolve("quarkus"));
        try (var files = Files.list(download.resolve("lib/quarkus"))) {
            for (var file : files.toList()) {
                copy(file, prepared.resolve(file.getFileName()));
            }
        }
    }

    static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The same bytes for the same classes. */
    private static byte[] jar(Path classes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes);
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new JarEntry(classes.relativize(file).toString());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                jar.putNextEntry(entry);
                Files.copy(file, jar);
            }
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] jar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar), 0, 6);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
