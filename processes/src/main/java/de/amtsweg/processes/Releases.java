package de.amtsweg.processes;

import de.amtsweg.forms.Input;
import de.amtsweg.processes.Cases.Filing;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How a draft becomes the version that runs: proposed as a case of the release procedure, approved there, deployed. */
@Service
public class Releases {

    /** The procedure that decides about proposals; its form has the fields {@code vorschlag} and {@code aenderung}. */
    public static final String PROCEDURE = "verfahren-freigeben";

    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final Procedures procedures;
    private final Deployments deployments;
    private final Inspection inspection;
    private final ModelDrafts models;
    private final Drafts drafts;
    private final Cases cases;

    Releases(
            JdbcClient jdbc,
            Proposals proposals,
            Procedures procedures,
            Deployments deployments,
            Inspection inspection,
            ModelDrafts models,
            Drafts drafts,
            Cases cases) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.procedures = procedures;
        this.deployments = deployments;
        this.inspection = inspection;
        this.models = models;
        this.drafts = drafts;
        this.cases = cases;
    }

    /** What became of an attempt to propose a draft or to release a proposal. */
    public sealed interface Outcome {

        record Proposed(Case.Id id) implements Outcome {}

        record Released(String definition) implements Outcome {}

        /** The gate or the lint found something. */
        record Refused(List<Finding> findings) implements Outcome {}

        /** Another version has been released since the draft was begun. */
        record Outdated() implements Outcome {}

        /** Nothing differs from the version that runs. */
        record Unchanged() implements Outcome {}
    }

    /**
     * Everything that is wrong with the draft; hints about missing words are among it.
     *
     * @throws NotFound when its base is no version of the procedure
     */
    public List<Finding> findings(ModelDraft draft) {
        return inspection.of(folder(draft.procedure(), models.files(draft)));
    }

    /**
     * Proposes the person's own draft for release, as it is now.
     *
     * @param comment what was changed and why, for the one who approves
     */
    @Transactional
    public Outcome propose(ModelDraft.Id id, String comment, Person person) {
        var draft = models.get(id);
        if (!draft.isOf(person)) {
            throw new NotFound("no such draft");
        }
        var running = procedures.get(draft.procedure());
        if (!running.definition().equals(draft.base())) {
            return new Outcome.Outdated();
        }
        if (models.files(draft).equals(procedures.files(draft.procedure(), draft.base()))) {
            return new Outcome.Unchanged();
        }
        var findings = findings(draft).stream().filter(Finding::refuses).toList();
        if (!findings.isEmpty()) {
            return new Outcome.Refused(findings);
        }
        var proposal = proposals.add(draft, comment);
        var form = drafts.begin(
                PROCEDURE,
                person,
                new Input(Map.of(
                        "verfahren", List.of(draft.procedure()),
                        "name", List.of(running.name()),
                        "vorschlag", List.of(proposal.toString()),
                        "aenderung", List.of(comment))));
        if (cases.file(form.id(), person, Locale.GERMAN) instanceof Filing.Filed filed) {
            return new Outcome.Proposed(filed.id());
        }
        throw new IllegalStateException("the form of %s does not take a proposal".formatted(PROCEDURE));
    }

    /** All files as they would be. */
    public Map<String, String> files(Proposal proposal) {
        var files = new HashMap<>(procedures.files(proposal.procedure(), proposal.base()));
        files.putAll(proposal.files());
        return files;
    }

    /**
     * Deploys an approved proposal, in the transaction of the case that approved it; new cases use it once that has
     * committed.
     */
    @Transactional
    public Outcome release(Proposal.Id id, String approver, Case approval) {
        var proposal = proposals.get(id);
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("release " + proposal.procedure())
                .query()
                .singleValue();
        if (!deployments.newest(proposal.procedure()).orElseThrow().getId().equals(proposal.base())) {
            return new Outcome.Outdated();
        }
        String definition;
        try {
            definition = deployments.release(folder(proposal.procedure(), files(proposal)));
        } catch (de.amtsweg.processes.Refused refused) {
            return new Outcome.Refused(refused.findings());
        }
        jdbc.sql("insert into model_version (definition, author, approver, comment, reference) values (?, ?, ?, ?, ?)")
                .params(definition, proposal.personName(), approver, proposal.comment(), approval.reference())
                .update();
        jdbc.sql("delete from model_draft where id = ? and revision = ?")
                .params(proposal.draft().value(), proposal.revision())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                procedures.refresh();
            }
        });
        return new Outcome.Released(definition);
    }

    /** All versions of the procedure, newest first. */
    public List<ModelVersion> versions(String key) {
        var running = procedures.get(key).definition();
        return deployments.versions(key).stream()
                .map(definition -> new ModelVersion(
                        definition.getId(),
                        definition.getVersion(),
                        deployments.deployed(definition),
                        released(definition.getId()).orElse(null),
                        definition.getId().equals(running)))
                .toList();
    }

    private Optional<ModelVersion.Release> released(String definition) {
        return jdbc.sql("select * from model_version where definition = ?")
                .param(definition)
                .query((row, number) -> new ModelVersion.Release(
                        row.getString("author"),
                        row.getString("approver"),
                        row.getString("comment"),
                        row.getString("reference")))
                .optional();
    }

    private static ProcedureFolder folder(String key, Map<String, String> texts) {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ProcedureFolder(key, files);
    }
}
