package de.amtsweg.app.office;

import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Recusals.Reason;
import de.amtsweg.processes.tasks.Recusing;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody says that they might be biased in a case, and is kept out of it from then on. */
@Controller
class RecusalController {

    private final Cases cases;
    private final Recusing recusing;
    private final CaseView views;

    RecusalController(Cases cases, Recusing recusing, CaseView views) {
        this.cases = cases;
        this.recusing = recusing;
        this.views = views;
    }

    @GetMapping("/amt/vorgang/{id}/befangen")
    String ask(@PathVariable Case.Id id, Person person, Locale locale, Model model) {
        model.addAttribute("line", views.line(cases.ofOffice(id, person), locale));
        model.addAttribute("reasons", Reason.values());
        return "office/recusal";
    }

    @PostMapping("/amt/vorgang/{id}/befangen")
    String recuse(
            @PathVariable Case.Id id,
            @RequestParam(name = "grund", defaultValue = "") String chosen,
            Person person,
            Locale locale,
            Model model) {
        var filed = cases.ofOffice(id, person);
        var reason = reason(chosen);
        if (reason.isEmpty()) {
            model.addAttribute("missing", true);
            return ask(id, person, locale, model);
        }
        recusing.recuse(filed, person, reason.get());
        return "redirect:/amt/befangen";
    }

    private static Optional<Reason> reason(String chosen) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(chosen))
                .findFirst();
    }

    /** It names no case: whoever reads it may not see the case any more. */
    @GetMapping("/amt/befangen")
    String done() {
        return "office/recused";
    }
}
