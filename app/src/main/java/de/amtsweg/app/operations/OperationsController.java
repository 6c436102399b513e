package de.amtsweg.app.operations;

import de.amtsweg.processes.Incidents;
import de.amtsweg.storage.Quarantine;
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
    private final Quarantine quarantine;

    OperationsController(Incidents incidents, Quarantine quarantine) {
        this.incidents = incidents;
        this.quarantine = quarantine;
    }

    @GetMapping
    String overview(Model model) {
        model.addAttribute("incidents", incidents.open());
        model.addAttribute("retrying", incidents.retrying());
        model.addAttribute("count", incidents.count());
        model.addAttribute("waiting", quarantine.waiting());
        model.addAttribute("finds", quarantine.finds());
        model.addAttribute("scanner", quarantine.hasScanner());
        return "operations/overview";
    }

    @PostMapping("/auftrag/{job}/wiederholen")
    String retry(@PathVariable UUID job) {
        incidents.retry(job);
        return "redirect:/betrieb?wiederholt";
    }
}
