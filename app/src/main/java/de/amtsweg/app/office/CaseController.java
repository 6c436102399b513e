package de.amtsweg.app.office;

import de.amtsweg.app.web.CaseView;
import de.amtsweg.app.web.Download;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Cases;
import de.amtsweg.processes.Inbox;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.Procedures;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A case as the offices that work on it see it. */
@Controller
@RequestMapping("/amt/vorgang/{id}")
class CaseController {

    private final Cases cases;
    private final Inbox inbox;
    private final Procedures procedures;
    private final CaseView views;
    private final Download download;

    CaseController(Cases cases, Inbox inbox, Procedures procedures, CaseView views, Download download) {
        this.cases = cases;
        this.inbox = inbox;
        this.procedures = procedures;
        this.views = views;
        this.download = download;
    }

    @GetMapping
    String open(@PathVariable Case.Id id, Person person, Locale locale, Model model) {
        var filed = cases.ofOffice(id, person);
        model.addAttribute("line", views.line(filed, locale));
        model.addAttribute("procedure", procedures.of(filed));
        model.addAttribute(
                "tasks",
                inbox.of(filed).stream()
                        .filter(task -> person.offices().contains(task.office()))
                        .toList());
        model.addAttribute("summaries", views.application(filed, locale));
        model.addAttribute("additions", views.additions(filed, locale, true));
        model.addAttribute("results", views.results(filed, locale));
        model.addAttribute("documents", views.handedIn(filed));
        model.addAttribute("notices", views.notices(filed));
        model.addAttribute("events", cases.events(filed));
        return "office/case";
    }

    @GetMapping("/dokument/{document}")
    ResponseEntity<Resource> document(@PathVariable Case.Id id, @PathVariable UUID document, Person person) {
        return download.of(cases.document(cases.ofOffice(id, person), document));
    }
}
