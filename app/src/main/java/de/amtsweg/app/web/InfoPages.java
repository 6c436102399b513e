package de.amtsweg.app.web;

import de.amtsweg.processes.Offices;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that say who runs this, and how to reach them. */
@Controller
class InfoPages {

    private final Offices offices;

    InfoPages(Offices offices) {
        this.offices = offices;
    }

    @GetMapping({"/impressum", "/datenschutz", "/barrierefreiheit", "/kontakt"})
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("page", request.getRequestURI().substring(1));
        model.addAttribute("office", offices.contact());
        return "web/info";
    }

    /** A link to log in: after the login, people are on their account page. */
    @GetMapping("/anmelden")
    String login() {
        return "redirect:/konto";
    }
}
