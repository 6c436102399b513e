package de.amtsweg.app.citizen;

import de.amtsweg.app.filling.Chosen;
import de.amtsweg.app.filling.Filling;
import de.amtsweg.app.filling.Overtaken;
import de.amtsweg.app.filling.Problems;
import de.amtsweg.app.filling.Seen;
import de.amtsweg.app.filling.Uploads;
import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.app.incoming.PendingAnswers;
import de.amtsweg.app.limits.Limit;
import de.amtsweg.app.limits.Limits;
import de.amtsweg.app.security.Guests;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Filling in an application step by step. */
@Controller
@RequestMapping("/verfahren/{key}/antrag")
class FilingController {

    private static final String LATER = "spaeter";

    /** The page leads back to the review. */
    private static final String RETURNING = "?%s=%s".formatted(Filling.RETURN, DraftPages.REVIEW);

    private final Procedures procedures;
    private final Drafts drafts;
    private final Cases cases;
    private final DraftPages pages;
    private final Filling filling;
    private final Uploads uploads;
    private final Guests guests;
    private final Beginnings beginnings;
    private final Limits limits;

    FilingController(
            Procedures procedures,
            Drafts drafts,
            Cases cases,
            DraftPages pages,
            Filling filling,
            Uploads uploads,
            Guests guests,
            Beginnings beginnings,
            Limits limits) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.cases = cases;
        this.pages = pages;
        this.filling = filling;
        this.uploads = uploads;
        this.guests = guests;
        this.beginnings = beginnings;
        this.limits = limits;
    }

    /**
     * Where the login leads back to. Guests come without one if the procedure is for everybody. Beginners see the
     * first page at once, since a redirect takes two seconds on a slow network. Nothing is stored until something is sent.
     *
     * @param anew set when somebody who has already begun such an application wants another one
     */
    @GetMapping
    String start(
            @PathVariable String key,
            @RequestParam(name = "nochmal", required = false) @Nullable String anew,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var procedure = procedures.offered(key);
        var first = procedure.form().pages().get(0);
        var person = guests.personOrNew(request, response);
        var begun = drafts.of(person, key);
        if (anew == null && !begun.isEmpty()) {
            model.addAttribute("procedure", procedure);
            model.addAttribute("name", procedure.name(locale));
            model.addAttribute("spoken", DraftPages.spoken(procedure, locale));
            model.addAttribute(
                    "drafts",
                    begun.stream().map(draft -> pages.line(draft, locale)).toList());
            return "citizen/begun";
        }
        return showBlank(first, beginnings.blank(procedure, person, locale), locale, model);
    }

    private String showBlank(Form.Page page, Draft blank, Locale locale, Model model) {
        var view = show(page, blank, Optional.empty(), "", locale, model);
        model.addAttribute("action", DraftPages.address(blank, page.key()) + beginnings.query(blank));
        return view;
    }

    /** Continues a draft at its first unfinished page. */
    @GetMapping("/{draftId}")
    String resume(@PathVariable String key, @PathVariable Draft.Id draftId, Person person) {
        var draft = pages.draft(key, draftId, person);
        return "redirect:"
                + DraftPages.address(
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
        if (Beginnings.isMeant(request) && drafts.find(draftId, person).isEmpty() && !pages.wasOf(draftId, person)) {
            // the address of an application that somebody else began
            return "redirect:/verfahren/" + key;
        }
        var draft = pages.draft(key, draftId, person);
        var overtaken = pending.flatMap(sent -> filling.resume(page, draft, person, sent));
        model.addAttribute("resumed", pending.isPresent() && overtaken.isEmpty());
        return show(
                page, pending.isPresent() ? pages.draft(key, draftId, person) : draft, overtaken, back, locale, model);
    }

    /** @param overtaken what was typed on top of answers that the page did not show */
    private String show(
            Form.Page page, Draft draft, Optional<Overtaken> overtaken, String back, Locale locale, Model model) {
        var procedure = procedures.get(draft.procedure());
        var now = draft.wrong().isEmpty()
                ? List.<Problem>of()
                : Judge.check(procedure.form(), page, draft.input(), Map.of()).problems();
        var texts = procedure.texts(locale);
        var form = FormView.of(
                procedure.form(),
                page,
                overtaken.map(Overtaken::typed).orElse(draft.input()),
                Map.of(),
                Problems.unmended(draft.wrong(), now),
                uploads.of(draft),
                texts);
        boolean fromReview = back.equals(DraftPages.REVIEW);
        if (form.step() < 0) {
            return "redirect:"
                    + DraftPages.address(draft, procedure.form().pages().get(0).key());
        }
        pages.show(procedure, draft, locale, model);
        model.addAttribute("form", form);
        model.addAttribute("seen", Seen.of(page, draft.input()));
        model.addAttribute(
                "elsewhere",
                overtaken
                        .map(typed -> typed.stored(procedure.form(), page, draft.input(), Map.of(), texts))
                        .orElse(null));
        model.addAttribute("enter", "next");
        model.addAttribute("fromReview", fromReview);
        model.addAttribute("action", DraftPages.address(draft, page.key()) + (fromReview ? RETURNING : ""));
        return "citizen/form";
    }

    @PostMapping("/{draftId}/{pageKey}")
    Object answer(
            @PathVariable String key,
            @PathVariable Draft.Id draftId,
            @PathVariable String pageKey,
            @RequestParam(name = Filling.RETURN, defaultValue = "") String back,
            Person person,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws FormRefused {
        var page = page(key, pageKey);
        var draft = sentTo(key, draftId, person, locale, request);
        var taken = filling.take(page, draft, person, request);
        return taken.answer(
                response,
                () -> goOn(page, draft, taken, back, person),
                typed -> show(page, pages.draft(key, draft.id(), person), Optional.of(typed), back, locale, model));
    }

    private Object goOn(Form.Page page, Draft draft, Filling.Taken taken, String back, Person person) {
        var procedure = procedures.get(draft.procedure());
        var form = procedure.form();
        var action = taken.action("next");
        boolean fromReview = back.equals(DraftPages.REVIEW);
        return switch (action) {
            case "save" -> ResponseEntity.noContent().build();
            case "back" ->
                "redirect:"
                        + (fromReview
                                ? DraftPages.address(draft, DraftPages.REVIEW)
                                : previous(draft, form, page, taken.input()));
            case "later" -> "redirect:" + DraftPages.address(draft, LATER);
            case "next" -> {
                // what the checks have refused meanwhile is told before the person goes on
                var now = pages.draft(draft.procedure(), draft.id(), person);
                var found = Judge.check(form, page, now.input(), Map.of());
                var wrong = Problems.judged(now.wrong(), page.unfolded(now.input()), found);
                drafts.judged(draft.id(), person, wrong);
                drafts.carriedOver(draft, procedure);
                if (!found.passed() || Problems.anyOfFiles(wrong, found.asked())) {
                    yield "redirect:" + DraftPages.address(draft, page.key()) + "?" + Problems.SHOWN
                            + (fromReview ? RETURNING.replace('?', '&') : "");
                }
                yield "redirect:"
                        + (fromReview ? changed(draft, form, now.input()) : next(draft, form, page, now.input()));
            }
            default -> {
                var query = Chosen.language(action);
                yield "redirect:" + DraftPages.address(draft, page.key())
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
            return pages.application(key, id, person);
        }
        var blank = beginnings.shown(request, Optional.empty(), key, id, person, locale);
        if (blank.isEmpty() && drafts.find(id, person).isPresent()) {
            // another request of theirs has begun it at this moment
            return pages.application(key, id, person);
        }
        boolean keptOnly = "save".equals(request.getParameter("_action"));
        if (blank.isEmpty() && (keptOnly || cases.exists(new Case.Id(id.value())))) {
            throw new DraftGone(key, id);
        }
        if (person.isGuest()) {
            limits.count(Limit.DRAFTS, request);
        }
        return drafts.begin(blank.orElseGet(() -> beginnings.blank(procedures.offered(key), person, locale)), person);
    }

    /** After a change of an answer: back to the review, or first to what the change has opened or made wrong. */
    private static String changed(Draft before, Form form, Input input) {
        var next = Steps.of(form, input).next();
        if (next.equals(DraftPages.REVIEW)) {
            return DraftPages.address(before, DraftPages.REVIEW);
        }
        boolean opened = !Steps.of(form, before.input()).next().equals(next);
        return DraftPages.address(before, next) + RETURNING + (opened ? "&neu" : "");
    }

    @PostMapping("/{draftId}/verwerfen")
    String discard(@PathVariable String key, @PathVariable Draft.Id draftId, Person person) {
        drafts.discard(pages.draft(key, draftId, person).id(), person);
        return person.isGuest() ? "redirect:/verfahren/" + key : "redirect:/konto?verworfen";
    }

    private Form.Page page(String key, String page) {
        return procedures.get(key).form().page(page).orElseThrow(() -> new NotFound("no such page"));
    }

    private static String next(Draft draft, Form form, Form.Page page, Input input) {
        var pages = Steps.of(form, input).pages();
        int index = pages.indexOf(page) + 1;
        return DraftPages.address(draft, index < pages.size() ? pages.get(index).key() : DraftPages.REVIEW);
    }

    private static String previous(Draft draft, Form form, Form.Page page, Input input) {
        var pages = Steps.of(form, input).pages();
        int index = pages.indexOf(page) - 1;
        return index >= 0 ? DraftPages.address(draft, pages.get(index).key()) : "/verfahren/" + draft.procedure();
    }
}
