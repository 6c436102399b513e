package de.amtsweg.app.documents;

import de.amtsweg.app.web.CaseView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.documents.CaseDocuments;
import de.amtsweg.processes.documents.CaseDocuments.Use;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The documents of a case, for its applicant. */
@Controller
@RequestMapping("/konto/vorgang/{id}")
class ApplicantDocumentController {

    private final Cases cases;
    private final CaseDocuments documents;
    private final CaseView views;
    private final Viewing viewing;
    private final Archive archive;

    ApplicantDocumentController(
            Cases cases, CaseDocuments documents, CaseView views, Viewing viewing, Archive archive) {
        this.cases = cases;
        this.documents = documents;
        this.views = views;
        this.viewing = viewing;
        this.archive = archive;
    }

    @GetMapping("/dokument/{document}/ansicht")
    String view(@PathVariable Case.Id id, @PathVariable UUID document, Person person, Locale locale, Model model) {
        var filed = cases.ofApplicant(id, person);
        model.addAttribute("line", views.line(filed, locale));
        var shown = documents.get(filed, document);
        model.addAttribute("document", shown);
        model.addAttribute("written", documents.text(shown));
        model.addAttribute("signatures", FileFacts.signatures(documents.metadata(shown)));
        return "documents/applicant";
    }

    @GetMapping("/dokument/{document}")
    void show(@PathVariable Case.Id id, @PathVariable UUID document, Person person, HttpServletResponse response)
            throws IOException {
        viewing.file(cases.ofApplicant(id, person), document, person, Use.VIEW, response);
    }

    @GetMapping("/dokument/{document}/datei")
    void save(@PathVariable Case.Id id, @PathVariable UUID document, Person person, HttpServletResponse response)
            throws IOException {
        viewing.file(cases.ofApplicant(id, person), document, person, Use.SAVE, response);
    }

    @GetMapping("/dokument/{document}/bild")
    ResponseEntity<byte[]> thumbnail(@PathVariable Case.Id id, @PathVariable UUID document, Person person) {
        return viewing.thumbnail(cases.ofApplicant(id, person), document);
    }

    @GetMapping("/dokument/{document}/seite/{number}")
    ResponseEntity<byte[]> page(
            @PathVariable Case.Id id, @PathVariable UUID document, @PathVariable int number, Person person) {
        return viewing.page(cases.ofApplicant(id, person), document, number, person);
    }

    @GetMapping("/unterlagen.zip")
    void all(@PathVariable Case.Id id, Person person, HttpServletResponse response) throws IOException {
        archive.send(cases.ofApplicant(id, person), person, response);
    }
}
