package de.amtsweg.app.operations;

import de.amtsweg.processes.Incidents;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What has failed, why, and another try. */
@Controller
@RequestMapping("/betrieb")
class OperationsController {

    private final Incidents incidents;

    OperationsController(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping
    String overview(Model model) {
        model.addAttribute("incidents", incidents.open());
        model.addAttribute("retrying", incidents.retrying());
        model.addAttribute("count", incidents.count());
        return "operations/overview";
    }

    @PostMapping("/auftrag/{job}/wiederholen")
    String retry(@PathVariable UUID job) {
        incidents.retry(job);
        return "redirect:/betrieb?wiederholt";
    }
}
