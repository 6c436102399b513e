package de.amtsweg.app.office;

import de.amtsweg.app.filling.Filling;
import de.amtsweg.app.incoming.PendingAnswers;
import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.notes.Mentions;
import de.amtsweg.processes.notes.NewNote;
import de.amtsweg.processes.notes.Notes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Notes of a case, written beside the case or beside one of its tasks. What is refused comes back on a page of its own. */
@Controller
@RequestMapping("/amt/vorgang/{id}/notiz")
class NoteController {

    private static final Pattern TASK = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Cases cases;
    private final Notes notes;
    private final Mentions mentions;
    private final CaseView views;

    NoteController(Cases cases, Notes notes, Mentions mentions, CaseView views) {
        this.cases = cases;
        this.notes = notes;
        this.mentions = mentions;
        this.views = views;
    }

    /** Also where somebody comes back to who had to log in before the note was kept. */
    @GetMapping
    String open(
            @PathVariable Case.Id id,
            @RequestParam(name = "aufgabe", defaultValue = "") String task,
            CameFrom from,
            Person person,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        var filed = cases.ofOffice(id, person);
        var colleagues = mentions.candidates(filed, person);
        var pending = PendingAnswers.take(request);
        var form = pending.map(sent -> NoteForm.typed(
                        NoteForm.read(
                                UUID.randomUUID(),
                                first(sent.get("anrufer")),
                                first(sent.get("text")),
                                sent.getOrDefault("hinweis", List.of())),
                        colleagues,
                        Set.of(),
                        false))
                .orElseGet(() -> NoteForm.empty(colleagues));
        model.addAttribute("resumed", pending.isPresent());
        var place = pending.map(sent -> first(sent.get("aufgabe"))).orElse(task);
        return show(filed, form, place, from, locale, model);
    }

    private static String first(List<String> values) {
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    private String show(Case filed, NoteForm form, String task, CameFrom from, Locale locale, Model model) {
        model.addAttribute("line", views.line(filed, locale));
        model.addAttribute("noteForm", form);
        model.addAttribute("noteTask", task);
        model.addAttribute("back", page(filed, task, from, ""));
        return "office/note";
    }

    /** @param task beside which it was written; empty for the case itself */
    @PostMapping
    String write(
            @PathVariable Case.Id id,
            @RequestParam(name = "nummer", defaultValue = "") String number,
            @RequestParam(name = "anrufer", defaultValue = "") String caller,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "hinweis", defaultValue = "") List<String> mentioned,
            @RequestParam(name = "aufgabe", defaultValue = "") String task,
            CameFrom from,
            Person person,
            Locale locale,
            Model model) {
        var filed = cases.ofOffice(id, person);
        var note = NoteForm.read(NewNote.id(number), caller, text, mentioned);
        var problems = note.problems();
        boolean kept = problems.isEmpty() && notes.write(filed, person, note);
        if (kept) {
            return "redirect:" + page(filed, task, from, "notiz") + "#notizen";
        }
        var form = NoteForm.typed(note, mentions.candidates(filed, person), problems, problems.isEmpty());
        return show(filed, form, task, from, locale, model);
    }

    @PostMapping("/{note}/streichen")
    String strike(
            @PathVariable Case.Id id,
            @PathVariable UUID note,
            @RequestParam(name = "aufgabe", defaultValue = "") String task,
            CameFrom from,
            Person person) {
        var filed = cases.ofOffice(id, person);
        boolean struck = notes.strike(filed, note, person);
        return "redirect:" + page(filed, task, from, struck ? "gestrichen" : "zu-spaet") + "#notizen";
    }

    /** The page beside which the note stands. */
    private static String page(Case filed, String task, CameFrom from, String flag) {
        boolean ofTask = TASK.matcher(task).matches();
        var address = UriComponentsBuilder.fromPath(ofTask ? "/amt/vorgang/{id}/aufgabe/" + task : "/amt/vorgang/{id}");
        if (!flag.isEmpty()) {
            address.queryParam(flag);
        }
        if (ofTask && from.isKnown()) {
            address.queryParam(Filling.LIST, "{list}");
            return address.encode().buildAndExpand(filed.id(), from.query()).toUriString();
        }
        return address.encode().buildAndExpand(filed.id()).toUriString();
    }
}
