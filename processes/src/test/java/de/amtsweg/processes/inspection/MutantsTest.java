package de.amtsweg.processes.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.procedures.ProcedureFolder;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the inspection lets through, the engine deploys; what the engine would refuse is said in an analyst's words. */
@ProcessesTest
class MutantsTest {

    private static final int MANY = 1_500;

    @Autowired
    RepositoryService repository;

    @Test
    void whatTheInspectionLetsThroughTheEngineDeploys() {
        var clean = LongStream.range(0, MANY)
                .filter(seed -> refusals(Mutants.folder(seed)).isEmpty())
                .boxed()
                .toList();
        assertThat(clean).contains(0L).hasSizeGreaterThan(MANY / 20);
        assertThat(clean)
                .allSatisfy(seed ->
                        assertThatCode(() -> deploy(Mutants.folder(seed))).doesNotThrowAnyException());
    }

    @Test
    void everyComplaintOfTheEngineHasWordsOfItsOwn() {
        assertThat(LongStream.range(0, MANY).boxed().flatMap(seed -> refusals(Mutants.folder(seed)).stream()))
                .isNotEmpty()
                .noneMatch(finding ->
                        finding.code().equals("engine") || finding.code().equals("model.invalid"));
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
