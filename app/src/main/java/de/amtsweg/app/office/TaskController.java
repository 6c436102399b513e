package de.amtsweg.app.office;

import de.amtsweg.app.documents.Download;
import de.amtsweg.app.filling.Chosen;
import de.amtsweg.app.filling.Filling;
import de.amtsweg.app.filling.Overtaken;
import de.amtsweg.app.filling.Problems;
import de.amtsweg.app.filling.TaskFilling;
import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.tasks.Task;
import de.amtsweg.processes.tasks.Tasks;
import de.amtsweg.processes.tasks.Tasks.Completion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A task: the case on one side, the form on the other. */
@Controller
@RequestMapping("/amt/vorgang/{id}/aufgabe/{taskId}")
class TaskController {

    private static final String PREVIEW = "vorschau";

    private final Cases cases;
    private final Tasks tasks;
    private final TaskFilling filling;
    private final HandlingChoices choices;
    private final Opening opening;
    private final CaseView views;
    private final Beside beside;

    TaskController(
            Cases cases,
            Tasks tasks,
            TaskFilling filling,
            HandlingChoices choices,
            Opening opening,
            CaseView views,
            Beside beside) {
        this.cases = cases;
        this.tasks = tasks;
        this.filling = filling;
        this.choices = choices;
        this.opening = opening;
        this.views = views;
        this.beside = beside;
    }

    @GetMapping
    Object open(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            @RequestParam(name = PREVIEW, required = false) @Nullable String preview,
            CameFrom from,
            Person person,
            Locale locale,
            Model model,
            HttpServletRequest request)
            throws FormRefused {
        var filed = cases.ofOffice(id, person);
        return filling.whileOpen(
                filed,
                taskId,
                person,
                done(id),
                task -> resume(filed, task, preview != null, from, person, locale, model, request));
    }

    private String resume(
            Case filed,
            Task task,
            boolean preview,
            CameFrom from,
            Person person,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        var overtaken = filling.resume(filed, task, person, request, model);
        return show(filed, task, preview, from, person, overtaken, locale, model);
    }

    private String show(
            Case filed,
            Task task,
            boolean preview,
            CameFrom from,
            Person person,
            Optional<Overtaken> overtaken,
            Locale locale,
            Model model) {
        model.addAttribute(
                "done",
                from.done().flatMap(done -> cases.findOfOffice(done, person)).orElse(null));
        boolean shown = preview && task.isOf(person) && filling.isReady(filed, task, person);
        model.addAttribute("preview", shown);
        model.addAttribute("notice", shown && !tasks.preview(task.id(), person).isEmpty());
        model.addAttribute("line", views.line(filed, locale));
        model.addAttribute("task", task);
        model.addAttribute("mine", task.isOf(person));
        model.addAttribute("enter", task.isOf(person) ? "preview" : null);
        model.addAttribute("barred", tasks.isBarred(task, person));
        model.addAttribute("handling", choices.of(task, locale));
        model.addAttribute("typed", Handling.NONE);
        filling.show(filed, task, person, overtaken, locale, model);
        model.addAttribute("action", from.task(task));
        model.addAttribute("base", address(filed.id(), task.id()));
        model.addAttribute("summaries", views.application(filed, locale, true));
        model.addAttribute("additions", views.additions(filed, locale, true));
        model.addAttribute("results", views.results(filed, locale));
        var documents = views.handedIn(filed);
        model.addAttribute("documents", documents);
        model.addAttribute(
                "unseen",
                documents.stream()
                        .filter(document -> document.isReleased() && !document.seen())
                        .count());
        beside.show(filed, task, person, locale, model);
        return "office/task";
    }

    @PostMapping
    Object act(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            CameFrom from,
            Person person,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws FormRefused {
        var filed = cases.ofOffice(id, person);
        return filling.whileOpen(filed, taskId, person, done(id), task -> {
            var taken = filling.take(filed, task, person, request);
            return taken.answer(
                    response,
                    () -> act(filed, task, from, person, taken),
                    typed -> show(filed, task, false, from, person, Optional.of(typed), locale, model));
        });
    }

    private Object act(Case filed, Task task, CameFrom from, Person person, Filling.Taken taken) {
        var action = taken.action("complete");
        if (action.equals("save")) {
            return ResponseEntity.noContent().build();
        }
        if (!Set.of("complete", "next", "preview").contains(action)) {
            return "redirect:" + from.with(from.task(task), Chosen.language(action)) + taken.anchor();
        }
        var judgement = filling.judge(filed, task, person);
        if (judgement.filesRefused()) {
            return "redirect:" + from.task(task, Problems.SHOWN);
        }
        return action.equals("preview")
                ? "redirect:" + from.task(task, judgement.passed() ? PREVIEW : Problems.SHOWN)
                : complete(filed, task, action.equals("next"), from, person);
    }

    /** From the list, by those who want what they open to be theirs; all others open it by its address. */
    @PostMapping("/oeffnen")
    Object openAsOnesOwn(@PathVariable Case.Id id, @PathVariable String taskId, CameFrom from, Person person)
            throws FormRefused {
        return filling.whileOpen(cases.ofOffice(id, person), taskId, person, done(id), task -> {
            opening.of(task, person);
            return "redirect:" + from.task(task);
        });
    }

    /** Asks before a task is taken from a colleague. */
    @GetMapping("/uebernehmen")
    Object askToTakeOver(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            CameFrom from,
            Person person,
            Locale locale,
            Model model)
            throws FormRefused {
        var filed = cases.ofOffice(id, person);
        return filling.whileOpen(filed, taskId, person, done(id), task -> {
            boolean held = task.assignee() != null && !task.isOf(person);
            return held ? askToTakeOver(filed, task, false, from, locale, model) : "redirect:" + from.task(task);
        });
    }

    private String askToTakeOver(Case filed, Task task, boolean unsaid, CameFrom from, Locale locale, Model model) {
        model.addAttribute("line", views.line(filed, locale));
        model.addAttribute("task", task);
        model.addAttribute("unsaid", unsaid);
        model.addAttribute("action", from.task(task));
        model.addAttribute("base", address(filed.id(), task.id()));
        return "office/takeover";
    }

    /** @param holder the colleague who holds the task, as the page said; empty for a task that nobody holds */
    @PostMapping("/uebernehmen")
    Object claim(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            @RequestParam(name = "von", defaultValue = "") String holder,
            CameFrom from,
            Person person,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws FormRefused {
        var filed = cases.ofOffice(id, person);
        var reason = Handling.of(request).note();
        return filling.whileOpen(filed, taskId, person, done(id), task -> {
            if (!holder.isEmpty() && reason.isEmpty()) {
                return askToTakeOver(filed, task, true, from, locale, model);
            }
            boolean taken =
                    holder.isEmpty() ? tasks.claim(taskId, person) : tasks.takeOver(taskId, person, holder, reason);
            return "redirect:" + (taken ? from.task(task) : from.task(task, "vergeben"));
        });
    }

    @PostMapping("/zuruecklegen")
    Object release(@PathVariable Case.Id id, @PathVariable String taskId, CameFrom from, Person person)
            throws FormRefused {
        return filling.whileOpen(cases.ofOffice(id, person), taskId, person, done(id), task -> {
            tasks.release(taskId, person);
            return "redirect:" + from.list();
        });
    }

    /** The notice as it would be sent if the task were completed now. */
    @GetMapping("/vorschau.pdf")
    ResponseEntity<byte[]> notice(@PathVariable Case.Id id, @PathVariable String taskId, Person person) {
        cases.ofOffice(id, person);
        var notices = tasks.preview(taskId, person);
        if (notices.isEmpty()) {
            throw new NotFound("no such notice");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"vorschau.pdf\"")
                .header("Content-Security-Policy", Download.PDF_POLICY)
                .body(notices.get(0).get());
    }

    private String complete(Case filed, Task task, boolean goOn, CameFrom from, Person person) {
        var completion = tasks.complete(task.id(), person);
        if (completion instanceof Completion.Done) {
            return goOn ? next(filed, task, from, person) : "redirect:/amt/vorgang/%s?erledigt".formatted(filed.id());
        }
        if (completion instanceof Completion.Gone) {
            return done(filed.id());
        }
        return "redirect:" + from.task(task, completion instanceof Completion.Claimed ? "vergeben" : Problems.SHOWN);
    }

    /** To what follows in the list that the person came from, and can be worked on; else back to the list. */
    private String next(Case filed, Task task, CameFrom from, Person person) {
        var following = tasks.following(person, from.filter(), task);
        following.ifPresent(opened -> opening.of(opened, person));
        var next = following.map(from::task).orElseGet(from::list);
        return "redirect:" + from.with(next, "?%s=%s".formatted(CameFrom.DONE, filed.id()));
    }

    static String done(Case.Id id) {
        return "redirect:/amt/vorgang/%s?schon-erledigt".formatted(id);
    }

    static String address(Case.Id id, String taskId) {
        return "/amt/vorgang/%s/aufgabe/%s".formatted(id, taskId);
    }
}
