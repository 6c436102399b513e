package de.amtsweg.app.operations;

import de.amtsweg.processes.operations.Incidents;
import de.amtsweg.storage.documents.Corrections;
import de.amtsweg.storage.quarantine.Quarantine;
import de.amtsweg.storage.quarantine.Reconciler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What has failed, why, and a retry. */
@Controller
@RequestMapping("/betrieb")
class OperationsController {

    private final Incidents incidents;
    private final Quarantine quarantine;
    private final Reconciler reconciler;
    private final Corrections corrections;

    OperationsController(Incidents incidents, Quarantine quarantine, Reconciler reconciler, Corrections corrections) {
        this.incidents = incidents;
        this.quarantine = quarantine;
        this.reconciler = reconciler;
        this.corrections = corrections;
    }

    @GetMapping
    String overview(Model model) {
        model.addAttribute("incidents", incidents.open());
        model.addAttribute("retrying", incidents.retrying());
        model.addAttribute("count", incidents.count());
        model.addAttribute("waiting", quarantine.waiting());
        model.addAttribute("finds", quarantine.finds());
        model.addAttribute("scanner", quarantine.hasScanner());
        model.addAttribute("recognition", quarantine.recognisesText());
        model.addAttribute("report", reconciler.last().orElse(null));
        return "operations/overview";
    }

    /** What people said documents are: one JSON object per line, to learn from. */
    @GetMapping("/beispiele.jsonl")
    void examples(HttpServletResponse response) throws IOException {
        response.setContentType("application/jsonl");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"beispiele.jsonl\"");
        response.setHeader("Cache-Control", "no-store");
        corrections.export(response.getWriter());
    }

    @PostMapping("/auftrag/{job}/wiederholen")
    String retry(@PathVariable UUID job) {
        incidents.retry(job);
        return "redirect:/betrieb?wiederholt";
    }
}
