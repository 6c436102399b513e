package de.amtsweg.app.citizen;

import de.amtsweg.app.security.Guests;
import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Cases;
import de.amtsweg.processes.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a case stands, for whoever knows its reference and its code. The code is sent in the body: addresses get logged. */
@Controller
@RequestMapping("/status")
class StatusController {

    /** Flash attributes: what was asked for, and the case that was found. */
    private static final String ASKED = "asked";

    private static final String FOUND = "found";

    private final Cases cases;
    private final CaseView views;

    private final Guests guests;

    StatusController(Cases cases, CaseView views, Guests guests) {
        this.cases = cases;
        this.views = views;
        this.guests = guests;
    }

    @GetMapping
    String ask(@RequestParam(name = "aktenzeichen", defaultValue = "") String reference, Locale locale, Model model) {
        if (model.getAttribute(FOUND) instanceof UUID found) {
            model.addAttribute("line", views.line(cases.forPlatform(new Case.Id(found)), locale));
        }
        model.addAttribute("reference", model.asMap().getOrDefault(ASKED, reference));
        return "citizen/status";
    }

    @PostMapping
    String answer(
            @RequestParam(name = "aktenzeichen", defaultValue = "") String reference,
            @RequestParam(name = "code", defaultValue = "") String code,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        redirect.addFlashAttribute(ASKED, reference.length() > 40 ? "" : reference);
        cases.byReference(reference, code).ifPresent(found -> {
            redirect.addFlashAttribute(FOUND, found.id().value());
            recognise(found, response);
        });
        return "redirect:/status";
    }

    /** The link in mails to guests: it leads on at once, to an address without the code. */
    @GetMapping("/{reference}/{code}")
    String enter(
            @PathVariable String reference,
            @PathVariable String code,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var found = cases.byReference(reference, code).filter(Case::isGuests);
        if (found.isEmpty()) {
            return answer(reference, code, redirect, response);
        }
        recognise(found.get(), response);
        return "redirect:/konto/vorgang/" + found.get().id();
    }

    /** Who knows the code of a guest's case is that guest. */
    private void recognise(Case found, HttpServletResponse response) {
        if (found.isGuests()) {
            guests.remember(Person.guest(String.valueOf(found.person())), response);
        }
    }
}
