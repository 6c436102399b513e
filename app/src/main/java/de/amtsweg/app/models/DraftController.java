package de.amtsweg.app.models;

import de.amtsweg.app.web.Dates;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.inspection.Inspection;
import de.amtsweg.processes.models.ModelDraft;
import de.amtsweg.processes.models.ModelDrafts;
import de.amtsweg.processes.models.Releases;
import de.amtsweg.processes.models.Releases.Outcome;
import de.amtsweg.processes.models.StaleDraft;
import de.amtsweg.processes.procedures.ProcedureFolder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of a procedure's model, and the analyst's draft. */
@Controller
@RequestMapping("/modelle/{key}")
class DraftController {

    private final Procedures procedures;
    private final ModelDrafts drafts;
    private final Inspection inspection;
    private final ElementTemplates templates;
    private final Offices offices;
    private final Dates dates;
    private final Releases releases;

    DraftController(
            Procedures procedures,
            ModelDrafts drafts,
            Inspection inspection,
            ElementTemplates templates,
            Offices offices,
            Dates dates,
            Releases releases) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.inspection = inspection;
        this.templates = templates;
        this.offices = offices;
        this.dates = dates;
        this.releases = releases;
    }

    @GetMapping("/bearbeiten")
    String edit(@PathVariable String key, Person person, Locale locale, Model model) {
        var procedure = procedures.get(key);
        var draft = drafts.of(key, person);
        var base = draft.map(ModelDraft::base).map(procedures::version).orElse(procedure);
        model.addAttribute("procedure", procedure);
        model.addAttribute("name", procedure.name(locale));
        model.addAttribute("draft", draft.orElse(null));
        model.addAttribute("base", base);
        return draft.filter(known -> known.submitted() != null).isPresent() ? "models/submitted" : "models/editor";
    }

    @GetMapping(value = "/werkbank.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Workbench workbench(@PathVariable String key, Person person, Locale locale) {
        return Workbench.of(
                procedures.get(key), List.copyOf(folder(key, person).files().keySet()), templates, offices, locale);
    }

    /** The draft exactly as it was saved, or the running version if there is none. */
    @GetMapping("/entwurf.bpmn")
    ResponseEntity<byte[]> bpmn(@PathVariable String key, Person person) {
        return Bpmn.file(folder(key, person));
    }

    @PostMapping(value = "/entwurf", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> save(
            @PathVariable String key,
            @RequestParam String base,
            @RequestParam int revision,
            @RequestBody byte[] bpmn,
            Person person) {
        var procedure = procedures.get(key);
        try {
            var saved = drafts.save(
                    procedure.key(),
                    person,
                    procedures.version(base).definition(),
                    revision,
                    Map.of(key + ".bpmn", bpmn));
            return ResponseEntity.ok(Map.of("revision", saved.revision(), "time", dates.clock(saved.changed())));
        } catch (StaleDraft stale) {
            var current = stale.current();
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(
                            current == null
                                    ? Map.of()
                                    : Map.of("who", current.authorName(), "time", dates.time(current.changed())));
        }
    }

    @PostMapping(value = "/befunde", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Workbench.Found> findings(@PathVariable String key, @RequestBody byte[] bpmn, Person person, Locale locale) {
        var files = new TreeMap<>(folder(key, person).files());
        files.put(key + ".bpmn", bpmn);
        return inspection.of(new ProcedureFolder(key, files)).stream()
                .map(finding -> Workbench.Found.of(finding, locale))
                .toList();
    }

    @PostMapping("/verwerfen")
    String discard(@PathVariable String key, Person person) {
        drafts.discard(procedures.get(key).key(), person);
        return "redirect:/modelle";
    }

    @PostMapping("/freigabe")
    String submit(@PathVariable String key, @RequestParam String comment, Person person, RedirectAttributes redirect) {
        var outcome = releases.propose(procedures.get(key).key(), comment.strip(), person);
        if (!(outcome instanceof Outcome.Proposed)) {
            redirect.addFlashAttribute("refused", outcome.getClass().getSimpleName());
            redirect.addFlashAttribute("comment", comment);
        }
        return "redirect:/modelle/{key}/bearbeiten";
    }

    /** Once its author has seen what is new in the version that runs now. */
    @PostMapping("/uebernehmen")
    String rebase(@PathVariable String key, Person person) {
        drafts.rebase(procedures.get(key).key(), person);
        return "redirect:/modelle/{key}/bearbeiten";
    }

    private ProcedureFolder folder(String key, Person person) {
        var newest = procedures.get(key).definition();
        return drafts.of(key, person).map(drafts::folder).orElseGet(() -> drafts.version(newest));
    }
}
