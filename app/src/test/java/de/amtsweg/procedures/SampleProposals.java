package de.amtsweg.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.ModelDrafts;
import de.amtsweg.processes.ModelDrafts.Saving;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.Releases;
import de.amtsweg.processes.Releases.Outcome;
import java.util.Map;

/** Proposes changes of procedures as an analyst does in the workbench. */
record SampleProposals(ModelDrafts drafts, Releases releases) {

    /** @param entered {@code verfahren} is the procedure, {@code aenderung} the comment */
    Case.Id propose(Map<String, Object> entered, Person analyst) {
        var key = entered.get("verfahren").toString();
        var draft = drafts.open(key, analyst);
        var file = key + ".bpmn";
        var changed =
                drafts.files(draft).get(file).replace("</bpmn:documentation>", " (geändert)</bpmn:documentation>");
        assertThat(drafts.save(draft.id(), analyst, draft.revision(), file, changed))
                .isInstanceOf(Saving.Saved.class);
        var outcome = releases.propose(draft.id(), entered.get("aenderung").toString(), analyst);
        assertThat(outcome).isInstanceOf(Outcome.Proposed.class);
        return ((Outcome.Proposed) outcome).id();
    }
}
