package de.amtsweg.processes;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Repository;

/** The one door through which procedures come to the engine. */
@Repository
class Deployments {

    private final RepositoryService repository;
    private final Inspection inspection;

    Deployments(RepositoryService repository, Inspection inspection) {
        this.repository = repository;
        this.inspection = inspection;
    }

    /**
     * Deploys the folder as one deployment, unless it is just what runs.
     *
     * @param source where the files come from
     * @return the version that runs now
     * @throws Refused when something is wrong with it
     */
    ProcessDefinition deploy(ProcedureFolder folder, String source) {
        var findings = inspection.of(folder).stream().filter(Finding::refuses).toList();
        if (!findings.isEmpty()) {
            throw new Refused(folder.key(), findings);
        }
        var deployment =
                repository.createDeployment().name(folder.key()).source(source).enableDuplicateFiltering(false);
        folder.files().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        try {
            var id = deployment.deploy().getId();
            return repository
                    .createProcessDefinitionQuery()
                    .deploymentId(id)
                    .processDefinitionKey(folder.key())
                    .singleResult();
        } catch (ParseException refusedByTheEngine) {
            throw new Refused(folder.key(), findings(folder, refusedByTheEngine));
        }
    }

    private static List<Finding> findings(ProcedureFolder folder, ParseException failure) {
        return failure.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream()
                        .map(problem -> new Finding(
                                "engine",
                                report.getResourceName(),
                                problem.getMainElementId(),
                                problem.getLine(),
                                List.of(problem.getMessage()))))
                .toList();
    }
}
