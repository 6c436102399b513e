package de.amtsweg.app.citizen;

import de.amtsweg.app.filling.Chosen;
import de.amtsweg.app.filling.Filling;
import de.amtsweg.app.filling.Problems;
import de.amtsweg.app.filling.RefusedFiles;
import de.amtsweg.app.filling.Uploads;
import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.app.limits.Limit;
import de.amtsweg.app.limits.Limits;
import de.amtsweg.app.security.Guests;
import de.amtsweg.app.security.PendingAnswers;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.procedures.Procedure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Filling in an application step by step, reading it through, and sending it. */
@Controller
@RequestMapping("/verfahren/{key}/antrag")
class FilingController {

    static final String REVIEW = "pruefen";

    private static final String LATER = "spaeter";

    /** The page leads back to the review. */
    private static final String RETURNING = "?%s=%s".formatted(Filling.RETURN, REVIEW);

    private final Procedures procedures;
    private final Drafts drafts;
    private final Cases cases;
    private final Filling filling;
    private final RefusedFiles refused;
    private final Uploads uploads;
    private final Guests guests;
    private final Beginnings beginnings;
    private final Limits limits;
    private final SmallQuestion question;

    FilingController(
            Procedures procedures,
            Drafts drafts,
            Cases cases,
            Filling filling,
            RefusedFiles refused,
            Uploads uploads,
            Guests guests,
            Beginnings beginnings,
            Limits limits,
            SmallQuestion question) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.cases = cases;
        this.filling = filling;
        this.refused = refused;
        this.uploads = uploads;
        this.guests = guests;
        this.beginnings = beginnings;
        this.limits = limits;
        this.question = question;
    }

    /**
     * Where the login leads back to. Guests come without one if the procedure is for everybody. Beginners see the
     * first page at once, since a redirect takes two seconds on a slow network. Nothing is stored until something is sent.
     */
    @GetMapping
    String start(
            @PathVariable String key,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var procedure = procedures.offered(key);
        var first = procedure.form().pages().get(0);
        var person = guests.personOrNew(request, response);
        var begun = drafts.begunBy(person, key);
        if (begun.isPresent()) {
            return "redirect:" + address(begun.get(), first.key());
        }
        return showBlank(first, beginnings.blank(procedure, person, locale), locale, model);
    }

    private String showBlank(Form.Page page, Draft blank, Locale locale, Model model) {
        var view = show(page, blank, "", locale, model);
        model.addAttribute("action", address(blank, page.key()) + beginnings.query(blank));
        return view;
    }

    /** Continues a draft at its first unfinished page. */
    @GetMapping("/{draftId}")
    String resume(@PathVariable String key, @PathVariable Draft.Id draftId, Person person) {
        var draft = draft(key, draftId, person);
        return "redirect:"
                + address(
                        draft,
                        Steps.of(procedures.get(key).form(), draft.input()).next());
    }

    @GetMapping("/{draftId}/{pageKey}")
    String page(
            @PathVariable String key,
            @PathVariable Draft.Id draftId,
            @PathVariable String pageKey,
            @RequestParam(name = Filling.RETURN, defaultValue = "") String back,
            Person person,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        var page = page(key, pageKey);
        var pending = PendingAnswers.take(request);
        var blank = beginnings.shown(request, pending, key, draftId, person, locale);
        if (blank.isPresent() && pending.isEmpty()) {
            return showBlank(page, blank.get(), locale, model);
        }
        blank.ifPresent(begun -> drafts.begin(begun, person));
        if (Beginnings.isMeant(request) && drafts.find(draftId, person).isEmpty()) {
            // the address of an application that was sent since, or that somebody else began
            return "redirect:/verfahren/" + key;
        }
        var draft = draft(key, draftId, person);
        pending.ifPresent(sent -> filling.resume(page, draft, person, sent));
        model.addAttribute("resumed", pending.isPresent());
        return show(page, pending.isPresent() ? draft(key, draftId, person) : draft, back, locale, model);
    }

    private String show(Form.Page page, Draft draft, String back, Locale locale, Model model) {
        var procedure = procedures.get(draft.procedure());
        var now = draft.wrong().isEmpty()
                ? List.<Problem>of()
                : Judge.check(procedure.form(), page, draft.input(), Map.of()).problems();
        var form = FormView.of(
                procedure.form(),
                page,
                draft.input(),
                Map.of(),
                Problems.unmended(draft.wrong(), now),
                uploads.of(draft),
                procedure.texts(locale));
        boolean fromReview = back.equals(REVIEW);
        if (form.step() < 0) {
            return "redirect:" + address(draft, procedure.form().pages().get(0).key());
        }
        show(procedure, draft, locale, model);
        model.addAttribute("form", form);
        model.addAttribute("enter", "next");
        model.addAttribute("fromReview", fromReview);
        model.addAttribute("action", address(draft, page.key()) + (fromReview ? RETURNING : ""));
        return "citizen/form";
    }

    /** What all pages of a draft show. */
    private void show(Procedure procedure, Draft draft, Locale locale, Model model) {
        model.addAttribute("procedure", procedure);
        model.addAttribute("name", procedure.name(locale));
        model.addAttribute("spoken", procedure.speaks(locale) ? null : Locale.GERMAN.toLanguageTag());
        model.addAttribute("draft", draft);
        model.addAttribute("address", address(draft, ""));
        model.addAttribute("expires", drafts.expires(draft));
        model.addAttribute(
                "change",
                procedures.change(draft.procedure(), draft.definition(), locale).orElse(null));
    }

    @PostMapping("/{draftId}/{pageKey}")
    Object answer(
            @PathVariable String key,
            @PathVariable Draft.Id draftId,
            @PathVariable String pageKey,
            @RequestParam(name = Filling.RETURN, defaultValue = "") String back,
            Person person,
            Locale locale,
            HttpServletRequest request)
            throws FormRefused {
        var page = page(key, pageKey);
        var draft = sentTo(key, draftId, person, locale, request);
        var procedure = procedures.get(key);
        var form = procedure.form();
        var taken = filling.take(page, draft, person, request);
        var action = taken.action("next");
        boolean fromReview = back.equals(REVIEW);
        return switch (action) {
            case "save" -> ResponseEntity.noContent().build();
            case "back" ->
                "redirect:" + (fromReview ? address(draft, REVIEW) : previous(draft, form, page, taken.input()));
            case "later" -> "redirect:" + address(draft, LATER);
            case "next" -> {
                // what the checks have refused meanwhile is told before the person goes on
                var now = refused.settled(drafts.get(draft.id(), person), form, person);
                var found = Judge.check(form, page, now.input(), Map.of());
                var wrong = Problems.judged(now.wrong(), page.unfolded(now.input()), found);
                drafts.judged(draft.id(), person, wrong);
                drafts.carriedOver(draft, procedure);
                if (!found.passed() || Problems.anyOfFiles(wrong, found.asked())) {
                    yield "redirect:" + address(draft, pageKey) + "?" + Problems.SHOWN
                            + (fromReview ? RETURNING.replace('?', '&') : "");
                }
                yield "redirect:"
                        + (fromReview ? changed(draft, form, now.input()) : next(draft, form, page, now.input()));
            }
            default -> {
                var query = Chosen.language(action);
                yield "redirect:" + address(draft, pageKey)
                        + (fromReview ? RETURNING + query.replace('?', '&') : query)
                        + taken.anchor();
            }
        };
    }

    /**
     * The draft that somebody sends to; the first thing they send begins it. If the one they saw was
     * meant for somebody else, or has gone to somebody else, they get their own, containing what they typed.
     */
    private Draft sentTo(String key, Draft.Id id, Person person, Locale locale, HttpServletRequest request) {
        if (!Beginnings.isMeant(request) || drafts.find(id, person).isPresent()) {
            return application(key, id, person);
        }
        var blank = beginnings.shown(request, Optional.empty(), key, id, person, locale);
        if (blank.isEmpty() && drafts.find(id, person).isPresent()) {
            // another request of theirs has begun it at this moment
            return application(key, id, person);
        }
        boolean keptOnly = "save".equals(request.getParameter("_action"));
        if (blank.isEmpty() && (keptOnly || cases.exists(new Case.Id(id.value())))) {
            throw new NotFound("no such draft");
        }
        limit(Limit.DRAFTS, person, request);
        return drafts.begin(blank.orElseGet(() -> beginnings.blank(procedures.offered(key), person, locale)), person);
    }

    /** After a change of an answer: back to the review, or first to what the change has opened or made wrong. */
    private static String changed(Draft before, Form form, Input input) {
        var next = Steps.of(form, input).next();
        if (next.equals(REVIEW)) {
            return address(before, REVIEW);
        }
        boolean opened = !Steps.of(form, before.input()).next().equals(next);
        return address(before, next) + RETURNING + (opened ? "&neu" : "");
    }

    @GetMapping("/{draftId}/" + REVIEW)
    String review(
            @PathVariable String key,
            @PathVariable Draft.Id draftId,
            @RequestParam(name = SmallQuestion.ASKED, defaultValue = "") String outcome,
            Person person,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        var draft = draft(key, draftId, person);
        var procedure = procedures.get(key);
        var steps = Steps.of(procedure.form(), draft.input());
        show(procedure, draft, locale, model);
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

    @PostMapping("/{draftId}/" + REVIEW)
    RedirectView file(
            @PathVariable String key,
            @PathVariable Draft.Id draftId,
            @RequestParam(name = SmallQuestion.ASKED, defaultValue = "") String asked,
            @RequestParam(name = SmallQuestion.ANSWER, defaultValue = "") String answer,
            Person person,
            Locale locale,
            HttpServletRequest request) {
        var review = "/verfahren/%s/antrag/%s/%s".formatted(key, draftId, REVIEW);
        if (isAsked(person, request) && !question.isAnswered(draftId, asked, answer)) {
            return new RedirectView(review + (asked.isEmpty() ? "?frage=neu" : "?frage=falsch"), true);
        }
        if (drafts.find(draftId, person).isPresent()) {
            limit(Limit.FILINGS, person, request);
            limits.count(Limit.FILINGS_PER_PERSON, person.id());
        }
        return new RedirectView(
                cases.file(key, draftId, person, locale) instanceof Filing.Filed filed
                        ? "/konto/vorgang/%s/eingegangen".formatted(filed.id())
                        : review,
                true);
    }

    /** Guests are asked what no program knows, once many applications have come from their address. */
    private boolean isAsked(Person person, HttpServletRequest request) {
        return person.isGuest() && limits.isNear(Limit.FILINGS, request);
    }

    private void limit(Limit limit, Person person, HttpServletRequest request) {
        if (person.isGuest()) {
            limits.count(limit, request);
        }
    }

    @PostMapping("/{draftId}/verwerfen")
    String discard(@PathVariable String key, @PathVariable Draft.Id draftId, Person person) {
        drafts.discard(draft(key, draftId, person).id(), person);
        return person.isGuest() ? "redirect:/verfahren/" + key : "redirect:/konto?verworfen";
    }

    /** As it is shown: what the checks have refused is out of it. */
    private Draft draft(String key, Draft.Id id, Person person) {
        return refused.settled(application(key, id, person), procedures.get(key).form(), person);
    }

    private Draft application(String key, Draft.Id id, Person person) {
        var draft = drafts.get(id, person);
        if (!draft.procedure().equals(key) || draft.task() != null) {
            throw new NotFound("no such draft");
        }
        return draft;
    }

    private Form.Page page(String key, String page) {
        return procedures.get(key).form().page(page).orElseThrow(() -> new NotFound("no such page"));
    }

    private static String next(Draft draft, Form form, Form.Page page, Input input) {
        var pages = Steps.of(form, input).pages();
        int index = pages.indexOf(page) + 1;
        return address(draft, index < pages.size() ? pages.get(index).key() : REVIEW);
    }

    private static String previous(Draft draft, Form form, Form.Page page, Input input) {
        var pages = Steps.of(form, input).pages();
        int index = pages.indexOf(page) - 1;
        return index >= 0 ? address(draft, pages.get(index).key()) : "/verfahren/" + draft.procedure();
    }

    private static String address(Draft draft, String page) {
        return "/verfahren/%s/antrag/%s/%s".formatted(draft.procedure(), draft.id(), page);
    }
}
