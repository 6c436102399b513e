package de.amtsweg.app.operations;

import de.amtsweg.app.AppSettings;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.delivery.Undelivered;
import de.amtsweg.processes.operations.Incidents;
import de.amtsweg.processes.outbox.FailedJobs.State;
import de.amtsweg.storage.documents.Corrections;
import de.amtsweg.storage.quarantine.Quarantine;
import de.amtsweg.storage.quarantine.Reconciler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has failed, why, and a retry. */
@Controller
@RequestMapping("/betrieb")
class OperationsController {

    private final Incidents incidents;
    private final Undelivered undelivered;
    private final Cases cases;
    private final AppSettings settings;
    private final Quarantine quarantine;
    private final Reconciler reconciler;
    private final Corrections corrections;

    OperationsController(
            Incidents incidents,
            Undelivered undelivered,
            Cases cases,
            AppSettings settings,
            Quarantine quarantine,
            Reconciler reconciler,
            Corrections corrections) {
        this.incidents = incidents;
        this.undelivered = undelivered;
        this.cases = cases;
        this.settings = settings;
        this.quarantine = quarantine;
        this.reconciler = reconciler;
        this.corrections = corrections;
    }

    /**
     * @param mails page of each list, from 1
     * @param job one that was just retried
     */
    @GetMapping
    String overview(
            @RequestParam(name = "mails", defaultValue = "1") String mails,
            @RequestParam(name = "zurueck", defaultValue = "1") String back,
            @RequestParam(name = "stoerungen", defaultValue = "1") String open,
            @RequestParam(name = "wiederholungen", defaultValue = "1") String retrying,
            @RequestParam(name = "auftrag", required = false) @Nullable UUID job,
            Person person,
            Model model) {
        var outgoing = incidents.outgoing(number(mails));
        model.addAttribute("mails", outgoing);
        model.addAttribute(
                "linked",
                outgoing.failures().stream()
                        .map(Incidents.Failure::filed)
                        .filter(Objects::nonNull)
                        .filter(filed -> cases.isAt(filed, person))
                        .collect(Collectors.toSet()));
        returned(number(back), model);
        model.addAttribute("incidents", incidents.open(number(open)));
        model.addAttribute("retrying", incidents.retrying(number(retrying)));
        if (job != null) {
            model.addAttribute("retried", incidents.state(job));
            model.addAttribute("refusal", incidents.refusal(job).orElse(null));
        }
        model.addAttribute("count", incidents.count());
        model.addAttribute("waiting", quarantine.waiting());
        model.addAttribute("finds", quarantine.finds());
        model.addAttribute("scanner", quarantine.hasScanner());
        model.addAttribute("recognition", quarantine.recognisesText());
        model.addAttribute("report", reconciler.last().orElse(null));
        return "operations/overview";
    }

    private void returned(int wanted, Model model) {
        int total = undelivered.countOfNoOffice();
        int pages = Math.max(1, (total + Undelivered.PAGE - 1) / Undelivered.PAGE);
        int page = Math.max(1, Math.min(wanted, pages));
        model.addAttribute("returned", undelivered.ofNoOffice(page));
        model.addAttribute("returnedCount", total);
        model.addAttribute("returnedPage", page);
        model.addAttribute("returnedPages", pages);
        model.addAttribute("returns", settings.returns().isOn());
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
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
        return incidents.retry(job) == State.GONE ? "redirect:/betrieb?weg" : "redirect:/betrieb?auftrag=" + job;
    }

    /** What came back is sent once more, for example since an office's address has been set right. */
    @PostMapping("/zurueckgekommen/{id}/senden")
    String sendAgain(@PathVariable UUID id) {
        return "redirect:/betrieb?" + (undelivered.again(id) ? "nochmal" : "weg");
    }

    @PostMapping("/zurueckgekommen/{id}/erledigt")
    String dismiss(@PathVariable UUID id) {
        return "redirect:/betrieb?" + (undelivered.dismiss(id) ? "erledigt" : "weg");
    }
}
