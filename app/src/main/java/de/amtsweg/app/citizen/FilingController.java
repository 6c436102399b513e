package de.amtsweg.app.citizen;

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
import de.amtsweg.processes.Procedures;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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

    FilingController(Procedures procedures, Drafts drafts, Cases cases, Filling filling, Uploads uploads) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.cases = cases;
        this.filling = filling;
        this.uploads = uploads;
    }

    /** Where the login leads back to; whoever is here has logged in. */
    @GetMapping
    String start(@PathVariable String key, Person person) {
        var procedure = procedures.get(key);
        var draft = drafts.of(person).stream()
                .filter(begun -> begun.procedure().equals(key))
                .findFirst()
                .orElseGet(() -> drafts.begin(
                        key,
                        person,
                        procedure.form().prefilled(Map.of("name", person.name(), "email", person.email()))));
        return "redirect:" + address(draft, procedure.form().pages().get(0).key());
    }

    /** Goes on with a draft, at its first unfinished page. */
    @GetMapping("/{draftId}")
    String resume(@PathVariable String key, @PathVariable Draft.Id draftId, Person person) {
        var draft = draft(key, draftId, person);
        var form = procedures.get(key).form();
        var unfinished = unfinished(form, form.check(draft.input(), Map.of()).problems());
        return "redirect:" + address(draft, unfinished.isEmpty() ? REVIEW : unfinished);
    }

    @GetMapping("/{draftId}/{pageKey}")
    ModelAndView page(
            @PathVariable String key,
            @PathVariable Draft.Id draftId,
            @PathVariable String pageKey,
            Person person,
            Locale locale,
            HttpServletRequest request) {
        var draft = draft(key, draftId, person);
        var page = page(key, pageKey);
        var pending = PendingAnswers.take(request);
        var input =
                pending.map(sent -> filling.resume(page, draft, person, sent)).orElse(draft.input());
        var view = show(draft, page, input, List.of(), locale, HttpStatus.OK);
        view.addObject("resumed", pending.isPresent());
        return view;
    }

    @PostMapping("/{draftId}/{pageKey}")
    Object answer(
            @PathVariable String key,
            @PathVariable Draft.Id draftId,
            @PathVariable String pageKey,
            @RequestParam(name = "_action", defaultValue = "next") String action,
            Person person,
            Locale locale,
            HttpServletRequest request) {
        var draft = draft(key, draftId, person);
        var page = page(key, pageKey);
        var taken = filling.take(page, draft, person, request);
        var form = procedures.get(key).form();
        if (action.equals("save")) {
            return ResponseEntity.noContent().build();
        }
        if (action.equals("back")) {
            return "redirect:" + previous(draft, form, page, taken.input());
        }
        if (!action.equals("next")) {
            return show(draft, page, taken.input(), taken.problems(), locale, HttpStatus.OK);
        }
        var check = form.check(page, taken.input(), Map.of());
        var problems = Problems.of(taken.problems(), check.problems());
        return problems.isEmpty()
                ? "redirect:" + next(draft, form, page, taken.input())
                : show(draft, page, taken.input(), problems, locale, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{draftId}/" + REVIEW)
    ModelAndView review(@PathVariable String key, @PathVariable Draft.Id draftId, Person person, Locale locale) {
        return review(draft(key, draftId, person), locale, List.of(), HttpStatus.OK);
    }

    @PostMapping("/{draftId}/" + REVIEW)
    Object file(@PathVariable String key, @PathVariable Draft.Id draftId, Person person, Locale locale) {
        var filing = cases.file(draftId, person, locale);
        if (filing instanceof Filing.Filed filed) {
            return "redirect:/konto/vorgang/%s/eingegangen".formatted(filed.id());
        }
        var problems = ((Filing.Rejected) filing).check().problems();
        return review(draft(key, draftId, person), locale, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{draftId}/verwerfen")
    String discard(@PathVariable String key, @PathVariable Draft.Id draftId, Person person) {
        drafts.discard(draft(key, draftId, person).id(), person);
        return "redirect:/konto?verworfen";
    }

    private ModelAndView show(
            Draft draft, Form.Page page, Input input, List<Problem> problems, Locale locale, HttpStatus status) {
        var procedure = procedures.get(draft.procedure());
        var form = FormView.of(
                procedure.form(), page, input, Map.of(), problems, uploads.of(draft.owner()), procedure.texts(locale));
        if (form.step() < 0) {
            return new ModelAndView(
                    "redirect:" + address(draft, procedure.form().pages().get(0).key()));
        }
        var view = new ModelAndView("citizen/form", status);
        view.addObject("procedure", procedure);
        view.addObject("name", procedure.name(locale));
        view.addObject("draft", draft);
        view.addObject("form", form);
        view.addObject("action", address(draft, page.key()));
        return view;
    }

    private ModelAndView review(Draft draft, Locale locale, List<Problem> problems, HttpStatus status) {
        var procedure = procedures.get(draft.procedure());
        var texts = procedure.texts(locale);
        var form = procedure.form();
        var open = problems.isEmpty() ? form.check(draft.input(), Map.of()).problems() : problems;
        var view = new ModelAndView("citizen/review", status);
        view.addObject("procedure", procedure);
        view.addObject("name", procedure.name(locale));
        view.addObject("draft", draft);
        view.addObject("address", address(draft, ""));
        view.addObject(
                "summaries", FormView.summaries(form, draft.input(), Map.of(), uploads.of(draft.owner()), texts));
        view.addObject(
                "steps",
                FormView.of(form, form.pages().get(0), draft.input(), Map.of(), open, Map.of(), texts)
                        .steps());
        view.addObject("unfinished", unfinished(form, open));
        return view;
    }

    /** The first page on which something is still wrong or missing; empty when all is well. */
    private static String unfinished(Form form, List<Problem> problems) {
        return form.pages().stream()
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
            throw new NotFound("draft");
        }
        return draft;
    }

    private Form.Page page(String key, String page) {
        return procedures.get(key).form().page(page).orElseThrow(() -> new NotFound("page"));
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
