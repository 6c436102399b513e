package de.amtsweg.app.office;

import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CaseSearch;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.notes.Mentions;
import de.amtsweg.processes.notes.Note;
import de.amtsweg.processes.notes.Notes;
import de.amtsweg.processes.tasks.Task;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside a case and beside each of its tasks: notes, what has happened, and other cases of the same applicant. */
@Component
class Beside {

    private final Cases cases;
    private final CaseSearch search;
    private final Notes notes;
    private final Mentions mentions;
    private final Procedures procedures;
    private final CaseView views;
    private final InstantSource clock;

    Beside(
            Cases cases,
            CaseSearch search,
            Notes notes,
            Mentions mentions,
            Procedures procedures,
            CaseView views,
            InstantSource clock) {
        this.cases = cases;
        this.search = search;
        this.notes = notes;
        this.mentions = mentions;
        this.procedures = procedures;
        this.views = views;
        this.clock = clock;
    }

    /** @param strikable ids of the notes that the reader may still strike out */
    record Shown(
            List<Note> notes,
            Set<UUID> strikable,
            NoteForm form,
            Timeline timeline,
            List<CaseView.Line> others,
            boolean moreOthers) {}

    /** As a task has it: the newest events only. */
    void show(Case filed, Task task, Person staff, Locale locale, Model model) {
        model.addAttribute("said", said(cases.events(filed), task.key()));
        show(filed, staff, Timeline.Show.ALL, Timeline.COMPACT, locale, model);
    }

    /** What a colleague has written who gave the task away; null if none has. */
    private static @Nullable CaseEvent said(List<CaseEvent> events, String key) {
        for (int i = events.size() - 1; i >= 0; i--) {
            var event = events.get(i);
            if (key.equals(event.task())) {
                if (event.kind() == CaseEvent.Kind.TASK_DONE) {
                    return null;
                }
                if (event.note() != null && event.kind().isGivenAway()) {
                    return event;
                }
            }
        }
        return null;
    }

    void show(Case filed, Person staff, Timeline.Show show, int most, Locale locale, Model model) {
        var written = notes.of(filed);
        var now = clock.instant();
        var others = search.ofSameApplicant(filed, staff);
        model.addAttribute("procedure", procedures.of(filed));
        model.addAttribute(
                "beside",
                new Shown(
                        written,
                        written.stream()
                                .filter(note -> note.isStrikable(staff, now))
                                .map(Note::id)
                                .collect(Collectors.toSet()),
                        NoteForm.empty(mentions.candidates(filed, staff)),
                        Timeline.of(cases.events(filed), written, show, most),
                        others.cases().stream()
                                .map(other -> views.line(other, locale))
                                .toList(),
                        others.more()));
    }
}
