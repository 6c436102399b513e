package de.amtsweg.app.office;

import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.notes.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that has happened in a case and that was said about it, newest first.
 *
 * @param entries those that are shown
 * @param more how many there are beyond them
 */
record Timeline(Show show, List<Entry> entries, int more) {

    /** So many are shown until somebody asks for the rest. */
    static final int USUAL = 30;

    /** Beside a task. */
    static final int COMPACT = 8;

    /** An event, or else a note. */
    record Entry(
            Instant at, @Nullable CaseEvent event, @Nullable Note note) {}

    /** What it shows, by the word in addresses. */
    enum Show {
        ALL("alles"),
        STEPS("schritte"),
        NOTES("notizen"),
        POST("post"),
        ACCESSES("zugriffe");

        private final String word;

        Show(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Show of(String word) {
            return Arrays.stream(values())
                    .filter(show -> show.word.equals(word))
                    .findFirst()
                    .orElse(ALL);
        }

        private boolean has(CaseEvent event) {
            return switch (this) {
                case ALL -> true;
                case NOTES -> false;
                case POST -> event.kind().isPost();
                case ACCESSES -> event.kind().isAccess();
                case STEPS -> !event.kind().isPost() && !event.kind().isAccess();
            };
        }
    }

    /**
     * @param events oldest first
     * @param most how many are shown
     */
    static Timeline of(List<CaseEvent> events, List<Note> notes, Show show, int most) {
        var all = new ArrayList<Entry>();
        events.stream()
                .filter(show::has)
                .map(event -> new Entry(event.at(), event, null))
                .forEach(all::add);
        if (show == Show.ALL || show == Show.NOTES) {
            notes.forEach(note -> all.add(new Entry(note.at(), null, note)));
        }
        all.sort(Comparator.comparing(Entry::at));
        Collections.reverse(all);
        return new Timeline(
                show, List.copyOf(all.subList(0, Math.min(most, all.size()))), Math.max(0, all.size() - most));
    }
}
