package de.amtsweg.processes.catalogue;

import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.inspection.Inspection;
import de.amtsweg.processes.procedures.ProcedureFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/** The only way for procedures into the engine. */
@Repository
public class Deployments {

    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

    /** Where files come from: with the software, or from the city's own release procedure. */
    private static final String SOFTWARE = "folder";

    private static final String CITY = "city";

    private final RepositoryService repository;
    private final Inspection inspection;

    Deployments(RepositoryService repository, Inspection inspection) {
        this.repository = repository;
        this.inspection = inspection;
    }

    /**
     * Deploys a folder that came with the software if it has changed since it was last deployed from there. What the city
     * has released itself stays.
     *
     * @throws DeploymentRefused when something is wrong with it
     */
    void deployFromSoftware(ProcedureFolder folder) {
        var last = last(folder.key());
        if (last.isEmpty()) {
            deploy(folder, SOFTWARE);
        } else if (CITY.equals(last.get().getSource())) {
            LOG.info("procedure {} stays as the city has released it", folder.key());
        } else if (!folder.hasFilesOf(
                new ProcedureFolder(folder.key(), files(last.get().getId())))) {
            deploy(folder, SOFTWARE);
        }
    }

    /**
     * Deploys what the city has released.
     *
     * @return the engine's id of the new version
     * @throws DeploymentRefused when something is wrong with it
     */
    public String release(ProcedureFolder folder) {
        return deploy(folder, CITY);
    }

    private String deploy(ProcedureFolder folder, String source) {
        var findings = inspection.of(folder).stream().filter(Finding::refuses).toList();
        if (!findings.isEmpty()) {
            throw new DeploymentRefused(folder.key(), findings);
        }
        var deployment = repository.createDeployment().name(folder.key()).source(source);
        folder.files().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        try {
            return deployment.deployWithResult().getDeployedProcessDefinitions().stream()
                    .filter(definition -> definition.getKey().equals(folder.key()))
                    .map(ProcessDefinition::getId)
                    .findFirst()
                    .orElseThrow();
        } catch (ParseException refusedByTheEngine) {
            throw new DeploymentRefused(folder.key(), findings(refusedByTheEngine));
        }
    }

    private Optional<Deployment> last(String key) {
        return newest(key).map(this::deployment);
    }

    public Optional<ProcessDefinition> newest(String key) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    /** Newest first. */
    public List<ProcessDefinition> versions(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
    }

    int version(String definition) {
        return repository.getProcessDefinition(definition).getVersion();
    }

    public Instant deployed(String definition) {
        return deployed(repository.getProcessDefinition(definition));
    }

    public Instant deployed(ProcessDefinition definition) {
        return deployment(definition).getDeploymentTime().toInstant();
    }

    private Deployment deployment(ProcessDefinition definition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
    }

    /** The files that a version was deployed with. */
    public ProcedureFolder folder(String definition) {
        var known = repository.getProcessDefinition(definition);
        return new ProcedureFolder(known.getKey(), files(known.getDeploymentId()));
    }

    private Map<String, byte[]> files(String deployment) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : repository.getDeploymentResourceNames(deployment)) {
            try (var content = repository.getResourceAsStream(deployment, name)) {
                files.put(name, content.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    private static List<Finding> findings(ParseException failure) {
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
