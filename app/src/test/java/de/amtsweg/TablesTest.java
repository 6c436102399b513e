package de.amtsweg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table belongs to a room, as a class does: others ask the room, or a view that it offers. */
class TablesTest {

    private static final Map<String, String> ROOMS = Map.ofEntries(
            Map.entry("case_file", "processes.cases"),
            Map.entry("case_office", "processes.cases"),
            Map.entry("case_event", "processes.cases"),
            Map.entry("recusal", "processes.cases"),
            Map.entry("case_note", "processes.notes"),
            Map.entry("note_mention", "processes.notes"),
            Map.entry("task", "processes.tasks"),
            Map.entry("task_view", "processes.tasks"),
            Map.entry("task_word", "processes.tasks"),
            Map.entry("step_time", "processes.analytics"),
            Map.entry("bulk_run", "processes.bulk"),
            Map.entry("bulk_item", "processes.bulk"),
            Map.entry("staff_setting", "processes.settings"),
            Map.entry("colleague", "processes.colleagues"),
            Map.entry("draft", "processes.drafts"),
            Map.entry("legal_hold", "processes.documents"),
            Map.entry("publication", "processes.participation"),
            Map.entry("model_draft", "processes.models"),
            Map.entry("model_draft_file", "processes.models"),
            Map.entry("model_version", "processes.models"),
            Map.entry("job", "processes.outbox"),
            Map.entry("sent_mail", "processes.delivery"),
            Map.entry("undelivered", "processes.delivery"),
            // one house: what is checked becomes what is kept
            Map.entry("document", "storage."),
            Map.entry("document_content", "storage."),
            Map.entry("document_correction", "storage.documents"),
            Map.entry("document_job", "storage.quarantine"),
            Map.entry("quarantine_left", "storage.quarantine"),
            Map.entry("store_report", "storage.quarantine"),
            Map.entry("virus_find", "storage.quarantine"),
            Map.entry("rate_limit", "app.limits"),
            Map.entry("spring_session", "app.security"),
            Map.entry("spring_session_attributes", "app.security"));

    private static final Path ROOT = Path.of("..");
    private static final Pattern CREATED = Pattern.compile("(?i)create table (?:if not exists )?(\\w+)");
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:from|join|into|update|table) (\\w+)");

    @Test
    void everyTableHasItsRoom() {
        var tables = new TreeSet<String>();
        for (var migration : files("src/main/resources/db/migration", ".sql")) {
            CREATED.matcher(text(migration))
                    .results()
                    .forEach(found -> tables.add(found.group(1).toLowerCase()));
        }
        assertThat(ROOMS.keySet()).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void aTableIsNamedInItsOwnRoomOnly() {
        var strangers = new TreeMap<String, Collection<String>>();
        for (var source : files("src/main/java", ".java")) {
            var name = source.toString().replace('/', '.');
            NAMED.matcher(text(source))
                    .results()
                    .map(found -> found.group(1))
                    .filter(table -> ROOMS.containsKey(table) && !name.contains("de.amtsweg." + ROOMS.get(table)))
                    .forEach(table -> strangers
                            .computeIfAbsent(source.getFileName().toString(), file -> new TreeSet<>())
                            .add(table));
        }
        assertThat(strangers).isEmpty();
    }

    private static List<Path> files(String folder, String ending) {
        return Stream.of("storage", "processes", "app")
                .map(module -> ROOT.resolve(module).resolve(folder))
                .flatMap(TablesTest::walk)
                .filter(file -> file.toString().endsWith(ending))
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
