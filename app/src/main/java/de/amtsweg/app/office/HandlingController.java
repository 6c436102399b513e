package de.amtsweg.app.office;

import de.amtsweg.app.filling.TaskFilling;
import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.app.incoming.PendingAnswers;
import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.tasks.FollowUps;
import de.amtsweg.processes.tasks.Handovers;
import de.amtsweg.processes.tasks.Outcome;
import de.amtsweg.processes.tasks.Task;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is done with a task instead of its form: it is put aside, given to a colleague, or to another office. Each has a page of
 * its own, which the task's page also holds; what was typed comes back with what is wrong about it.
 */
@Controller
@RequestMapping("/amt/vorgang/{id}/aufgabe/{taskId}")
class HandlingController {

    private static final String WHAT = "/{what:wiedervorlage|zuweisen|abgeben}";

    private final Cases cases;
    private final TaskFilling filling;
    private final FollowUps followUps;
    private final Handovers handovers;
    private final HandlingChoices choices;
    private final CaseView views;

    HandlingController(
            Cases cases,
            TaskFilling filling,
            FollowUps followUps,
            Handovers handovers,
            HandlingChoices choices,
            CaseView views) {
        this.cases = cases;
        this.filling = filling;
        this.followUps = followUps;
        this.handovers = handovers;
        this.choices = choices;
        this.views = views;
    }

    /** Also where somebody comes back to who had to log in before it was done. */
    @GetMapping(WHAT)
    Object ask(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            @PathVariable String what,
            CameFrom from,
            Person person,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws FormRefused {
        var filed = cases.ofOffice(id, person);
        var typed = PendingAnswers.take(request).map(Handling::of).orElse(Handling.NONE);
        return filling.whileOpen(
                filed,
                taskId,
                person,
                TaskController.done(id),
                task -> show(filed, task, what, typed, "", from, locale, model));
    }

    private String show(
            Case filed,
            Task task,
            String what,
            Handling typed,
            String wrong,
            CameFrom from,
            Locale locale,
            Model model) {
        model.addAttribute("line", views.line(filed, locale));
        model.addAttribute("task", task);
        model.addAttribute("what", what);
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", typed);
        model.addAttribute("action", from.task(task));
        model.addAttribute("base", TaskController.address(filed.id(), task.id()));
        model.addAttribute("handling", choices.of(task, locale));
        return "office/handling";
    }

    /** @param holder who holds the task, as the page said */
    @PostMapping(WHAT)
    Object handle(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            @PathVariable String what,
            @RequestParam(name = "von", defaultValue = "") String holder,
            CameFrom from,
            Person person,
            Locale locale,
            HttpServletRequest request,
            Model model)
            throws FormRefused {
        var filed = cases.ofOffice(id, person);
        var typed = Handling.of(request);
        return filling.whileOpen(filed, taskId, person, TaskController.done(id), task -> {
            var wrong = choices.wrong(Handling.ACTIONS.get(what), typed, task, person);
            if (!wrong.isEmpty()) {
                return show(filed, task, what, typed, wrong, from, locale, model);
            }
            return switch (handled(task, what, typed, holder, person)) {
                case DONE ->
                    "redirect:"
                            + from.with(
                                    from.list(),
                                    "?%s=%s&wie=%s%s"
                                            .formatted(
                                                    CameFrom.DONE,
                                                    filed.id(),
                                                    what,
                                                    choices.until(typed)
                                                            .map(day -> "&bis=" + day)
                                                            .orElse("")));
                case BARRED -> show(filed, task, what, typed, "barred", from, locale, model);
                case GONE -> TaskController.done(filed.id());
                default -> "redirect:" + from.task(task, "vergeben");
            };
        });
    }

    private Outcome handled(Task task, String what, Handling typed, String holder, Person person) {
        return switch (what) {
            case "zuweisen" -> handovers.assign(task.id(), person, choices.colleague(typed), holder, typed.note());
            case "abgeben" -> handovers.handOver(task.id(), person, choices.office(typed), typed.note());
            default -> followUps.postpone(task.id(), person, choices.day(typed), typed.note());
        };
    }

    @PostMapping("/zurueckholen")
    Object resume(@PathVariable Case.Id id, @PathVariable String taskId, CameFrom from, Person person)
            throws FormRefused {
        return filling.whileOpen(cases.ofOffice(id, person), taskId, person, TaskController.done(id), task -> {
            followUps.resume(taskId, person);
            return "redirect:" + from.task(task);
        });
    }
}
