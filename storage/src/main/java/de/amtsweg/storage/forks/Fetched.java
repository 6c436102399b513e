package de.amtsweg.storage.forks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that reading processes can open, for as long as they read it; only this process's user can access it.
 */
public record Fetched(Path file) implements AutoCloseable {

    /** @param content is closed */
    public static Fetched of(InputStream content) {
        try (content) {
            var fetched = new Fetched(Files.createTempFile("amtsweg-check", ""));
            try (var file = Files.newOutputStream(fetched.file)) {
                content.transferTo(file);
                return fetched;
            } catch (IOException | RuntimeException failed) {
                fetched.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
