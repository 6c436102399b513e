package de.amtsweg.app.models;

import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.catalogue.RunningCases;
import de.amtsweg.processes.models.ModelDrafts;
import de.amtsweg.processes.procedures.Procedure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The models, and where their running cases are. */
@Controller
@RequestMapping("/modelle")
class ModelController {

    private final Procedures procedures;
    private final RunningCases running;
    private final ModelDrafts drafts;
    private final ElementTemplates templates;

    ModelController(Procedures procedures, RunningCases running, ModelDrafts drafts, ElementTemplates templates) {
        this.procedures = procedures;
        this.running = running;
        this.drafts = drafts;
        this.templates = templates;
    }

    @GetMapping
    String all(Person person, Locale locale, Model model) {
        model.addAttribute("procedures", procedures.all());
        model.addAttribute(
                "names",
                procedures.all().stream()
                        .collect(Collectors.toMap(Procedure::key, procedure -> procedure.name(locale))));
        model.addAttribute("drafts", drafts.all());
        model.addAttribute("person", person);
        return "models/list";
    }

    /** The steps for other modelling tools. */
    @GetMapping(value = "/bausteine.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Map<String, Object>> templates(Locale locale) {
        return templates.in(locale, null);
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, Locale locale, Model model) {
        var procedure = procedures.get(key);
        model.addAttribute("procedure", procedure);
        model.addAttribute("name", procedure.name(locale));
        model.addAttribute("counts", running.at(procedure));
        return "models/model";
    }

    @GetMapping("/{key}/bpmn")
    ResponseEntity<byte[]> bpmn(@PathVariable String key) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(procedures.get(key).bpmn().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{key}/zahlen")
    @ResponseBody
    Map<String, Integer> counts(@PathVariable String key) {
        return running.at(procedures.get(key));
    }
}
