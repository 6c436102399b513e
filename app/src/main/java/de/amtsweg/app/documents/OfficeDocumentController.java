package de.amtsweg.app.documents;

import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.documents.CaseDocuments;
import de.amtsweg.processes.documents.CaseDocuments.Use;
import de.amtsweg.processes.documents.LegalHolds;
import de.amtsweg.storage.kinds.Kinds;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents of a case for those who work on it. */
@Controller
@RequestMapping("/amt/vorgang/{id}")
class OfficeDocumentController {

    private static final int LONGEST_REASON = 500;
    private static final Pattern TASK = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Cases cases;
    private final CaseDocuments documents;
    private final Kinds kinds;
    private final LegalHolds holds;
    private final CaseView views;
    private final Viewing viewing;
    private final Archive archive;

    OfficeDocumentController(
            Cases cases,
            CaseDocuments documents,
            Kinds kinds,
            LegalHolds holds,
            CaseView views,
            Viewing viewing,
            Archive archive) {
        this.cases = cases;
        this.documents = documents;
        this.kinds = kinds;
        this.holds = holds;
        this.views = views;
        this.viewing = viewing;
        this.archive = archive;
    }

    @GetMapping("/dokument/{document}/ansicht")
    String view(@PathVariable Case.Id id, @PathVariable UUID document, Person person, Locale locale, Model model) {
        var filed = cases.ofOffice(id, person);
        model.addAttribute("line", views.line(filed, locale));
        var shown = documents.get(filed, document);
        model.addAttribute("document", shown);
        model.addAttribute("written", documents.text(shown));
        var metadata = documents.metadata(shown);
        model.addAttribute("told", FileFacts.of(metadata, locale));
        model.addAttribute("signatures", FileFacts.signatures(metadata));
        model.addAttribute("kinds", kinds.of(shown.scope()));
        model.addAttribute("hold", holds.find(filed).orElse(null));
        return "documents/office";
    }

    @GetMapping("/dokument/{document}")
    void show(@PathVariable Case.Id id, @PathVariable UUID document, Person person, HttpServletResponse response)
            throws IOException {
        viewing.file(cases.ofOffice(id, person), document, person, Use.VIEW, response);
    }

    @GetMapping("/dokument/{document}/datei")
    void save(@PathVariable Case.Id id, @PathVariable UUID document, Person person, HttpServletResponse response)
            throws IOException {
        viewing.file(cases.ofOffice(id, person), document, person, Use.SAVE, response);
    }

    @GetMapping("/dokument/{document}/bild")
    ResponseEntity<byte[]> thumbnail(@PathVariable Case.Id id, @PathVariable UUID document, Person person) {
        return viewing.thumbnail(cases.ofOffice(id, person), document);
    }

    @GetMapping("/dokument/{document}/seite/{number}")
    ResponseEntity<byte[]> page(
            @PathVariable Case.Id id, @PathVariable UUID document, @PathVariable int number, Person person) {
        return viewing.page(cases.ofOffice(id, person), document, number, person);
    }

    @GetMapping("/unterlagen.zip")
    void all(@PathVariable Case.Id id, Person person, HttpServletResponse response) throws IOException {
        archive.send(cases.ofOffice(id, person), person, response);
    }

    /**
     * @param kind what the document is, as the caseworker says
     * @param list leads back to the list of documents: of the case if it is empty, else of this task
     */
    @PostMapping("/dokument/{document}/art")
    String sort(
            @PathVariable Case.Id id,
            @PathVariable UUID document,
            @RequestParam("art") String kind,
            @RequestParam(name = "liste", required = false) @Nullable String list,
            Person person) {
        var filed = cases.ofOffice(id, person);
        var sorted = documents.get(filed, document);
        if (kinds.find(sorted.scope(), kind).isEmpty()) {
            throw new NotFound("no such kind");
        }
        documents.sort(filed, sorted, kind, person);
        if (list != null) {
            var page = TASK.matcher(list).matches() ? "/aufgabe/" + list : "";
            return "redirect:/amt/vorgang/%s%s#unterlage-%s".formatted(id, page, document);
        }
        return "redirect:/amt/vorgang/%s/dokument/%s/ansicht?sortiert".formatted(id, document);
    }

    @GetMapping("/dokument/{document}/loeschen")
    String askToErase(
            @PathVariable Case.Id id, @PathVariable UUID document, Person person, Locale locale, Model model) {
        var filed = cases.ofOffice(id, person);
        model.addAttribute("line", views.line(filed, locale));
        model.addAttribute("document", documents.get(filed, document));
        model.addAttribute("hold", holds.find(filed).orElse(null));
        return "documents/erase";
    }

    @PostMapping("/dokument/{document}/loeschen")
    String erase(@PathVariable Case.Id id, @PathVariable UUID document, Person person) {
        var filed = cases.ofOffice(id, person);
        return documents.erase(filed, documents.get(filed, document), person)
                ? "redirect:/amt/vorgang/%s?geloescht".formatted(id)
                : "redirect:/amt/vorgang/%s/dokument/%s/loeschen".formatted(id, document);
    }

    @PostMapping("/loeschsperre")
    String hold(@PathVariable Case.Id id, @RequestParam("grund") String reason, Person person) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return "redirect:/amt/vorgang/%s?grund-fehlt#loeschsperre".formatted(id);
        }
        holds.put(cases.ofOffice(id, person), why, person);
        return "redirect:/amt/vorgang/%s#loeschsperre".formatted(id);
    }

    @PostMapping("/loeschsperre/aufheben")
    String endHold(@PathVariable Case.Id id, Person person) {
        holds.end(cases.ofOffice(id, person), person);
        return "redirect:/amt/vorgang/%s#loeschsperre".formatted(id);
    }
}
