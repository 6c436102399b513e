package de.amtsweg.app.office;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The model of a case in the version that it runs on, and where in it the case is. */
@Controller
@RequestMapping("/amt/vorgang/{id}/modell")
class CaseModelController {

    private final Cases cases;
    private final Procedures procedures;

    CaseModelController(Cases cases, Procedures procedures) {
        this.cases = cases;
        this.procedures = procedures;
    }

    @GetMapping
    ResponseEntity<byte[]> bpmn(@PathVariable Case.Id id, Person person) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(procedures.of(cases.ofOffice(id, person)).bpmn().getBytes(StandardCharsets.UTF_8));
    }

    /** By the BPMN id of each place how often the case is there. */
    @GetMapping("/orte")
    ResponseEntity<Map<String, Integer>> places(@PathVariable Case.Id id, Person person) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(cases.ofOffice(id, person).states().stream()
                        .filter(place -> !place.isEmpty())
                        .collect(Collectors.toMap(place -> place, place -> 1, Integer::sum)));
    }
}
