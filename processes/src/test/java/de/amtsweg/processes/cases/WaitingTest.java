package de.amtsweg.processes.cases;

import static de.amtsweg.processes.SampleCases.citizen;
import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.inspection.Inspection;
import de.amtsweg.processes.procedures.ProcedureFolder;
import de.amtsweg.processes.tasks.Tasks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A permit is granted and waits for its last day: people read that, and not that somebody still works on it. */
@ProcessesTest
class WaitingTest {

    private static final String KEY = "hund-befristet";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Procedures procedures;

    @Autowired
    Drafts drafts;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    Inspection inspection;

    @Autowired
    ManagementService engine;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void withdraw() {
        repository.createDeploymentQuery().list().stream()
                .filter(deployment -> repository
                                .createProcessDefinitionQuery()
                                .deploymentId(deployment.getId())
                                .processDefinitionKey(KEY)
                                .count()
                        > 0)
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        procedures.refresh();
    }

    @Test
    void isAtItsPlaceAndNotAtTheTaskBefore() {
        procedures.deployFolder(folder("status.gilt=Ihr Hund ist angemeldet.\nstatus.gilt.art=erfolg\n"));
        var samples = beans.createBean(SampleCases.class);
        var erika = citizen("Erika Muster");
        var draft = drafts.begin(KEY, erika, SampleAnswers.dog(Map.of()));
        var filed = cases.ofApplicant(((Filing.Filed) cases.file(KEY, draft.id(), erika, Locale.GERMAN)).id(), erika);
        var sabine = colleague("Sabine Steuer", "steueramt");
        var task = samples.task(filed);
        samples.fillIn(task, sabine, Map.of("entscheidung", "bewilligt", "steuerpflichtAb", "01.10.2026"));
        tasks.complete(task.id(), sabine);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(samples.reload(filed).states()).containsExactly("gilt"));
        assertThat(samples.reload(filed).isOpen()).isTrue();

        var timer = engine.createJobQuery()
                .processInstanceId(samples.reload(filed).instance())
                .timers()
                .singleResult();
        engine.executeJob(timer.getId());
        assertThat(samples.reload(filed).states()).containsExactly("bewilligt");
        assertThat(samples.reload(filed).isOpen()).isFalse();
    }

    @Test
    void needsWordsForIt() {
        assertThat(inspection.of(folder("")))
                .anySatisfy(finding -> assertThat(finding.toString()).contains("status.gilt"));
    }

    private static ProcedureFolder folder(String words) {
        var dog = ProcedureFolder.at(Path.of("procedures", "hundesteuer-anmelden"));
        var files = new TreeMap<>(dog.files());
        files.remove("hundesteuer-anmelden.bpmn");
        files.put(
                KEY + ".bpmn",
                bytes(dog.text("hundesteuer-anmelden.bpmn")
                        .replace("hundesteuer-anmelden", KEY)
                        .replace("targetRef=\"bewilligt\" />", """
                        targetRef="gilt" />
                        <bpmn:intermediateCatchEvent id="gilt" name="Anmeldung gilt">
                          <bpmn:timerEventDefinition><bpmn:timeDuration>P30D</bpmn:timeDuration></bpmn:timerEventDefinition>
                        </bpmn:intermediateCatchEvent>
                        <bpmn:sequenceFlow id="zumEnde" sourceRef="gilt" targetRef="bewilligt" />""")));
        for (var texts : List.of("texte.properties", "texte_en.properties")) {
            files.put(texts, bytes(dog.text(texts) + "\n" + words));
        }
        return new ProcedureFolder(KEY, files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
