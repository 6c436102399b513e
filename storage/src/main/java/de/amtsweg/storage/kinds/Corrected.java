package de.amtsweg.storage.kinds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Documents that caseworkers have classified: JSON objects, one per line, as they are exported. */
final class Corrected {

    private static final Logger LOG = LoggerFactory.getLogger(Corrected.class);
    private static final JsonMapper JSON = new JsonMapper();

    private Corrected() {}

    /**
     * @param place a file, or a folder of files with the extension {@code .jsonl}
     * @return those of existing kinds; a line that cannot be read is skipped
     */
    static List<Example> read(Path place, Kinds kinds) {
        try (var files = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
            return files.filter(file -> file.equals(place) || file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(file -> lines(file).stream())
                    .flatMap(line -> example(line, kinds))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Example> example(String line, Kinds kinds) {
        try {
            var json = JSON.readTree(line);
            var paper = new Paper(
                    json.path("mediaType").asString(""),
                    json.path("pages").asInt(0),
                    "",
                    "",
                    json.path("text").asString(""));
            return kinds
                    .find(json.path("scope").asString(""), json.path("kind").asString(""))
                    .map(kind -> new Example(
                            kind.isCommon() ? "" : json.path("scope").asString(""), kind.key(), false, paper))
                    .stream();
        } catch (JacksonException broken) {
            LOG.warn("a corrected document is left out, since its line is no JSON object");
            return Stream.of();
        }
    }
}
