package de.amtsweg.app.office;

import de.amtsweg.app.web.CaseView;
import de.amtsweg.forms.schema.TextFormat;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.delivery.Undelivered;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The task to find out why mail did not arrive: the address is corrected, or the applicant told in another way. */
@Controller
@RequestMapping("/amt/vorgang/{id}/zustellung/{task}")
class UndeliveredController {

    private static final int LONGEST = 500;

    private final Cases cases;
    private final Undelivered undelivered;
    private final CaseView views;

    UndeliveredController(Cases cases, Undelivered undelivered, CaseView views) {
        this.cases = cases;
        this.undelivered = undelivered;
        this.views = views;
    }

    @GetMapping
    String open(@PathVariable Case.Id id, @PathVariable String task, Person person, Locale locale, Model model) {
        return show(cases.ofOffice(id, person), task, person, locale, model);
    }

    private String show(Case filed, String task, Person person, Locale locale, Model model) {
        try {
            model.addAttribute("letter", undelivered.get(filed.id(), task, person));
        } catch (NotFound done) {
            return gone(filed.id());
        }
        model.addAttribute("line", views.line(filed, locale));
        return "office/undelivered";
    }

    @PostMapping("/adresse")
    String correct(
            @PathVariable Case.Id id,
            @PathVariable String task,
            @RequestParam(name = "adresse", defaultValue = "") String typed,
            Person person,
            Locale locale,
            Model model) {
        var filed = cases.ofOffice(id, person);
        var address = TextFormat.EMAIL.canonical(typed);
        if (address.isEmpty()) {
            model.addAttribute("typed", typed);
            return show(filed, task, person, locale, model);
        }
        return undelivered.correct(id, task, address.get(), person) ? done(id) : gone(id);
    }

    @PostMapping("/erreicht")
    String reached(
            @PathVariable Case.Id id,
            @PathVariable String task,
            @RequestParam(name = "wie", defaultValue = "") String typed,
            Person person,
            Locale locale,
            Model model) {
        var filed = cases.ofOffice(id, person);
        var how = typed.strip();
        if (how.isEmpty()) {
            model.addAttribute("missing", true);
            return show(filed, task, person, locale, model);
        }
        var kept = how.length() <= LONGEST ? how : how.substring(0, LONGEST);
        return undelivered.reached(id, task, kept, person) ? done(id) : gone(id);
    }

    private static String done(Case.Id id) {
        return "redirect:/amt/vorgang/%s?erledigt".formatted(id);
    }

    private static String gone(Case.Id id) {
        return "redirect:/amt/vorgang/%s?schon-erledigt".formatted(id);
    }
}
