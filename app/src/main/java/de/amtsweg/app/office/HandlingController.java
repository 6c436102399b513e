package de.amtsweg.app.office;

import de.amtsweg.app.filling.TaskFilling;
import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.app.web.CaseView;
import de.amtsweg.forms.time.CityTime;
import de.amtsweg.forms.types.TypedDay;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.colleagues.Colleagues;
import de.amtsweg.processes.tasks.FollowUps;
import de.amtsweg.processes.tasks.Handovers;
import de.amtsweg.processes.tasks.Outcome;
import de.amtsweg.processes.tasks.Task;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Function;
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

    private static final int LONGEST = 500;

    private final Cases cases;
    private final TaskFilling filling;
    private final FollowUps followUps;
    private final Handovers handovers;
    private final HandlingChoices choices;
    private final Colleagues colleagues;
    private final Offices offices;
    private final CaseView views;
    private final InstantSource clock;

    HandlingController(
            Cases cases,
            TaskFilling filling,
            FollowUps followUps,
            Handovers handovers,
            HandlingChoices choices,
            Colleagues colleagues,
            Offices offices,
            CaseView views,
            InstantSource clock) {
        this.cases = cases;
        this.filling = filling;
        this.followUps = followUps;
        this.handovers = handovers;
        this.choices = choices;
        this.colleagues = colleagues;
        this.offices = offices;
        this.views = views;
        this.clock = clock;
    }

    /** @param what one of wiedervorlage, zuweisen, abgeben */
    @GetMapping("/{what:wiedervorlage|zuweisen|abgeben}")
    Object ask(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            @PathVariable String what,
            CameFrom from,
            Person person,
            Locale locale,
            Model model)
            throws FormRefused {
        return whileOpen(
                id,
                taskId,
                person,
                filed -> task -> show(filed, task, what, Typed.NONE, "", from, person, locale, model));
    }

    /** What somebody has typed into one of the forms. */
    record Typed(String to, String day, String note) {

        static final Typed NONE = new Typed("", "", "");
    }

    private String show(
            Case filed,
            Task task,
            String what,
            Typed typed,
            String wrong,
            CameFrom from,
            Person person,
            Locale locale,
            Model model) {
        model.addAttribute("line", views.line(filed, locale));
        model.addAttribute("task", task);
        model.addAttribute("what", what);
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", typed);
        model.addAttribute("action", from.task(task));
        model.addAttribute("base", address(filed.id(), task.id()));
        model.addAttribute("handling", choices.of(task, person, locale));
        return "office/handling";
    }

    /** @param days from today, for whoever presses a button instead of typing a day; 0 for the typed one */
    @PostMapping("/wiedervorlage")
    Object postpone(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            @RequestParam(name = "tag", defaultValue = "") String day,
            @RequestParam(name = "tage", defaultValue = "0") int days,
            @RequestParam(name = "notiz", defaultValue = "") String note,
            CameFrom from,
            Person person,
            Locale locale,
            Model model)
            throws FormRefused {
        return whileOpen(id, taskId, person, filed -> task -> {
            var today = CityTime.date(clock.instant());
            var until = TypedDay.of(days > 0 ? today.plusDays(days).toString() : day, today.plusYears(2))
                    .filter(followUps::isPossible);
            if (until.isEmpty() || note.isBlank()) {
                var wrong = until.isEmpty() ? "tag" : "notiz";
                return show(filed, task, "wiedervorlage", new Typed("", day, note), wrong, from, person, locale, model);
            }
            return after(
                    followUps.postpone(taskId, person, until.get(), cut(note)), filed, task, "wiedervorlage", from);
        });
    }

    @PostMapping("/zurueckholen")
    Object resume(@PathVariable Case.Id id, @PathVariable String taskId, CameFrom from, Person person)
            throws FormRefused {
        return whileOpen(id, taskId, person, filed -> task -> {
            followUps.resume(taskId, person);
            return "redirect:" + from.task(task);
        });
    }

    /** @param holder who holds the task, as the page said */
    @PostMapping("/zuweisen")
    Object assign(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            @RequestParam(name = "an", defaultValue = "") String to,
            @RequestParam(name = "von", defaultValue = "") String holder,
            @RequestParam(name = "notiz", defaultValue = "") String note,
            CameFrom from,
            Person person,
            Locale locale,
            Model model)
            throws FormRefused {
        return whileOpen(id, taskId, person, filed -> task -> {
            var colleague = colleagues.find(to).filter(one -> one.isAt(task.office()));
            // what somebody else works on is not taken from them without a word
            boolean unsaid = task.assignee() != null && !task.isOf(person) && note.isBlank();
            var outcome = colleague.isEmpty() || unsaid
                    ? Outcome.INCOMPLETE
                    : handovers.assign(taskId, person, colleague.get(), holder, cut(note));
            if (outcome == Outcome.INCOMPLETE || outcome == Outcome.BARRED) {
                var wrong = outcome == Outcome.BARRED ? "barred" : colleague.isEmpty() ? "an" : "notiz";
                return show(filed, task, "zuweisen", new Typed(to, "", note), wrong, from, person, locale, model);
            }
            return after(outcome, filed, task, "zuweisen", from);
        });
    }

    @PostMapping("/abgeben")
    Object handOver(
            @PathVariable Case.Id id,
            @PathVariable String taskId,
            @RequestParam(name = "an", defaultValue = "") String to,
            @RequestParam(name = "notiz", defaultValue = "") String note,
            CameFrom from,
            Person person,
            Locale locale,
            Model model)
            throws FormRefused {
        return whileOpen(id, taskId, person, filed -> task -> {
            var office = offices.find(to).filter(other -> !other.key().equals(task.office()));
            if (office.isEmpty() || note.isBlank()) {
                var wrong = office.isEmpty() ? "an" : "notiz";
                return show(filed, task, "abgeben", new Typed(to, "", note), wrong, from, person, locale, model);
            }
            return after(handovers.handOver(taskId, person, office.get(), cut(note)), filed, task, "abgeben", from);
        });
    }

    private Object whileOpen(Case.Id id, String taskId, Person person, Function<Case, TaskFilling.Work> work)
            throws FormRefused {
        var filed = cases.ofOffice(id, person);
        return filling.whileOpen(filed, taskId, person, TaskController.done(id), work.apply(filed));
    }

    /** Back to the list, which says what has been done. */
    private static String after(Outcome outcome, Case filed, Task task, String what, CameFrom from) {
        return switch (outcome) {
            case DONE ->
                "redirect:" + from.with(from.list(), "?%s=%s&wie=%s".formatted(CameFrom.DONE, filed.id(), what));
            case GONE -> TaskController.done(filed.id());
            default -> "redirect:" + from.task(task, "vergeben");
        };
    }

    /** Nobody explains at length here; there are notes for that. */
    static String cut(String note) {
        var said = note.strip();
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }

    private static String address(Case.Id id, String taskId) {
        return "/amt/vorgang/%s/aufgabe/%s".formatted(id, taskId);
    }
}
