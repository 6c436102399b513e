package de.amtsweg.app.citizen;

import de.amtsweg.app.filling.Chosen;
import de.amtsweg.app.filling.Filling;
import de.amtsweg.app.filling.Overtaken;
import de.amtsweg.app.filling.Problems;
import de.amtsweg.app.filling.TaskFilling;
import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.tasks.Task;
import de.amtsweg.processes.tasks.Tasks;
import de.amtsweg.processes.tasks.Tasks.Completion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

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
            Model model,
            HttpServletRequest request)
            throws FormRefused {
        var filed = cases.ofApplicant(id, person);
        return filling.whileOpen(
                filed, taskId, person, closed(id), task -> resume(filed, task, person, locale, model, request));
    }

    private String resume(
            Case filed, Task task, Person person, Locale locale, Model model, HttpServletRequest request) {
        return show(filed, task, person, filling.resume(filed, task, person, request, model), locale, model);
    }

    private String show(
            Case filed, Task task, Person person, Optional<Overtaken> overtaken, Locale locale, Model model) {
        model.addAttribute("line", views.line(filed, locale));
        model.addAttribute("heading", procedures.of(filed).text("aufgabe." + task.key(), locale));
        filling.show(filed, task, person, overtaken, locale, model);
        model.addAttribute("action", address(filed.id(), task.id()));
        model.addAttribute("enter", "complete");
        return "citizen/answer";
    }

    @PostMapping
    Object answer(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            Person person,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws FormRefused {
        var filed = cases.ofApplicant(id, person);
        return filling.whileOpen(filed, taskId, person, closed(id), task -> {
            var taken = filling.take(filed, task, person, request);
            return taken.answer(
                    response,
                    () -> answer(filed, task, person, taken),
                    typed -> show(filed, task, person, Optional.of(typed), locale, model));
        });
    }

    private Object answer(Case filed, Task task, Person person, Filling.Taken taken) {
        var action = taken.action("complete");
        if (action.equals("save")) {
            return ResponseEntity.noContent().build();
        }
        if (!action.equals("complete")) {
            return "redirect:" + address(filed.id(), task.id()) + Chosen.language(action) + taken.anchor();
        }
        var judgement = filling.judge(filed, task, person);
        if (judgement.filesRefused() || !(tasks.complete(task.id(), person) instanceof Completion.Done)) {
            return "redirect:" + address(filed.id(), task.id()) + "?" + Problems.SHOWN;
        }
        return "redirect:/konto/vorgang/%s?beantwortet".formatted(filed.id());
    }

    /** The case says that it has been answered, or that the time for it has passed. */
    private static String closed(Case.Id id) {
        return "redirect:/konto/vorgang/" + id;
    }

    private static String address(Case.Id id, String taskId) {
        return "/konto/vorgang/%s/aufgabe/%s".formatted(id, taskId);
    }
}
