package de.amtsweg.processes.catalogue;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.City;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.procedures.Procedure;
import de.amtsweg.processes.procedures.ProcedureFolder;
import de.amtsweg.storage.kinds.Kinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Repository;

/** All procedures: the newest version of each for new cases, and every version that some case still runs on. */
@Repository
public class Procedures {

    private static final Logger LOG = LoggerFactory.getLogger(Procedures.class);

    private final Deployments deployments;
    private final Kinds kinds;
    private final String location;
    private final Map<String, Procedure> byDefinition = new ConcurrentHashMap<>();
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    private volatile Set<String> keys = Set.of();
    private volatile Map<String, Procedure> newest = Map.of();

    Procedures(Deployments deployments, Kinds kinds, City city) {
        this.deployments = deployments;
        this.kinds = kinds;
        this.location =
                city.procedures().map(folder -> folder.toUri().toString()).orElse("classpath*:procedures/");
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

    /** The version that a case runs on, with the forms, texts and letters it had then. */
    public Procedure of(Case filed) {
        return version(filed.definition());
    }

    /**
     * What is asked now and was not in the version that somebody saw last, and vice versa.
     *
     * @param seen the engine's id of that version; null if unknown
     */
    public Optional<FormChange> change(String key, @Nullable String seen, Locale locale) {
        var now = get(key);
        return Optional.ofNullable(seen)
                .filter(before -> !before.equals(now.definition()))
                .map(before -> FormChange.between(version(before), now, deployments.deployed(now.definition()), locale))
                .filter(change -> !change.isEmpty());
    }

    public Procedure version(String definition) {
        return byDefinition.computeIfAbsent(definition, this::deployed);
    }

    /**
     * Deploys each of the city's folders that has changed since its last deployment. If a folder is refused, its last
     * version keeps running; so does a version that the city has released in the browser. To be called by one node at a
     * time.
     */
    public void deployFolders() {
        var known = new TreeSet<String>();
        for (var folder : folders()) {
            known.add(folder.key());
            deploy(folder);
        }
        keys = Collections.unmodifiableSet(known);
        refresh();
    }

    /** Deploys one folder, as {@link #deployFolders} does with all; a new one becomes a new procedure. */
    public void deployFolder(ProcedureFolder folder) {
        var known = new TreeSet<>(keys);
        known.add(folder.key());
        deploy(folder);
        keys = Collections.unmodifiableSet(known);
        refresh();
    }

    private void deploy(ProcedureFolder folder) {
        try {
            deployments.deployFromSoftware(folder);
        } catch (DeploymentRefused refused) {
            LOG.error("{}", refused.getMessage());
        } catch (RuntimeException broken) {
            LOG.error("{} is not deployed", folder.key(), broken);
        }
    }

    /** Checks which versions run now; another node may have released a new one. */
    public void refresh() {
        var current = new TreeMap<String, Procedure>();
        for (var key : keys) {
            deployments.newest(key).ifPresent(definition -> {
                var before = newest.get(key);
                if (before == null || before.version() != definition.getVersion()) {
                    LOG.info("procedure {} runs in version {}", key, definition.getVersion());
                }
                var read = readable(definition.getId()).or(() -> Optional.ofNullable(before));
                if (read.isEmpty()) {
                    return;
                }
                var procedure = read.get();
                current.put(key, procedure);
                if (before == null || before.version() != procedure.version()) {
                    kinds.declare(key, procedure.kinds(), "%s%s/unterlagen".formatted(location, key));
                }
            });
        }
        newest = Collections.unmodifiableMap(current);
    }

    /** One that cannot be read any more does not take the others with it. */
    private Optional<Procedure> readable(String definition) {
        try {
            return Optional.of(version(definition));
        } catch (RuntimeException broken) {
            if (unreadable.add(definition)) {
                LOG.error("version {} cannot be read", definition, broken);
            }
            return Optional.empty();
        }
    }

    /** The files of a version, as they were deployed. */
    public ProcedureFolder folder(String definition) {
        return deployments.folder(definition);
    }

    private Procedure deployed(String definition) {
        return deployments.folder(definition).read(definition, deployments.version(definition));
    }

    private List<ProcedureFolder> folders() {
        try {
            var folders = new TreeMap<String, Map<String, byte[]>>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(location + "*/*.*")) {
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
