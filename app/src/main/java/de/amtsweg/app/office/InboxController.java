package de.amtsweg.app.office;

import de.amtsweg.processes.Office;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Inbox.Filter;
import de.amtsweg.processes.tasks.Inbox.Whose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The open tasks of the caseworker's offices. The address contains all filters, so that going back restores them. */
@Controller
class InboxController {

    private final Inbox inbox;
    private final Offices offices;
    private final Procedures procedures;

    InboxController(Inbox inbox, Offices offices, Procedures procedures) {
        this.inbox = inbox;
        this.offices = offices;
        this.procedures = procedures;
    }

    @GetMapping("/amt")
    String inbox(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "amt", defaultValue = "") String office,
            @RequestParam(name = "verfahren", defaultValue = "") String procedure,
            @RequestParam(name = "wessen", defaultValue = "") String whose,
            @RequestParam(name = "sortierung", defaultValue = "") String order,
            @RequestParam(name = "seite", defaultValue = "1") String page,
            Person person,
            Locale locale,
            Model model) {
        var filter = new Filter(text, office, procedure, whose(whose), order);
        model.addAttribute("filter", filter);
        model.addAttribute("page", inbox.page(person, filter, number(page)));
        model.addAttribute("offices", own(person));
        model.addAttribute(
                "procedures",
                procedures.all().stream()
                        .filter(offered -> offered.isOfOneOf(person.offices()))
                        .toList());
        model.addAttribute("orders", List.of("frist", "eingang", "neueste", "name"));
        model.addAttribute("me", person.id());
        model.addAttribute(
                "url",
                UriComponentsBuilder.fromPath("/amt")
                        .queryParam("q", text)
                        .queryParam("amt", office)
                        .queryParam("verfahren", procedure)
                        .queryParam("wessen", whose)
                        .queryParam("sortierung", order)
                        .build()
                        .encode()
                        .toUriString());
        return "office/inbox";
    }

    private List<Office> own(Person person) {
        return person.offices().stream()
                .map(offices::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Whose whose(String text) {
        return switch (text) {
            case "meine" -> Whose.MINE;
            case "freie" -> Whose.FREE;
            default -> Whose.ALL;
        };
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }
}
