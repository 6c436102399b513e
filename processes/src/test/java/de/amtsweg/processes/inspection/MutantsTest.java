package de.amtsweg.processes.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.procedures.ProcedureFolder;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the inspection lets through, the engine deploys; what the engine would refuse is said in an analyst's words. */
@ProcessesTest
class MutantsTest {

    /** Findings that say only that something is wrong. */
    private static final Set<String> WORDLESS = Set.of("engine", "engine.stumble", "model.invalid");

    private static final int MANY = 150;

    @Autowired
    RepositoryService repository;

    @Test
    void whatTheInspectionLetsThroughTheEngineDeploys() {
        int clean = 0;
        for (long seed = 0; seed < MANY; seed++) {
            var folder = Mutants.folder(seed);
            var refusals = refusals(folder);
            assertThat(refusals).as("seed %d", seed).noneMatch(finding -> WORDLESS.contains(finding.code()));
            if (refusals.isEmpty()) {
                clean++;
                assertThatCode(() -> deploy(folder)).as("seed %d", seed).doesNotThrowAnyException();
            }
        }
        assertThat(refusals(Mutants.folder(0))).isEmpty();
        assertThat(clean).isGreaterThan(MANY / 20);
    }

    private void deploy(ProcedureFolder folder) {
        var builder = repository.createDeployment().name("mutant");
        folder.files().forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
        repository.deleteDeployment(builder.deploy().getId(), true, true);
    }

    private static List<Finding> refusals(ProcedureFolder folder) {
        return Inspection.of(folder, List.of(), Set.of("steueramt")).stream()
                .filter(Finding::refuses)
                .toList();
    }
}
