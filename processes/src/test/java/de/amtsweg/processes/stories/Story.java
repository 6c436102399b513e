package de.amtsweg.processes.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run through a procedure, told as an example.
 *
 * @param start what the applicant enters; for an upload field the name of a file
 * @param rejected fields that the form must refuse; the story ends there
 * @param did names of the steps that ran, in their order
 */
record Story(
        String procedure,
        String file,
        Map<String, Object> start,
        List<String> rejected,
        List<Step> steps,
        @Nullable String ends,
        @Nullable List<String> did) {

    /**
     * @param at BPMN id of the user task; a step that only waits needs none
     * @param sees values of the case as they must be now
     * @param withdraws whether the applicant takes the application back instead
     * @param waits how much time passes, while nobody does anything
     */
    record Step(
            @Nullable String at,
            Map<String, Object> sees,
            Map<String, Object> enters,
            boolean withdraws,
            @Nullable Duration waits) {

        @Override
        public String toString() {
            return at == null ? "waits " + waits : "at " + at;
        }
    }

    private static final Path PROCEDURES = Path.of("..", "processes", "procedures");

    /** Key of the only procedure whose stories are wanted. */
    private static final String WANTED = "procedure";

    private static final JsonMapper READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws IllegalArgumentException when there is no folder of the procedure that is wanted */
    static Stream<Path> folders() {
        var wanted = System.getProperty(WANTED, "");
        try (var files = Files.list(PROCEDURES)) {
            var folders = files.filter(Files::isDirectory)
                    .filter(folder -> wanted.isEmpty() || folder.endsWith(wanted))
                    .sorted()
                    .toList();
            if (folders.isEmpty()) {
                throw new IllegalArgumentException("there is no procedure " + wanted);
            }
            return folders.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Story> all() {
        return folders().flatMap(Story::of);
    }

    static Stream<Story> of(Path folder) {
        try {
            return Files.list(folder.resolve("stories")).sorted().map(file -> read(folder, file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static Story read(Path folder, Path file) {
        try (var content = Files.newInputStream(file)) {
            Map<String, Object> told = new Yaml().load(content);
            told.put("procedure", folder.getFileName().toString());
            told.put("file", file.getFileName().toString());
            told.putIfAbsent("rejected", List.of());
            told.putIfAbsent("steps", List.of());
            ((List<Map<String, Object>>) told.get("steps")).forEach(step -> {
                step.putIfAbsent("sees", Map.of());
                step.putIfAbsent("enters", Map.of());
                step.putIfAbsent("withdraws", false);
                step.computeIfPresent(
                        "waits", (key, time) -> duration(time.toString()).toString());
            });
            return READER.convertValue(told, Story.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code P15D}, {@code PT4H}, also {@code P2W}, {@code P3M} and {@code P1Y}, counted as if it were 1 January. */
    private static Duration duration(String time) {
        try {
            return time.contains("T")
                    ? Duration.parse(time)
                    : Duration.between(
                            LocalDate.EPOCH.atStartOfDay(),
                            LocalDate.EPOCH.plus(Period.parse(time)).atStartOfDay());
        } catch (DateTimeParseException other) {
            throw new IllegalArgumentException(
                    "waits: %s is no time such as P15D, P2W, P3M, P1Y or PT4H".formatted(time), other);
        }
    }

    @Override
    public String toString() {
        return procedure + "/stories/" + file;
    }
}
