package de.amtsweg.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Repository;

/** All procedures: the newest version of each for new cases, and every version that some case still runs on. */
@Repository
public class Procedures {

    private static final Logger LOG = LoggerFactory.getLogger(Procedures.class);

    private final RepositoryService repository;
    private final Deployments deployments;
    private final Map<String, Procedure> byDefinition = new ConcurrentHashMap<>();
    private volatile Map<String, Procedure> newest = Map.of();

    Procedures(RepositoryService repository, Deployments deployments) {
        this.repository = repository;
        this.deployments = deployments;
    }

    public Collection<Procedure> all() {
        return newest.values();
    }

    public Optional<Procedure> find(String key) {
        return Optional.ofNullable(newest.get(key));
    }

    /** @throws NotFound when there is no such procedure */
    public Procedure get(String key) {
        return find(key).orElseThrow(() -> new NotFound("no such procedure"));
    }

    /** Those that the public may file. */
    public List<Procedure> offered() {
        return newest.values().stream().filter(Procedure::isPublic).toList();
    }

    /** @throws NotFound when there is no such procedure, or it is not for the public */
    public Procedure offered(String key) {
        return find(key).filter(Procedure::isPublic).orElseThrow(() -> new NotFound("no such procedure"));
    }

    /** The very version that a case runs on, with the forms, texts and letters it had then. */
    public Procedure of(Case filed) {
        return version(filed.definition());
    }

    public Procedure version(String definition) {
        return byDefinition.computeIfAbsent(definition, this::deployed);
    }

    /**
     * Deploys each folder of the class path that differs from what runs. A folder that is refused leaves its last
     * version running. To be called by one node at a time.
     */
    public void deployFolders() {
        var current = new TreeMap<String, Procedure>();
        for (var folder : folders()) {
            try {
                var definition = deployments.deploy(folder, "folder");
                current.put(folder.key(), version(definition.getId()));
                LOG.info("procedure {} runs in version {}", folder.key(), definition.getVersion());
            } catch (Refused refused) {
                LOG.error("{}", refused.getMessage());
                last(folder.key()).ifPresent(procedure -> current.put(folder.key(), procedure));
            }
        }
        newest = Collections.unmodifiableMap(current);
    }

    private Optional<Procedure> last(String key) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(definition -> version(definition.getId()));
    }

    private Procedure deployed(String definition) {
        var known = repository.getProcessDefinition(definition);
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : repository.getDeploymentResourceNames(known.getDeploymentId())) {
            try (var content = repository.getResourceAsStream(known.getDeploymentId(), name)) {
                files.put(name, content.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new ProcedureFolder(known.getKey(), files).read(definition, known.getVersion());
    }

    private static List<ProcedureFolder> folders() {
        try {
            var folders = new TreeMap<String, Map<String, byte[]>>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:procedures/*/*.*")) {
                var path = file.getURL().getPath();
                var parts = path.split("/");
                folders.computeIfAbsent(parts[parts.length - 2], key -> new TreeMap<>())
                        .put(parts[parts.length - 1], file.getContentAsByteArray());
            }
            return folders.entrySet().stream()
                    .map(folder -> new ProcedureFolder(folder.getKey(), folder.getValue()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
