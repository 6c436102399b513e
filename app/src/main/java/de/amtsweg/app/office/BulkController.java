package de.amtsweg.app.office;

import de.amtsweg.app.incoming.PendingAnswers;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.bulk.BulkRun;
import de.amtsweg.processes.bulk.BulkRuns;
import de.amtsweg.processes.bulk.Work;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Inbox;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private final Cases cases;
    private final BulkRuns runs;
    private final Inbox inbox;
    private final HandlingChoices choices;

    BulkController(Cases cases, BulkRuns runs, Inbox inbox, HandlingChoices choices) {
        this.cases = cases;
        this.runs = runs;
        this.inbox = inbox;
        this.choices = choices;
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

    @GetMapping
    String recent(Person person, Model model) {
        model.addAttribute("runs", runs.recent(person));
        return "office/bulk-runs";
    }

    /** Also where somebody comes back to who had to log in before something was ordered. */
    @GetMapping("/{id}")
    String open(
            @PathVariable UUID id,
            Person person,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var run = find(id, person);
        if (run.isOrdered() && !run.isFinished()) {
            // works without scripts, too
            response.setHeader("Refresh", "2");
        }
        var typed = PendingAnswers.take(request);
        return show(
                run,
                typed.map(sent -> sent.getOrDefault("was", List.of("")).get(0)).orElse(""),
                typed.map(Handling::of).orElse(Handling.NONE),
                "",
                person,
                locale,
                model);
    }

    private String show(
            BulkRun run, String what, Handling typed, String wrong, Person person, Locale locale, Model model) {
        model.addAttribute("run", run);
        var failed =
                run.failed().stream().collect(Collectors.partitioningBy(item -> cases.isAt(item.caseId(), person)));
        model.addAttribute("failed", failed.get(true));
        model.addAttribute("unseen", failed.get(false).size());
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

    /** @param what one of {@link Handling#ACTIONS} */
    @PostMapping("/{id}")
    String order(
            @PathVariable UUID id,
            @RequestParam(name = "was", defaultValue = "") String what,
            Person person,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        var run = find(id, person);
        var action = Optional.ofNullable(Handling.ACTIONS.get(what)).orElseThrow(() -> new NotFound("no such action"));
        var typed = Handling.of(request);
        var wrong = choices.wrong(action, typed);
        if (!wrong.isEmpty()) {
            return show(run, what, typed, wrong, person, locale, model);
        }
        var to = typed.to().isEmpty() ? null : typed.to();
        runs.order(id, person, new Work(action, to, choices.until(typed).orElse(null), typed.note()));
        return "redirect:/amt/auswahl/" + id;
    }

    private BulkRun find(UUID id, Person person) {
        return runs.find(id, person).orElseThrow(() -> new NotFound("no such selection"));
    }
}
