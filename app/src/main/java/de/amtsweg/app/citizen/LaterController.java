package de.amtsweg.app.citizen;

import de.amtsweg.app.limits.Limit;
import de.amtsweg.app.limits.Limits;
import de.amtsweg.forms.schema.TextFormat;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.DraftExpiry;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.procedures.Prefill;
import de.amtsweg.processes.procedures.Procedure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The code with which a guest continues later, or on another device. People with an account need none. */
@Controller
@RequestMapping("/verfahren/{key}/antrag/{draftId}/spaeter")
class LaterController {

    private static final int LONGEST = 254;

    /** Flash attributes: the address as typed, that it is invalid, and where the code went. */
    private static final String MAIL_TYPED = "mail";

    private static final String WRONG = "wrong";
    private static final String SENT = "sent";

    private final Procedures procedures;
    private final Drafts drafts;
    private final DraftExpiry expiry;
    private final DraftPages pages;
    private final Limits limits;

    LaterController(Procedures procedures, Drafts drafts, DraftExpiry expiry, DraftPages pages, Limits limits) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.expiry = expiry;
        this.pages = pages;
        this.limits = limits;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable Draft.Id draftId, Person person, Locale locale, Model model) {
        if (!person.isGuest()) {
            return "redirect:/konto";
        }
        var draft = draft(key, draftId, person);
        var procedure = procedures.get(key);
        model.addAttribute("name", procedure.name(locale));
        model.addAttribute("address", "/verfahren/%s/antrag/%s".formatted(draft.procedure(), draft.id()));
        model.addAttribute("code", drafts.resumeCode(draft));
        model.addAttribute("expires", expiry.expires(draft));
        model.addAttribute(MAIL_TYPED, model.asMap().getOrDefault(MAIL_TYPED, known(procedure, draft)));
        return "citizen/later";
    }

    @PostMapping
    String mail(
            @PathVariable String key,
            @PathVariable Draft.Id draftId,
            @RequestParam(name = "email", defaultValue = "") String mail,
            Person person,
            Locale locale,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var draft = draft(key, draftId, person);
        var address = TextFormat.EMAIL.canonical(mail);
        if (address.isPresent()) {
            limits.count(Limit.CODES, request);
            limits.count(Limit.MAILS, address.get().toLowerCase(Locale.ROOT));
            drafts.mailCode(draft, address.get(), locale);
            redirect.addFlashAttribute(SENT, address.get());
        } else {
            redirect.addFlashAttribute(WRONG, TextFormat.EMAIL.problem(mail));
        }
        redirect.addFlashAttribute(MAIL_TYPED, mail.length() > LONGEST ? "" : mail);
        return "redirect:/verfahren/%s/antrag/%s/spaeter".formatted(key, draftId);
    }

    private Draft draft(String key, Draft.Id id, Person person) {
        if (!person.isGuest()) {
            throw new NotFound("no codes for accounts");
        }
        return pages.draft(key, id, person);
    }

    /** The address that was typed into the form, if it asks for one. */
    private static String known(Procedure procedure, Draft draft) {
        if (draft.mail() != null) {
            return draft.mail();
        }
        return Prefill.typedEmail(procedure.form(), draft.input());
    }
}
