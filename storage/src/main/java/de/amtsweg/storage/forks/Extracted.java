package de.amtsweg.storage.forks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** A folder in which a reading process leaves the files that were inside a document, by their numbers. */
public record Extracted(Path folder) implements AutoCloseable {

    public static Extracted create() {
        try {
            return new Extracted(Files.createTempDirectory("amtsweg-extracted"));
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** The process may have been taken over, so no link that it left is followed. */
    public Optional<InputStream> content(int number) throws IOException {
        var file = folder.resolve(Integer.toString(number));
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))
                : Optional.empty();
    }

    @Override
    public void close() {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
