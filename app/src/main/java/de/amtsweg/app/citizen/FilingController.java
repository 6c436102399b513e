package de.amtsweg.app.citizen;

import de.amtsweg.app.security.Guests;
import de.amtsweg.app.security.PendingAnswers;
import de.amtsweg.app.web.Filling;
import de.amtsweg.app.web.Problems;
import de.amtsweg.app.web.Uploads;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormView;
import de.amtsweg.forms.Input;
import de.amtsweg.forms.Problem;
import de.amtsweg.processes.Cases;
import de.amtsweg.processes.Cases.Filing;
import de.amtsweg.processes.Draft;
import de.amtsweg.processes.Drafts;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.Procedure;
import de.amtsweg.processes.Procedures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Filling in an application step by step, reading it through, and sending it. */
@Controller
@RequestMapping("/verfahren/{key}/antrag")
class FilingController {

    private static final String REVIEW = "pruefen";

    private final Procedures procedures;
    private final Drafts drafts;
    private final Cases cases;
    private final Filling filling;
    private final Uploads uploads;
    private final Guests guests;

    FilingController(
            Procedures procedures, Drafts drafts, Cases cases, Filling filling, Uploads uploads, Guests guests) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.cases = cases;
        this.filling = filling;
        this.uploads = uploads;
        this.guests = guests;
    }

    /** Where the login leads back to. Guests come without one, where the procedure is for everybody. */
    @GetMapping
    String start(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        var procedure = procedures.offered(key);
        var known = guests.person(request);
        var draft = known.flatMap(person -> drafts.of(person).stream()
                        .filter(begun -> begun.procedure().equals(key))
                        .findFirst())
                .orElseGet(() -> begin(
                        procedure, known.filter(person -> !person.isGuest()).orElseGet(() -> guests.begin(response))));
        return "redirect:" + address(draft, procedure.form().pages().get(0).key());
    }

    private Draft begin(Procedure procedure, Person person) {
        var prefilled = procedure.form().prefilled(Map.of("name", person.name(), "email", person.email()));
        return drafts.begin(procedure.key(), person, prefilled);
    }

    /** Goes on with a draft, at its first unfinished page. */
    @GetMapping("/{draftId}")
    String resume(@PathVariable String key, @PathVariable Draft.Id draftId, Person person) {
        var draft = draft(key, draftId, person);
        var form = procedures.get(key).form();
        var unfinished = unfinished(
                form, draft.input(), form.check(draft.input(), Map.of()).problems());
        return "redirect:" + address(draft, unfinished.isEmpty() ? REVIEW : unfinished);
    }

    @GetMapping("/{draftId}/{pageKey}")
    String page(
            @PathVariable String key,
            @PathVariable Draft.Id draftId,
            @PathVariable String pageKey,
            @RequestParam(name = Problems.SHOWN, required = false) @Nullable String wrong,
            Person person,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        var draft = draft(key, draftId, person);
        var page = page(key, pageKey);
        var procedure = procedures.get(key);
        var pending = PendingAnswers.take(request);
        var input =
                pending.map(sent -> filling.resume(page, draft, person, sent)).orElse(draft.input());
        var answers = wrong == null
                ? List.<Problem>of()
                : procedure.form().check(page, input, Map.of()).problems();
        var form = FormView.of(
                procedure.form(),
                page,
                input,
                Map.of(),
                Problems.of(model, answers),
                uploads.of(draft.owner()),
                procedure.texts(locale));
        if (form.step() < 0) {
            return "redirect:" + address(draft, procedure.form().pages().get(0).key());
        }
        model.addAttribute("procedure", procedure);
        model.addAttribute("name", procedure.name(locale));
        model.addAttribute("draft", draft);
        model.addAttribute("form", form);
        model.addAttribute("action", address(draft, page.key()));
        model.addAttribute("resumed", pending.isPresent());
        return "citizen/form";
    }

    @PostMapping("/{draftId}/{pageKey}")
    Object answer(
            @PathVariable String key,
            @PathVariable Draft.Id draftId,
            @PathVariable String pageKey,
            @RequestParam(name = "_action", defaultValue = "next") String action,
            Person person,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        var draft = draft(key, draftId, person);
        var page = page(key, pageKey);
        var form = procedures.get(key).form();
        var taken = filling.take(page, draft, person, request);
        Problems.ofFiles(taken.problems(), redirect);
        return switch (action) {
            case "save" -> ResponseEntity.noContent().build();
            case "back" -> "redirect:" + previous(draft, form, page, taken.input());
            case "next" ->
                taken.problems().isEmpty()
                                && form.check(page, taken.input(), Map.of()).passed()
                        ? "redirect:" + next(draft, form, page, taken.input())
                        : "redirect:" + address(draft, pageKey) + "?" + Problems.SHOWN;
            default -> "redirect:" + address(draft, pageKey) + taken.anchor();
        };
    }

    @GetMapping("/{draftId}/" + REVIEW)
    String review(@PathVariable String key, @PathVariable Draft.Id draftId, Person person, Locale locale, Model model) {
        var draft = draft(key, draftId, person);
        var procedure = procedures.get(key);
        var texts = procedure.texts(locale);
        var form = procedure.form();
        var problems = form.check(draft.input(), Map.of()).problems();
        model.addAttribute("procedure", procedure);
        model.addAttribute("name", procedure.name(locale));
        model.addAttribute("draft", draft);
        model.addAttribute("address", address(draft, ""));
        model.addAttribute(
                "summaries", FormView.summaries(form, draft.input(), Map.of(), uploads.of(draft.owner()), texts));
        model.addAttribute(
                "steps",
                FormView.of(form, form.pages().get(0), draft.input(), Map.of(), problems, Map.of(), texts)
                        .steps());
        model.addAttribute("unfinished", unfinished(form, draft.input(), problems));
        return "citizen/review";
    }

    @PostMapping("/{draftId}/" + REVIEW)
    RedirectView file(@PathVariable String key, @PathVariable Draft.Id draftId, Person person, Locale locale) {
        return new RedirectView(
                cases.file(draftId, person, locale) instanceof Filing.Filed filed
                        ? "/konto/vorgang/%s/eingegangen".formatted(filed.id())
                        : "/verfahren/%s/antrag/%s/%s".formatted(key, draftId, REVIEW),
                true);
    }

    @PostMapping("/{draftId}/verwerfen")
    String discard(@PathVariable String key, @PathVariable Draft.Id draftId, Person person) {
        drafts.discard(draft(key, draftId, person).id(), person);
        return person.isGuest() ? "redirect:/verfahren/" + key : "redirect:/konto?verworfen";
    }

    /** The first page on which something is still wrong or missing; empty when all is well. */
    private static String unfinished(Form form, Input input, List<Problem> problems) {
        return form.unfolded(input).pages().stream()
                .filter(page -> page.fields()
                        .anyMatch(field -> problems.stream()
                                .anyMatch(problem -> problem.field().equals(field.key()))))
                .map(Form.Page::key)
                .findFirst()
                .orElse("");
    }

    private Draft draft(String key, Draft.Id id, Person person) {
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
        var pages = visible(form, input);
        int index = pages.indexOf(page) + 1;
        return address(draft, index < pages.size() ? pages.get(index).key() : REVIEW);
    }

    private static String previous(Draft draft, Form form, Form.Page page, Input input) {
        var pages = visible(form, input);
        int index = pages.indexOf(page) - 1;
        return index >= 0 ? address(draft, pages.get(index).key()) : "/verfahren/" + draft.procedure();
    }

    private static List<Form.Page> visible(Form form, Input input) {
        var visibility = form.check(input, Map.of()).visibility();
        return form.pages().stream().filter(visibility::shows).toList();
    }

    private static String address(Draft draft, String page) {
        return "/verfahren/%s/antrag/%s/%s".formatted(draft.procedure(), draft.id(), page);
    }
}
