package de.amtsweg.app.documents;

import de.amtsweg.processes.CaseDocuments;
import de.amtsweg.processes.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is written in the documents of one's offices' cases. */
@Controller
@RequestMapping("/amt/unterlagen")
class SearchController {

    private static final int LONGEST = 200;

    private final CaseDocuments documents;

    SearchController(CaseDocuments documents) {
        this.documents = documents;
    }

    @GetMapping
    String search(@RequestParam(name = "q", defaultValue = "") String words, Person person, Model model) {
        var asked = words.strip();
        var cut = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
        model.addAttribute("words", cut);
        model.addAttribute("hits", documents.search(person, cut));
        return "documents/search";
    }
}
