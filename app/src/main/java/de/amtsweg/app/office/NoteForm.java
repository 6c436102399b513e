package de.amtsweg.app.office;

import de.amtsweg.processes.colleagues.Colleague;
import de.amtsweg.processes.notes.NewNote;
import de.amtsweg.processes.notes.NewNote.Problem;
import de.amtsweg.processes.notes.Note;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a note as it is shown: empty, or as it was typed, with what is wrong with it.
 *
 * @param id of the note that it will become
 * @param mentioned ids of the chosen colleagues
 * @param colleagues who can be mentioned
 * @param full whether the case has as many notes as it may have
 */
record NoteForm(
        UUID id,
        String caller,
        String text,
        Set<String> mentioned,
        List<Colleague> colleagues,
        Set<Problem> problems,
        boolean full) {

    static NoteForm empty(List<Colleague> colleagues) {
        return new NoteForm(UUID.randomUUID(), "", "", Set.of(), colleagues, Set.of(), false);
    }

    static NoteForm typed(NewNote note, List<Colleague> colleagues, Set<Problem> problems, boolean full) {
        return new NoteForm(note.id(), note.caller(), note.text(), note.mentioned(), colleagues, problems, full);
    }

    /** What was typed; who has called makes it a call. */
    static NewNote read(UUID id, String caller, String text, List<String> mentioned) {
        return new NewNote(
                id,
                caller.isBlank() ? Note.Kind.NOTE : Note.Kind.CALL,
                caller,
                text,
                mentioned.stream().filter(one -> !one.isEmpty()).collect(Collectors.toSet()));
    }

    /** The key of what is wrong with the text; null if nothing is. */
    public @Nullable String textProblem() {
        return full ? "note.full" : problem("TEXT");
    }

    /** The same of the caller's name. */
    public @Nullable String callerProblem() {
        return problem("CALLER");
    }

    private @Nullable String problem(String field) {
        return problems.stream()
                .map(Problem::name)
                .filter(name -> name.startsWith(field))
                .findFirst()
                .map(name -> "note.problem." + name)
                .orElse(null);
    }

    public int longest() {
        return NewNote.LONGEST;
    }
}
