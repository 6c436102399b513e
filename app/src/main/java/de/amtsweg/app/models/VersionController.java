package de.amtsweg.app.models;

import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.models.ModelDraft;
import de.amtsweg.processes.models.ModelDrafts;
import de.amtsweg.processes.models.ModelVersions;
import de.amtsweg.processes.models.StaleDraft;
import de.amtsweg.processes.procedures.ProcedureFolder;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * Earlier versions of a procedure, and what differs between two of them. A side of a comparison is the number of a
 * version or the id of a draft.
 */
@Controller
@RequestMapping("/modelle/{key}")
class VersionController {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Procedures procedures;
    private final ModelVersions versions;
    private final ModelDrafts drafts;

    VersionController(Procedures procedures, ModelVersions versions, ModelDrafts drafts) {
        this.procedures = procedures;
        this.versions = versions;
        this.drafts = drafts;
    }

    @GetMapping("/versionen")
    String all(@PathVariable String key, Locale locale, Model model) {
        var procedure = procedures.get(key);
        model.addAttribute("procedure", procedure);
        model.addAttribute("name", procedure.name(locale));
        model.addAttribute("versions", versions.of(key));
        return "models/versions";
    }

    @GetMapping("/versionen/{number}")
    String one(@PathVariable String key, @PathVariable int number, Locale locale, Model model) {
        model.addAttribute("procedure", procedures.get(key));
        model.addAttribute("name", procedures.get(key).name(locale));
        model.addAttribute("version", versions.get(key, number));
        return "models/version";
    }

    @PostMapping("/versionen/{number}/zurueckholen")
    String bringBack(@PathVariable String key, @PathVariable int number, Person person) {
        try {
            drafts.bringBack(key, person, versions.get(key, number).definition());
            return "redirect:/modelle/{key}/bearbeiten";
        } catch (StaleDraft thereIsOne) {
            return "redirect:/modelle/{key}/versionen?entwurf";
        }
    }

    /** @param alt the running version if missing */
    @GetMapping("/vergleich")
    String compare(
            @PathVariable String key,
            @RequestParam Optional<String> alt,
            @RequestParam String neu,
            Locale locale,
            Model model) {
        var procedure = procedures.get(key);
        var before = alt.orElseGet(() -> String.valueOf(procedure.version()));
        model.addAttribute("procedure", procedure);
        model.addAttribute("name", procedure.name(locale));
        model.addAttribute("before", side(key, before));
        model.addAttribute("after", side(key, neu));
        model.addAttribute("kinds", JSON.writeValueAsString(Finding.Element.names(locale)));
        return "models/compare";
    }

    @GetMapping("/dateien/{side}.bpmn")
    ResponseEntity<byte[]> bpmn(@PathVariable String key, @PathVariable String side) {
        return Bpmn.file(side(key, side).folder());
    }

    /** @param version 0 for a draft */
    record Side(String id, int version, Optional<ModelDraft> draft, ProcedureFolder folder) {}

    private Side side(String key, String id) {
        procedures.get(key);
        if (id.matches("[0-9]{1,6}")) {
            var version = versions.get(key, Integer.parseInt(id));
            return new Side(id, version.version(), Optional.empty(), drafts.version(version.definition()));
        }
        if (!id.matches("[0-9a-f-]{36}")) {
            throw new NotFound("no such version");
        }
        var draft = drafts.get(ModelDraft.Id.of(id));
        if (!draft.procedure().equals(key)) {
            throw new NotFound("no such draft");
        }
        return new Side(id, 0, Optional.of(draft), drafts.folder(draft));
    }
}
