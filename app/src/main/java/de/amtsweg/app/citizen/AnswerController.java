package de.amtsweg.app.citizen;

import de.amtsweg.app.security.PendingAnswers;
import de.amtsweg.app.web.CaseView;
import de.amtsweg.app.web.Problems;
import de.amtsweg.app.web.TaskFilling;
import de.amtsweg.forms.FormView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Cases;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.Procedures;
import de.amtsweg.processes.Task;
import de.amtsweg.processes.Tasks;
import de.amtsweg.processes.Tasks.Completion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The applicant's own tasks, such as answering a question of the office. */
@Controller
@RequestMapping("/konto/vorgang/{id}/aufgabe/{taskId}")
class AnswerController {

    private final Cases cases;
    private final Tasks tasks;
    private final TaskFilling filling;
    private final CaseView views;
    private final Procedures procedures;

    AnswerController(Cases cases, Tasks tasks, TaskFilling filling, CaseView views, Procedures procedures) {
        this.cases = cases;
        this.tasks = tasks;
        this.filling = filling;
        this.views = views;
        this.procedures = procedures;
    }

    @GetMapping
    Object open(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            Person person,
            Locale locale,
            HttpServletRequest request) {
        var filed = cases.ofApplicant(id, person);
        Task task;
        try {
            task = tasks.get(taskId, person);
        } catch (NotFound done) {
            return "redirect:/konto/vorgang/" + id;
        }
        var pending = PendingAnswers.take(request);
        pending.ifPresent(sent -> filling.resume(filed, task, person, sent));
        var view = show(filed, task, filling.show(filed, task, person, locale), locale, HttpStatus.OK);
        view.addObject("resumed", pending.isPresent());
        return view;
    }

    @PostMapping
    Object answer(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            @RequestParam(name = "_action", defaultValue = "complete") String action,
            Person person,
            Locale locale,
            HttpServletRequest request) {
        var filed = cases.ofApplicant(id, person);
        Task task;
        try {
            task = tasks.get(taskId, person);
        } catch (NotFound done) {
            return "redirect:/konto/vorgang/" + id;
        }
        var taken = filling.take(filed, task, person, request);
        if (action.equals("save")) {
            return ResponseEntity.noContent().build();
        }
        var problems = taken.problems();
        if (action.equals("complete") && problems.isEmpty()) {
            var completion = tasks.complete(taskId, person);
            if (!(completion instanceof Completion.Rejected rejected)) {
                return "redirect:/konto/vorgang/%s?beantwortet".formatted(id);
            }
            problems = Problems.of(List.of(), rejected.check().problems());
        }
        var form = filling.show(filed, task, person, taken.input(), problems, locale);
        return show(filed, task, form, locale, problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView show(Case filed, Task task, FormView form, Locale locale, HttpStatus status) {
        var view = new ModelAndView("citizen/answer", status);
        view.addObject("line", views.line(filed, locale));
        view.addObject("heading", procedures.of(filed).text("aufgabe." + task.key(), locale));
        view.addObject("form", form);
        view.addObject("action", "/konto/vorgang/%s/aufgabe/%s".formatted(filed.id(), task.id()));
        return view;
    }
}
