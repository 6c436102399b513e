package de.amtsweg.app.citizen;

import de.amtsweg.app.limits.Limit;
import de.amtsweg.app.limits.Limits;
import de.amtsweg.app.security.Guests;
import de.amtsweg.processes.drafts.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Continuing an application on any device, for whoever knows its code. Whatever is wrong, the answer is the same. */
@Controller
@RequestMapping("/weitermachen")
class ResumeController {

    /** Flash attributes: the code that a mail's link brought, and that a code led nowhere. */
    private static final String CODE = "code";

    private static final String UNKNOWN = "unknown";

    private static final int LONGEST = 40;

    private final Drafts drafts;
    private final Guests guests;
    private final Limits limits;

    ResumeController(Drafts drafts, Guests guests, Limits limits) {
        this.drafts = drafts;
        this.guests = guests;
        this.limits = limits;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute(CODE, model.asMap().getOrDefault(CODE, ""));
        model.addAttribute(UNKNOWN, model.containsAttribute(UNKNOWN));
        return "citizen/resume";
    }

    /** The link in a mail: nothing happens yet, since mail programs follow links on their own. */
    @GetMapping("/{code}")
    String fillIn(@PathVariable String code, RedirectAttributes redirect) {
        redirect.addFlashAttribute(CODE, code.length() > LONGEST ? "" : code.replaceAll("[^\\p{Alnum} -]", ""));
        return "redirect:/weitermachen";
    }

    @PostMapping
    String resume(
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        limits.count(Limit.CODES, request);
        var person = guests.personOrNew(request, response);
        var draft = drafts.takeUp(code, person);
        if (draft.isEmpty()) {
            redirect.addFlashAttribute(UNKNOWN, true);
            return "redirect:/weitermachen";
        }
        return "redirect:/verfahren/%s/antrag/%s"
                .formatted(draft.get().procedure(), draft.get().id());
    }
}
