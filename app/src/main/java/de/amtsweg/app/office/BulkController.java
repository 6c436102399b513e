package de.amtsweg.app.office;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.forms.types.TypedDay;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.bulk.BulkRun;
import de.amtsweg.processes.bulk.BulkRuns;
import de.amtsweg.processes.bulk.Work;
import de.amtsweg.processes.bulk.Work.Action;
import de.amtsweg.processes.colleagues.Colleagues;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.FollowUps;
import de.amtsweg.processes.tasks.Inbox;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many tasks at once: selected in the list, then something is ordered, then its progress and outcome are shown. */
@Controller
@RequestMapping("/amt/auswahl")
class BulkController {

    private static final Map<String, Action> ACTIONS = Map.of(
            "uebernehmen", Action.CLAIM,
            "zuruecklegen", Action.RELEASE,
            "zuweisen", Action.ASSIGN,
            "wiedervorlage", Action.POSTPONE,
            "abgeben", Action.HAND_OVER,
            "abschliessen", Action.COMPLETE);

    private final BulkRuns runs;
    private final Inbox inbox;
    private final FollowUps followUps;
    private final Colleagues colleagues;
    private final Offices offices;
    private final HandlingChoices choices;
    private final InstantSource clock;

    BulkController(
            BulkRuns runs,
            Inbox inbox,
            FollowUps followUps,
            Colleagues colleagues,
            Offices offices,
            HandlingChoices choices,
            InstantSource clock) {
        this.runs = runs;
        this.inbox = inbox;
        this.followUps = followUps;
        this.colleagues = colleagues;
        this.offices = offices;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * @param all whether all tasks of the list are meant, and not those that were ticked
     * @param list as in its address
     */
    @PostMapping
    String select(
            @RequestParam(name = "aufgabe", defaultValue = "") List<String> ids,
            @RequestParam(name = "alle", defaultValue = "") String all,
            @RequestParam(defaultValue = "") String list,
            Person person) {
        var filter = Filter.ofQuery(list);
        var tasks = all.isEmpty()
                ? inbox.visible(
                        person, ids.stream().distinct().limit(BulkRuns.MOST).toList())
                : inbox.first(person, filter, BulkRuns.MOST + 1);
        return tasks.isEmpty()
                ? "redirect:" + InboxViews.address(filter, "nichts", "")
                : "redirect:/amt/auswahl/" + runs.select(person, filter.query(), tasks);
    }

    @GetMapping("/{id}")
    String open(@PathVariable UUID id, Person person, Locale locale, Model model, HttpServletResponse response) {
        var run = find(id, person);
        if (run.isOrdered() && !run.isFinished()) {
            // works without scripts, too
            response.setHeader("Refresh", "2");
        }
        return show(run, "", HandlingController.Typed.NONE, "", person, locale, model);
    }

    private String show(
            BulkRun run,
            String what,
            HandlingController.Typed typed,
            String wrong,
            Person person,
            Locale locale,
            Model model) {
        model.addAttribute("run", run);
        model.addAttribute("back", InboxViews.address(Filter.ofQuery(run.list())));
        model.addAttribute(
                "tasks",
                run.isOrdered()
                        ? List.of()
                        : inbox.visible(
                                person,
                                run.items().stream().map(BulkRun.Item::task).toList()));
        model.addAttribute("what", what);
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("handling", choices.of(person.offices(), locale, ""));
        return "office/bulk";
    }

    /**
     * @param what one of {@link #ACTIONS}
     * @param days from today, for whoever presses a button instead of typing a day; 0 for the typed one
     */
    @PostMapping("/{id}")
    String order(
            @PathVariable UUID id,
            @RequestParam(name = "was", defaultValue = "") String what,
            @RequestParam(name = "an", defaultValue = "") String to,
            @RequestParam(name = "tag", defaultValue = "") String day,
            @RequestParam(name = "tage", defaultValue = "0") int days,
            @RequestParam(name = "notiz", defaultValue = "") String note,
            Person person,
            Locale locale,
            Model model) {
        var run = find(id, person);
        var action = Optional.ofNullable(ACTIONS.get(what)).orElseThrow(() -> new NotFound("no such action"));
        var today = CityTime.date(clock.instant());
        var until = TypedDay.of(days > 0 ? today.plusDays(days).toString() : day, today.plusYears(2))
                .filter(followUps::isPossible);
        var said = HandlingController.cut(note);
        var wrong = wrong(action, to, until, said);
        if (!wrong.isEmpty()) {
            return show(run, what, new HandlingController.Typed(to, day, note), wrong, person, locale, model);
        }
        runs.order(id, person, new Work(action, to.isEmpty() ? null : to, until.orElse(null), said));
        return "redirect:/amt/auswahl/" + id;
    }

    /** @return the name of the field that is wrong; empty for none */
    private String wrong(Action action, String to, Optional<LocalDate> until, String note) {
        return switch (action) {
            case ASSIGN -> colleagues.find(to).isEmpty() ? "an" : "";
            case HAND_OVER -> offices.find(to).isEmpty() ? "an" : note.isEmpty() ? "notiz" : "";
            case POSTPONE -> until.isEmpty() ? "tag" : note.isEmpty() ? "notiz" : "";
            default -> "";
        };
    }

    private BulkRun find(UUID id, Person person) {
        return runs.find(id, person).orElseThrow(() -> new NotFound("no such selection"));
    }
}
