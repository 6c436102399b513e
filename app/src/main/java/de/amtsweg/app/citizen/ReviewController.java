package de.amtsweg.app.citizen;

import de.amtsweg.app.filling.Seen;
import de.amtsweg.app.filling.Uploads;
import de.amtsweg.app.limits.Limit;
import de.amtsweg.app.limits.Limits;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Reading an application through, and sending it. */
@Controller
@RequestMapping("/verfahren/{key}/antrag/{draftId}/" + DraftPages.REVIEW)
class ReviewController {

    private final Procedures procedures;
    private final Drafts drafts;
    private final Cases cases;
    private final DraftPages pages;
    private final Uploads uploads;
    private final Limits limits;
    private final SmallQuestion question;

    ReviewController(
            Procedures procedures,
            Drafts drafts,
            Cases cases,
            DraftPages pages,
            Uploads uploads,
            Limits limits,
            SmallQuestion question) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.cases = cases;
        this.pages = pages;
        this.uploads = uploads;
        this.limits = limits;
        this.question = question;
    }

    @GetMapping
    String review(
            @PathVariable String key,
            @PathVariable Draft.Id draftId,
            @RequestParam(name = SmallQuestion.ASKED, defaultValue = "") String outcome,
            Person person,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        var draft = pages.draft(key, draftId, person);
        var procedure = procedures.get(key);
        var steps = Steps.of(procedure.form(), draft.input());
        pages.show(procedure, draft, locale, model);
        model.addAttribute("seen", Seen.of(draft, procedure.definition()));
        model.addAttribute(
                "summaries",
                FormView.summaries(
                        procedure.form(), draft.input(), Map.of(), uploads.of(draft), procedure.texts(locale)));
        model.addAttribute("steps", steps.titled(procedure.texts(locale)));
        model.addAttribute("refused", uploads.refused(draft, locale));
        model.addAttribute("unfinished", steps.isFinished() ? "" : steps.next());
        model.addAttribute("wrongAnswer", outcome.equals("falsch"));
        model.addAttribute("question", isAsked(person, request) ? question.ask(draftId) : null);
        return "citizen/review";
    }

    @PostMapping
    RedirectView file(
            @PathVariable String key,
            @PathVariable Draft.Id draftId,
            @RequestParam(name = SmallQuestion.ASKED, defaultValue = "") String asked,
            @RequestParam(name = SmallQuestion.ANSWER, defaultValue = "") String answer,
            @RequestParam(name = Seen.PARAMETER, defaultValue = "") String seen,
            Person person,
            Locale locale,
            HttpServletRequest request) {
        var review = "/verfahren/%s/antrag/%s/%s".formatted(key, draftId, DraftPages.REVIEW);
        if (isAsked(person, request) && !question.isAnswered(draftId, asked, answer)) {
            return new RedirectView(review + (asked.isEmpty() ? "?frage=neu" : "?frage=falsch"), true);
        }
        var agreed = asSeen(seen, key);
        var draft =
                drafts.find(draftId, person).filter(found -> found.procedure().equals(key));
        if (draft.isPresent() && !agreed.test(draft.get())) {
            return new RedirectView(review + "?geaendert", true);
        }
        if (draft.isPresent()) {
            if (person.isGuest()) {
                limits.count(Limit.FILINGS, request);
            }
            limits.count(Limit.FILINGS_PER_PERSON, person.id());
        } else if (!pages.isSentBy(draftId, person)) {
            throw new DraftGone(key, draftId);
        }
        var filing = cases.file(key, draftId, person, locale, agreed);
        if (filing instanceof Filing.Filed filed) {
            return new RedirectView("/konto/vorgang/%s/eingegangen".formatted(filed.id()), true);
        }
        return new RedirectView(filing instanceof Filing.Changed ? review + "?geaendert" : review, true);
    }

    /** What was never read through is not filed: the answers, or the form, may have been changed in the meantime. */
    private Predicate<Draft> asSeen(String seen, String key) {
        var definition = procedures.get(key).definition();
        return draft -> Seen.of(seen).filter(all -> all.fits(draft, definition)).isPresent();
    }

    /** Guests are asked what no program knows, once many applications have come from their address. */
    private boolean isAsked(Person person, HttpServletRequest request) {
        return person.isGuest() && limits.isNear(Limit.FILINGS, request);
    }
}
