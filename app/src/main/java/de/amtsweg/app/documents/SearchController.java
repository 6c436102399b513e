package de.amtsweg.app.documents;

import de.amtsweg.processes.Person;
import de.amtsweg.processes.documents.CaseDocuments;
import de.amtsweg.processes.documents.CaseDocuments.Hit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Full-text search in the documents of one's own cases, and of one's offices' cases. */
@Controller
class SearchController {

    private static final int LONGEST = 200;

    private final CaseDocuments documents;

    SearchController(CaseDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/amt/unterlagen")
    String ofOffice(@RequestParam(name = "q", defaultValue = "") String words, Person person, Model model) {
        var cut = cut(words);
        return page("amt", cut, documents.search(person, cut), model);
    }

    @GetMapping("/konto/unterlagen")
    String ofApplicant(@RequestParam(name = "q", defaultValue = "") String words, Person person, Model model) {
        var cut = cut(words);
        return page("konto", cut, documents.searchOwn(person, cut), model);
    }

    private static String page(String place, String words, List<Hit> hits, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("words", words);
        model.addAttribute("hits", hits);
        return "documents/search";
    }

    private static String cut(String words) {
        var asked = words.strip();
        return asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
    }
}
