package de.amtsweg.app.citizen;

import de.amtsweg.app.limits.Limit;
import de.amtsweg.app.limits.Limits;
import de.amtsweg.app.security.CaseKeys;
import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.cases.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a case is, for whoever knows its reference and its code. The code is sent in the body: addresses get logged. */
@Controller
@RequestMapping("/status")
class StatusController {

    /** Flash attributes: reference and code as they were sent, and the case that they fit. */
    private static final String ASKED = "asked";

    private static final String CODE = "code";
    private static final String FOUND = "found";

    private static final int LONGEST = 40;

    private final Cases cases;
    private final CaseView views;
    private final CaseKeys keys;
    private final Limits limits;

    StatusController(Cases cases, CaseView views, CaseKeys keys, Limits limits) {
        this.cases = cases;
        this.views = views;
        this.keys = keys;
        this.limits = limits;
    }

    @GetMapping
    String ask(@RequestParam(name = "aktenzeichen", defaultValue = "") String reference, Locale locale, Model model) {
        if (model.getAttribute(FOUND) instanceof String found) {
            model.addAttribute("line", views.line(cases.forPlatform(Case.Id.of(found)), locale));
        }
        model.addAttribute("reference", model.asMap().getOrDefault(ASKED, reference));
        return "citizen/status";
    }

    @PostMapping
    String answer(
            @RequestParam(name = "aktenzeichen", defaultValue = "") String reference,
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute(ASKED, cut(reference));
        find(reference, code, request).ifPresent(found -> {
            redirect.addFlashAttribute(FOUND, found.id().toString());
            redirect.addFlashAttribute(CODE, cut(code));
        });
        return "redirect:/status";
    }

    /** The link in mails to guests: it redirects at once to an address without the code, and asks before it opens the case. */
    @GetMapping("/{reference}/{code}")
    String enter(@PathVariable String reference, @PathVariable String code, RedirectAttributes redirect) {
        redirect.addFlashAttribute(ASKED, cut(reference));
        redirect.addFlashAttribute(CODE, cut(code));
        redirect.addFlashAttribute("opening", true);
        return "redirect:/status";
    }

    /** Opens a guest's case in this browser. */
    @PostMapping("/oeffnen")
    String open(
            @RequestParam(name = "aktenzeichen", defaultValue = "") String reference,
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var found = find(reference, code, request);
        if (found.filter(Case::isGuests).isPresent()) {
            keys.add(found.get(), request, response);
            return "redirect:/konto/vorgang/" + found.get().id();
        }
        redirect.addFlashAttribute(ASKED, cut(reference));
        found.ifPresent(
                account -> redirect.addFlashAttribute(FOUND, account.id().toString()));
        return "redirect:/status";
    }

    private Optional<Case> find(String reference, String code, HttpServletRequest request) {
        limits.count(Limit.CODES, request);
        return cases.byReference(reference, code);
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? "" : typed.replaceAll("[^\\p{Alnum} -]", "");
    }
}
