package de.amtsweg.app.models;

import de.amtsweg.processes.Procedures;
import de.amtsweg.processes.RunningCases;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The models, and where their running cases stand. */
@Controller
@RequestMapping("/modelle")
class ModelController {

    private final Procedures procedures;
    private final RunningCases running;

    ModelController(Procedures procedures, RunningCases running) {
        this.procedures = procedures;
        this.running = running;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("procedures", procedures.all());
        return "models/list";
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
