package de.amtsweg.app.lists;

import de.amtsweg.processes.Person;
import de.amtsweg.processes.settings.StaffSetting;
import de.amtsweg.processes.settings.StaffSettings;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How somebody likes to work. Single keys are the browser's business: who shares a login may have another keyboard. */
@Controller
@RequestMapping("/amt/einstellungen")
class SettingsController {

    static final String COMPACT = "kompakt";

    private final StaffSettings settings;

    SettingsController(StaffSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    String show(Person person, Model model) {
        model.addAttribute("setting", settings.of(person.id()));
        model.addAttribute("mail", person.email());
        return "lists/settings";
    }

    /** @param chosen of the boxes, those that are ticked */
    @PostMapping
    String save(
            @RequestParam(name = "dichte", defaultValue = "") String density,
            @RequestParam(name = "an", defaultValue = "") Set<String> chosen,
            Person person) {
        settings.save(
                person.id(),
                new StaffSetting(
                        density.equals(COMPACT),
                        chosen.contains("uebernehmen"),
                        chosen.contains("morgens"),
                        chosen.contains("zugewiesen"),
                        chosen.contains("erwaehnt"),
                        chosen.contains("antwort")));
        return "redirect:/amt/einstellungen?gespeichert";
    }
}
