package de.amtsweg.app.web;

import de.amtsweg.app.security.Account;
import de.amtsweg.processes.Offices;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
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

    /** A link to log in: after the login, people are where they work, and citizens on their account page. */
    @GetMapping("/anmelden")
    String login(@Nullable Authentication authentication) {
        var account = Account.of(authentication);
        if (account == null) {
            return "redirect:/konto";
        }
        return "redirect:"
                + (account.person().isStaff()
                        ? "/amt"
                        : account.isAnalyst() ? "/modelle" : account.isOperator() ? "/betrieb" : "/konto");
    }
}
