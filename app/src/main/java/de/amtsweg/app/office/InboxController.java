package de.amtsweg.app.office;

import de.amtsweg.app.lists.ListTools;
import de.amtsweg.forms.types.TypedDay;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Office;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.tasks.Cursor;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.SavedViews;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The open tasks of the caseworker's offices. The address holds all filters and the place in the list. */
@Controller
@RequestMapping("/amt")
class InboxController {

    private static final String AFTER = "nach";
    private static final String BEFORE = "vor";

    /** What may have been done with a task instead of completing it. */
    private static final Set<String> HOW = Set.of("wiedervorlage", "zuweisen", "abgeben");

    private final Cases cases;
    private final Inbox inbox;
    private final SavedViews saved;
    private final InboxViews views;
    private final InboxChoices choices;
    private final ListTools tools;
    private final Offices offices;

    InboxController(
            Cases cases,
            Inbox inbox,
            SavedViews saved,
            InboxViews views,
            InboxChoices choices,
            ListTools tools,
            Offices offices) {
        this.cases = cases;
        this.inbox = inbox;
        this.saved = saved;
        this.views = views;
        this.choices = choices;
        this.tools = tools;
        this.offices = offices;
    }

    @GetMapping
    String inbox(
            @RequestParam Map<String, String> parameters, CameFrom from, Person person, Locale locale, Model model) {
        var filter = Filter.of(name -> parameters.getOrDefault(name, ""));
        model.addAttribute("tools", tools.of(filter, person));
        var by = filter.order().by();
        var before = Cursor.of(parameters.getOrDefault(BEFORE, ""), by);
        var place = before.or(() -> Cursor.of(parameters.getOrDefault(AFTER, ""), by));
        var how = parameters.getOrDefault("wie", "");
        var page = inbox.page(person, filter, place.orElse(null), before.isPresent());
        if (page.tasks().isEmpty() && place.isPresent()) {
            // the tasks before or after it are done meanwhile
            return "redirect:" + InboxViews.address(filter);
        }
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("next", page.next() == null ? null : turned(filter, AFTER, page.next()));
        model.addAttribute("previous", page.previous() == null ? null : turned(filter, BEFORE, page.previous()));
        model.addAttribute("views", views.of(person, filter, locale));
        model.addAttribute("columns", InboxColumn.of(filter));
        // for the way back, and to the next task: a list without a filter is one, too
        model.addAttribute("list", filter.query().isEmpty() ? "stand=" : filter.query());
        model.addAttribute(
                "done",
                from.done().flatMap(done -> cases.findOfOffice(done, person)).orElse(null));
        model.addAttribute(
                "until",
                TypedDay.of(parameters.getOrDefault("bis", ""), LocalDate.MAX).orElse(null));
        model.addAttribute("how", HOW.contains(how) ? "." + how : "");
        model.addAttribute("offices", own(person));
        model.addAttribute("lists", choices.of(person, filter, locale));
        model.addAttribute("me", person.id());
        return "office/inbox";
    }

    private static String turned(Filter filter, String direction, Cursor place) {
        return InboxViews.address(
                filter, direction, place.written(filter.order().by()));
    }

    /** @param shared key of the office for which the view is kept; empty to keep it for oneself */
    @PostMapping("/ansicht")
    String keep(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(name = "amt", defaultValue = "") String shared,
            Person person) {
        var filter = Filter.ofQuery(list);
        if (!shared.isEmpty() && !person.offices().contains(shared)) {
            throw new NotFound("no office of one's own");
        }
        var told = name.isBlank()
                ? "namenlos"
                : saved.save(person, name.strip(), filter, shared.isEmpty() ? null : shared) ? "gemerkt" : "zuviele";
        return "redirect:" + InboxViews.address(filter, told, "");
    }

    @PostMapping("/ansicht/{id}/loeschen")
    String forget(@PathVariable UUID id, @RequestParam(defaultValue = "") String list, Person person) {
        saved.delete(person, id);
        return "redirect:" + InboxViews.address(Filter.ofQuery(list));
    }

    private List<Office> own(Person person) {
        return person.offices().stream()
                .map(offices::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
