package de.amtsweg.processes.stories;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.models.ModelDrafts;
import de.amtsweg.processes.models.Releases;
import de.amtsweg.processes.models.Releases.Outcome;
import de.amtsweg.processes.models.StaleDraft;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Proposes changes of procedures as an analyst does in the workbench. */
record SampleProposals(Procedures procedures, ModelDrafts drafts, Releases releases) {

    /** @param entered {@code verfahren} is the procedure, {@code aenderung} the comment */
    Case.Id propose(Map<String, Object> entered, Person analyst) {
        var outcome = tried(entered, analyst);
        if (outcome instanceof Outcome.Outdated) {
            // what an earlier story released has only just been noticed: the analyst begins again
            drafts.discard(entered.get("verfahren").toString(), analyst);
            outcome = tried(entered, analyst);
        }
        assertThat(outcome).isInstanceOf(Outcome.Proposed.class);
        return ((Outcome.Proposed) outcome).id();
    }

    private Outcome tried(Map<String, Object> entered, Person analyst) {
        var key = entered.get("verfahren").toString();
        var running = procedures.get(key);
        var changed = running.bpmn().replace("</bpmn:documentation>", " (geändert)</bpmn:documentation>");
        try {
            drafts.save(
                    key,
                    analyst,
                    running.definition(),
                    0,
                    Map.of(key + ".bpmn", changed.getBytes(StandardCharsets.UTF_8)));
        } catch (StaleDraft notNew) {
            throw new AssertionError(notNew);
        }
        return releases.propose(key, entered.get("aenderung").toString(), analyst);
    }
}
