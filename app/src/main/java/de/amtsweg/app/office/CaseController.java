package de.amtsweg.app.office;

import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Office;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.documents.LegalHolds;
import de.amtsweg.processes.tasks.Inbox;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case as the offices that work on it see it. */
@Controller
@RequestMapping("/amt/vorgang/{id}")
class CaseController {

    private final Cases cases;
    private final Inbox inbox;
    private final Offices offices;
    private final Procedures procedures;
    private final CaseView views;
    private final LegalHolds holds;
    private final Beside beside;

    CaseController(
            Cases cases,
            Inbox inbox,
            Offices offices,
            Procedures procedures,
            CaseView views,
            LegalHolds holds,
            Beside beside) {
        this.cases = cases;
        this.inbox = inbox;
        this.offices = offices;
        this.procedures = procedures;
        this.views = views;
        this.holds = holds;
        this.beside = beside;
    }

    @GetMapping
    String open(
            @PathVariable Case.Id id,
            @RequestParam(name = "grund-fehlt", required = false) @Nullable String reasonMissing,
            @RequestParam(name = "verlauf", defaultValue = "") String shown,
            @RequestParam(name = "mehr", required = false) @Nullable String more,
            Person person,
            Locale locale,
            Model model) {
        var filed = cases.ofOffice(id, person);
        model.addAttribute("line", views.line(filed, locale));
        var open = inbox.of(filed).stream()
                .collect(Collectors.partitioningBy(task -> person.offices().contains(task.office())));
        model.addAttribute("tasks", open.get(true));
        model.addAttribute("others", open.get(false));
        model.addAttribute("offices", offices.all().stream().collect(Collectors.toMap(Office::key, office -> office)));
        model.addAttribute("summaries", views.application(filed, locale, true));
        model.addAttribute("additions", views.additions(filed, locale, true));
        model.addAttribute("results", views.results(filed, locale));
        model.addAttribute("documents", views.handedIn(filed));
        model.addAttribute("notices", views.notices(filed));
        var show = Timeline.Show.of(shown);
        beside.show(filed, person, show, more == null ? Timeline.USUAL : Integer.MAX_VALUE, locale, model);
        model.addAttribute("shows", Timeline.Show.values());
        model.addAttribute("hold", holds.find(filed).orElse(null));
        model.addAttribute("reasonMissing", reasonMissing != null);
        model.addAttribute("years", procedures.of(filed).yearsKept());
        return "office/case";
    }
}
