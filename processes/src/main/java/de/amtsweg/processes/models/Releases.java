package de.amtsweg.processes.models;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.catalogue.DeploymentRefused;
import de.amtsweg.processes.catalogue.Deployments;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.inspection.Inspection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How a draft becomes the version that runs: proposed as a case of the release procedure, approved there, deployed. */
@Service
public class Releases {

    /** The procedure that decides on proposals; its field {@code vorschlag} holds the id of the draft. */
    public static final String PROCEDURE = "verfahren-freigeben";

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final Deployments deployments;
    private final Inspection inspection;
    private final ModelDrafts models;
    private final ModelVersions versions;
    private final Drafts drafts;
    private final Cases cases;

    Releases(
            JdbcClient jdbc,
            Procedures procedures,
            Deployments deployments,
            Inspection inspection,
            ModelDrafts models,
            ModelVersions versions,
            Drafts drafts,
            Cases cases) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.deployments = deployments;
        this.inspection = inspection;
        this.models = models;
        this.versions = versions;
        this.drafts = drafts;
        this.cases = cases;
    }

    /** The outcome of an attempt to propose a draft or to release a proposed one. */
    public sealed interface Outcome {

        record Proposed(Case.Id id) implements Outcome {}

        record Released(String definition) implements Outcome {}

        /** The gate or the lint found something. */
        record Refused(List<Finding> findings) implements Outcome {}

        /** Another version has been released since the draft was begun. */
        record Outdated() implements Outcome {}

        /** There is no draft, or nothing in it differs from the version that runs. */
        record Unchanged() implements Outcome {}
    }

    /**
     * Proposes the person's own draft for release. Until that is decided, nobody changes it.
     *
     * @param comment what was changed and why, for the approver
     * @throws NotFound when the person has proposed it already
     */
    @Transactional
    public Outcome propose(String procedure, String comment, Person person) {
        var running = procedures.get(procedure);
        var own = models.of(procedure, person);
        if (own.isEmpty()) {
            return new Outcome.Unchanged();
        }
        var draft = own.get();
        if (!running.definition().equals(draft.base())) {
            return new Outcome.Outdated();
        }
        var folder = models.folder(draft);
        if (folder.hasFilesOf(deployments.folder(draft.base()))) {
            return new Outcome.Unchanged();
        }
        var findings = inspection.of(folder).stream().filter(Finding::refuses).toList();
        if (!findings.isEmpty()) {
            return new Outcome.Refused(findings);
        }
        models.submit(procedure, person, comment);
        var form = drafts.begin(
                PROCEDURE,
                person,
                new Input(Map.of(
                        "verfahren", List.of(procedure),
                        "name", List.of(running.name()),
                        "vorschlag", List.of(draft.id().toString()),
                        "aenderung", List.of(comment))));
        if (cases.file(form.procedure(), form.id(), person, Locale.GERMAN) instanceof Filing.Filed filed) {
            return new Outcome.Proposed(filed.id());
        }
        throw new IllegalStateException("the form of %s does not take a proposal".formatted(PROCEDURE));
    }

    /**
     * Deploys an approved draft, in the transaction of the case that approved it; new cases use it once that has
     * committed.
     */
    @Transactional
    public Outcome release(ModelDraft.Id id, String approver) {
        var draft = models.get(id);
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("release " + draft.procedure())
                .query()
                .singleValue();
        if (!deployments.newest(draft.procedure()).orElseThrow().getId().equals(draft.base())) {
            return new Outcome.Outdated();
        }
        String definition;
        try {
            definition = deployments.release(models.folder(draft));
        } catch (DeploymentRefused refused) {
            return new Outcome.Refused(refused.findings());
        }
        versions.released(
                definition, new ModelVersion.Release(draft.authorName(), approver, String.valueOf(draft.comment())));
        models.remove(id);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                procedures.refresh();
            }
        });
        return new Outcome.Released(definition);
    }
}
