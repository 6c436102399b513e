package de.amtsweg.app.office;

import de.amtsweg.app.security.PendingAnswers;
import de.amtsweg.app.web.CaseView;
import de.amtsweg.app.web.TaskFilling;
import de.amtsweg.forms.Input;
import de.amtsweg.forms.Problem;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Cases;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.Task;
import de.amtsweg.processes.Tasks;
import de.amtsweg.processes.Tasks.Completion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A task: the case on one side, the form on the other. */
@Controller
@RequestMapping("/amt/vorgang/{id}/aufgabe/{taskId}")
class TaskController {

    private final Cases cases;
    private final Tasks tasks;
    private final TaskFilling filling;
    private final CaseView views;

    TaskController(Cases cases, Tasks tasks, TaskFilling filling, CaseView views) {
        this.cases = cases;
        this.tasks = tasks;
        this.filling = filling;
        this.views = views;
    }

    @GetMapping
    Object open(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            Person person,
            Locale locale,
            HttpServletRequest request) {
        var filed = cases.ofOffice(id, person);
        var task = find(filed, taskId, person);
        if (task.isEmpty()) {
            return done(id);
        }
        var pending = PendingAnswers.take(request);
        pending.ifPresent(sent -> filling.resume(filed, task.get(), person, sent));
        var view = show(
                filed, task.get(), person, tasks.draft(task.get(), person).input(), List.of(), locale, HttpStatus.OK);
        view.addObject("resumed", pending.isPresent());
        return view;
    }

    @PostMapping
    Object act(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            @RequestParam(name = "_action", defaultValue = "complete") String action,
            Person person,
            Locale locale,
            HttpServletRequest request) {
        var filed = cases.ofOffice(id, person);
        var found = find(filed, taskId, person);
        if (found.isEmpty()) {
            return done(id);
        }
        var task = found.get();
        var taken = filling.take(filed, task, person, request);
        if (action.equals("save")) {
            return ResponseEntity.noContent().build();
        }
        if (!taken.problems().isEmpty() || !List.of("complete", "preview").contains(action)) {
            return show(filed, task, person, taken.input(), taken.problems(), locale, HttpStatus.OK);
        }
        return action.equals("preview")
                ? preview(filed, task, person, taken.input(), locale)
                : complete(filed, task, person, taken.input(), locale);
    }

    @PostMapping("/uebernehmen")
    String claim(@PathVariable Case.Id id, @PathVariable String taskId, Person person) {
        var task = find(cases.ofOffice(id, person), taskId, person);
        if (task.isEmpty()) {
            return done(id);
        }
        return tasks.claim(taskId, person) ? address(id, taskId) : address(id, taskId) + "?vergeben";
    }

    @PostMapping("/zuruecklegen")
    String release(@PathVariable Case.Id id, @PathVariable String taskId, Person person) {
        var task = find(cases.ofOffice(id, person), taskId, person);
        if (task.isPresent()) {
            tasks.release(taskId, person);
        }
        return "redirect:/amt";
    }

    /** The notice as it would be sent if the task were completed now. */
    @GetMapping("/vorschau.pdf")
    ResponseEntity<byte[]> notice(@PathVariable Case.Id id, @PathVariable String taskId, Person person) {
        cases.ofOffice(id, person);
        var notices = tasks.preview(taskId, person);
        if (notices.isEmpty()) {
            throw new NotFound("notice");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"vorschau.pdf\"")
                .body(notices.get(0));
    }

    private Object preview(Case filed, Task task, Person person, Input input, Locale locale) {
        var problems = filling.check(filed, task, input).problems();
        if (!problems.isEmpty()) {
            return show(filed, task, person, input, problems, locale, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var view = show(filed, task, person, input, problems, locale, HttpStatus.OK);
        view.addObject("preview", true);
        view.addObject("notice", !tasks.preview(task.id(), person).isEmpty());
        return view;
    }

    private Object complete(Case filed, Task task, Person person, Input input, Locale locale) {
        var completion = tasks.complete(task.id(), person);
        if (completion instanceof Completion.Rejected rejected) {
            return show(
                    filed, task, person, input, rejected.check().problems(), locale, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (completion instanceof Completion.Claimed) {
            return address(filed.id(), task.id()) + "?vergeben";
        }
        return "redirect:/amt/vorgang/%s?erledigt".formatted(filed.id());
    }

    private ModelAndView show(
            Case filed,
            Task task,
            Person person,
            Input input,
            List<Problem> problems,
            Locale locale,
            HttpStatus status) {
        var view = new ModelAndView("office/task", status);
        view.addObject("line", views.line(filed, locale));
        view.addObject("task", task);
        view.addObject("mine", task.isOf(person));
        view.addObject("preview", false);
        view.addObject("form", filling.show(filed, task, person, input, problems, locale));
        view.addObject("action", "/amt/vorgang/%s/aufgabe/%s".formatted(filed.id(), task.id()));
        view.addObject("summaries", views.application(filed, locale));
        view.addObject("additions", views.additions(filed, locale, true));
        view.addObject("results", views.results(filed, locale));
        view.addObject("documents", views.handedIn(filed));
        return view;
    }

    /** The task, if it is of this case and still open; one of another office is not found at all. */
    private Optional<Task> find(Case filed, String taskId, Person person) {
        try {
            var task = tasks.get(taskId, person);
            return Optional.of(task).filter(open -> open.caseId().equals(filed.id()));
        } catch (NotFound done) {
            return Optional.empty();
        }
    }

    private static String done(Case.Id id) {
        return "redirect:/amt/vorgang/%s?schon-erledigt".formatted(id);
    }

    private static String address(Case.Id id, String taskId) {
        return "redirect:/amt/vorgang/%s/aufgabe/%s".formatted(id, taskId);
    }
}
