package de.amtsweg.app.calls;

import de.amtsweg.processes.Person;
import de.amtsweg.processes.notes.Mentions;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Notes in which colleagues have named the person. */
@Controller
@RequestMapping("/amt/hinweise")
class HintController {

    private final Mentions mentions;

    HintController(Mentions mentions) {
        this.mentions = mentions;
    }

    @GetMapping
    String all(Person person, Model model) {
        var hints = mentions.of(person);
        model.addAttribute("hints", hints);
        model.addAttribute(
                "unread", hints.stream().filter(Mentions.Hint::unread).count());
        return "calls/hints";
    }

    @PostMapping("/{note}/gelesen")
    String read(@PathVariable UUID note, Person person) {
        mentions.read(person, note);
        return "redirect:/amt/hinweise";
    }

    @PostMapping("/gelesen")
    String readAll(Person person) {
        mentions.readAll(person);
        return "redirect:/amt/hinweise";
    }
}
