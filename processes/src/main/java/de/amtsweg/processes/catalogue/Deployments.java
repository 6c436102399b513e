package de.amtsweg.processes.catalogue;

import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.inspection.Inspection;
import de.amtsweg.processes.procedures.ProcedureFolder;
import de.amtsweg.processes.trial.Complaints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
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
    private final ProcessEngineConfigurationImpl engine;

    Deployments(RepositoryService repository, Inspection inspection, ProcessEngineConfigurationImpl engine) {
        this.repository = repository;
        this.inspection = inspection;
        this.engine = engine;
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
            deploySoftware(folder);
        } else if (CITY.equals(last.get().getSource())) {
            LOG.info("procedure {} stays as the city has released it", folder.key());
        } else if (!folder.hasFilesOf(
                new ProcedureFolder(folder.key(), files(last.get().getId())))) {
            deploySoftware(folder);
        }
    }

    private void deploySoftware(ProcedureFolder folder) {
        inspect(folder);
        try {
            deploy(folder, SOFTWARE);
        } catch (ProcessEngineException refused) {
            LOG.warn("procedure {} cannot be deployed", folder.key(), refused);
            throw new DeploymentRefused(folder.key(), Complaints.findings(folder.key() + ".bpmn", refused));
        }
    }

    /**
     * Deploys what the city has released.
     *
     * @return the engine's id of the new version
     * @throws DeploymentRefused when something is wrong with it
     */
    public String release(ProcedureFolder folder) {
        inspect(folder);
        rehearse(folder);
        return deploy(folder, CITY);
    }

    /**
     * Deploys in a transaction of its own and takes it back. Whatever the inspection has not foreseen fails here, and not in
     * the transaction of the case that waits for an answer.
     */
    private void rehearse(ProcedureFolder folder) {
        try {
            engine.getCommandExecutorTxRequiresNew().execute(context -> {
                deployment(folder, CITY).deploy();
                context.getDbEntityManager().flush();
                throw new Rehearsed();
            });
        } catch (Rehearsed fine) {
            LOG.debug("procedure {} can be deployed", folder.key());
        } catch (RuntimeException refused) {
            LOG.warn("procedure {} cannot be deployed", folder.key(), refused);
            throw new DeploymentRefused(folder.key(), Complaints.findings(folder.key() + ".bpmn", refused));
        }
    }

    /** Takes the rehearsal back; as a refusal of what a user asked for, it is no error in the engine's log. */
    private static final class Rehearsed extends BadUserRequestException {

        private Rehearsed() {
            super("rehearsed");
        }
    }

    private void inspect(ProcedureFolder folder) {
        var findings = inspection.of(folder).stream().filter(Finding::refuses).toList();
        if (!findings.isEmpty()) {
            throw new DeploymentRefused(folder.key(), findings);
        }
    }

    private DeploymentBuilder deployment(ProcedureFolder folder, String source) {
        var deployment = repository.createDeployment().name(folder.key()).source(source);
        folder.files().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        return deployment;
    }

    private String deploy(ProcedureFolder folder, String source) {
        return deployment(folder, source).deployWithResult().getDeployedProcessDefinitions().stream()
                .filter(definition -> definition.getKey().equals(folder.key()))
                .map(ProcessDefinition::getId)
                .findFirst()
                .orElseThrow();
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
}
