package de.amtsweg.processes.models;

import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.catalogue.Deployments;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All versions of procedures, and who approved them. */
@Repository
public class ModelVersions {

    private final Deployments deployments;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    ModelVersions(Deployments deployments, JdbcClient jdbc, InstantSource clock) {
        this.deployments = deployments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    public List<ModelVersion> of(String procedure) {
        var releases = new HashMap<String, ModelVersion.Release>();
        jdbc.sql("select * from model_version")
                .query((row, number) -> releases.put(
                        row.getString("definition"),
                        new ModelVersion.Release(
                                row.getString("author_name"),
                                row.getString("approver_name"),
                                row.getString("comment"))))
                .list();
        return deployments.versions(procedure).stream()
                .map(definition -> new ModelVersion(
                        definition.getId(),
                        definition.getVersion(),
                        deployments.deployed(definition),
                        releases.get(definition.getId())))
                .toList();
    }

    /** @throws NotFound when there is no such version */
    public ModelVersion get(String procedure, int version) {
        return of(procedure).stream()
                .filter(known -> known.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("no such version"));
    }

    /** Records who made a version that was just deployed, and who approved it. */
    void released(String definition, ModelVersion.Release release) {
        jdbc.sql(
                        "insert into model_version (definition, author_name, approver_name, comment, deployed) values (?, ?, ?, ?, ?)")
                .params(
                        definition,
                        release.author(),
                        release.approver(),
                        release.comment(),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
