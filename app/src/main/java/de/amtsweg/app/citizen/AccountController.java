package de.amtsweg.app.citizen;

import de.amtsweg.app.documents.Download;
import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.letters.Copies;
import de.amtsweg.processes.participation.Publications;
import de.amtsweg.processes.tasks.Inbox;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A citizen's own cases. */
@Controller
@RequestMapping("/konto")
class AccountController {

    /** What a citizen reads in the history; who in the office did what is internal to the office. */
    private static final Set<CaseEvent.Kind> SHOWN = Set.of(
            CaseEvent.Kind.FILED,
            CaseEvent.Kind.DOCUMENT_REFUSED,
            CaseEvent.Kind.NOTICE_SENT,
            CaseEvent.Kind.WITHDRAWN,
            CaseEvent.Kind.ENDED);

    private final Cases cases;
    private final Drafts drafts;
    private final DraftPages pages;
    private final Inbox inbox;
    private final Procedures procedures;
    private final CaseView views;
    private final Publications publications;
    private final Copies copies;
    private final MessageSource messages;
    private final String issuer;

    AccountController(
            Cases cases,
            Drafts drafts,
            DraftPages pages,
            Inbox inbox,
            Procedures procedures,
            CaseView views,
            Publications publications,
            Copies copies,
            MessageSource messages,
            @Value("${spring.security.oauth2.client.provider.keycloak.issuer-uri}") String issuer) {
        this.cases = cases;
        this.drafts = drafts;
        this.pages = pages;
        this.inbox = inbox;
        this.procedures = procedures;
        this.views = views;
        this.publications = publications;
        this.copies = copies;
        this.messages = messages;
        this.issuer = issuer;
    }

    @GetMapping
    String account(Person person, Locale locale, Model model) {
        model.addAttribute(
                "cases",
                cases.of(person).stream()
                        .map(filed -> views.line(filed, locale))
                        .toList());
        model.addAttribute(
                "drafts",
                drafts.of(person).stream()
                        .filter(draft -> procedures.find(draft.procedure()).isPresent())
                        .map(draft -> pages.line(draft, locale))
                        .toList());
        model.addAttribute("profile", issuer + "/account");
        return "citizen/account";
    }

    @GetMapping("/vorgang/{id}")
    String open(@PathVariable Case.Id id, Person person, Locale locale, Model model) {
        var filed = cases.ofApplicant(id, person);
        model.addAttribute("line", views.line(filed, locale));
        model.addAttribute(
                "tasks",
                inbox.of(filed).stream()
                        .filter(task -> Offices.APPLICANT.equals(task.office()))
                        .toList());
        model.addAttribute("procedure", procedures.of(filed));
        model.addAttribute("summaries", views.application(filed, locale, false));
        model.addAttribute("additions", views.additions(filed, locale, false));
        model.addAttribute("notices", views.notices(filed));
        model.addAttribute("withdrawable", cases.isWithdrawable(filed));
        model.addAttribute("code", cases.statusCode(filed));
        model.addAttribute("guest", person.isGuest());
        model.addAttribute("published", publications.of(filed).isPresent());
        model.addAttribute("events", history(filed));
        return "citizen/case";
    }

    private List<CaseEvent> history(Case filed) {
        var applicants = procedures.of(filed).tasks();
        return cases.events(filed).stream()
                .filter(event -> SHOWN.contains(event.kind())
                        || event.kind() == CaseEvent.Kind.TASK_DONE
                                && applicants.get(event.task()).isApplicants())
                .toList();
    }

    @GetMapping("/vorgang/{id}/eingegangen")
    String received(@PathVariable Case.Id id, Person person, Locale locale, Model model) {
        var filed = cases.ofApplicant(id, person);
        model.addAttribute("line", views.line(filed, locale));
        model.addAttribute("code", cases.statusCode(filed));
        var procedure = procedures.of(filed);
        model.addAttribute("procedure", procedure);
        model.addAttribute("guest", person.isGuest());
        model.addAttribute(
                "heading",
                procedure.texts(locale).get("eingegangen.titel", messages.getMessage("received.title", null, locale)));
        model.addAttribute("withdrawable", cases.isWithdrawable(filed));
        model.addAttribute("confirmed", procedure.bpmn().contains("${sendMail}"));
        model.addAttribute("next", procedure.paragraphs("eingegangen.weiter", locale));
        model.addAttribute("duration", procedure.paragraphs("dauer", locale));
        return "citizen/received";
    }

    /** The answers as they were received, to be kept; regenerated each time, with the same result. */
    @GetMapping("/vorgang/{id}/kopie.pdf")
    ResponseEntity<byte[]> copy(@PathVariable Case.Id id, Person person) {
        var filed = cases.ofApplicant(id, person);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"Kopie-%s.pdf\"".formatted(filed.reference()))
                .header("Content-Security-Policy", Download.PDF_POLICY)
                .body(copies.of(filed, views.uploads(filed)));
    }

    @GetMapping("/vorgang/{id}/zuruecknehmen")
    String askToWithdraw(@PathVariable Case.Id id, Person person, Locale locale, Model model) {
        var filed = cases.ofApplicant(id, person);
        if (!cases.isWithdrawable(filed)) {
            return "redirect:/konto/vorgang/" + id;
        }
        var procedure = procedures.of(filed);
        model.addAttribute("line", views.line(filed, locale));
        model.addAttribute("procedure", procedure);
        model.addAttribute("consequences", procedure.paragraphs("ruecknahme.folgen", locale));
        return "citizen/withdraw";
    }

    @PostMapping("/vorgang/{id}/zuruecknehmen")
    String withdraw(@PathVariable Case.Id id, Person person) {
        cases.withdraw(id, person);
        return "redirect:/konto/vorgang/" + id;
    }
}
