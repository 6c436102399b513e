package de.amtsweg.app.calls;

import de.amtsweg.app.incoming.PendingAnswers;
import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.CaseSearch;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.notes.Calls;
import de.amtsweg.processes.notes.Notes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The telephone rings: who it is, which case it is about, what was said. */
@Controller
@RequestMapping("/amt/telefon")
class TelephoneController {

    private final Cases cases;
    private final CaseSearch search;
    private final Notes notes;
    private final Calls calls;
    private final Offices offices;
    private final CaseView views;

    TelephoneController(Cases cases, CaseSearch search, Notes notes, Calls calls, Offices offices, CaseView views) {
        this.cases = cases;
        this.search = search;
        this.notes = notes;
        this.calls = calls;
        this.offices = offices;
        this.views = views;
    }

    /** @param past name of somebody who has called before */
    @GetMapping
    String open(
            @RequestParam(name = "q", defaultValue = "") String asked,
            @RequestParam(name = "anrufe", defaultValue = "") String past,
            Person person,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        var pending = PendingAnswers.take(request).map(CallForm::of);
        model.addAttribute("resumed", pending.isPresent());
        return show(pending.orElseGet(() -> CallForm.asking(asked)), past, person, locale, model);
    }

    private String show(CallForm form, String past, Person person, Locale locale, Model model) {
        find(form.asked(), person, locale, model);
        model.addAttribute("call", form);
        model.addAttribute("chosen", form.chosen());
        model.addAttribute(
                "offices",
                person.offices().stream()
                        .sorted()
                        .map(offices::find)
                        .flatMap(Optional::stream)
                        .toList());
        model.addAttribute("unattached", calls.ofNoCase(person));
        model.addAttribute("past", past.strip());
        model.addAttribute("calls", past.isBlank() ? List.of() : calls.by(past, person));
        return "calls/telephone";
    }

    private void find(String asked, Person person, Locale locale, Model model) {
        var found = search.find(person, asked);
        model.addAttribute("asked", asked.strip());
        model.addAttribute(
                "found",
                found.cases().stream().map(filed -> views.line(filed, locale)).toList());
        model.addAttribute("more", found.more());
    }

    /** The part of the page that changes while somebody types. */
    @GetMapping("/treffer")
    String matches(
            @RequestParam(name = "q", defaultValue = "") String asked, Person person, Locale locale, Model model) {
        find(asked, person, locale, model);
        return "fragments/calls :: matches";
    }

    @PostMapping
    String write(HttpServletRequest request, Person person, Locale locale, Model model) {
        var form = CallForm.of(request);
        var filed = form.filed().flatMap(id -> cases.findOfOffice(id, person));
        var checked = form.checked(filed.orElse(null), person);
        if (!form.isSaved() || !checked.problems().isEmpty()) {
            return show(form.isSaved() ? checked : form, "", person, locale, model);
        }
        var note = checked.note();
        if (filed.isEmpty()) {
            calls.keep(person, checked.office(), note);
            return "redirect:/amt/telefon?gespeichert#ohne-vorgang";
        }
        if (notes.write(filed.get(), person, note)) {
            return "redirect:/amt/vorgang/%s?notiz#notizen"
                    .formatted(filed.get().id());
        }
        return show(checked.full(), "", person, locale, model);
    }

    /** A call that belongs to no case yet, and the cases to which it might. */
    @GetMapping("/{call}")
    String choose(
            @PathVariable UUID call,
            @RequestParam(name = "q", required = false) @Nullable String asked,
            Person person,
            Locale locale,
            Model model) {
        var note = calls.find(call, person).orElseThrow(() -> new NotFound("no such call"));
        model.addAttribute("note", note);
        find(asked == null ? note.caller() : asked, person, locale, model);
        return "calls/call";
    }

    @PostMapping("/{call}/zuordnen")
    String attach(
            @PathVariable UUID call, @RequestParam(name = "vorgang", defaultValue = "") String chosen, Person person) {
        var filed = CallForm.id(chosen).flatMap(id -> cases.findOfOffice(id, person));
        if (filed.isEmpty()) {
            return "redirect:/amt/telefon/%s?ohne-wahl".formatted(call);
        }
        return calls.attach(call, filed.get(), person)
                ? "redirect:/amt/vorgang/%s?notiz#notizen".formatted(filed.get().id())
                : "redirect:/amt/telefon?schon-zugeordnet";
    }
}
