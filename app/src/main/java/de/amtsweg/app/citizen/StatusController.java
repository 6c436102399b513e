package de.amtsweg.app.citizen;

import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.Cases;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a case stands, for whoever knows its reference and its code. Both are sent in the body: addresses get logged. */
@Controller
@RequestMapping("/status")
class StatusController {

    private final Cases cases;
    private final CaseView views;

    StatusController(Cases cases, CaseView views) {
        this.cases = cases;
        this.views = views;
    }

    @GetMapping
    String ask(@RequestParam(name = "aktenzeichen", defaultValue = "") String reference, Model model) {
        model.addAttribute("reference", reference);
        return "citizen/status";
    }

    @PostMapping
    ModelAndView answer(
            @RequestParam(name = "aktenzeichen", defaultValue = "") String reference,
            @RequestParam(name = "code", defaultValue = "") String code,
            Locale locale) {
        var found = cases.byReference(reference, code);
        var view = new ModelAndView(
                "citizen/status", found.isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("reference", reference);
        view.addObject("asked", true);
        found.ifPresent(filed -> view.addObject("line", views.line(filed, locale)));
        return view;
    }
}
