package de.amtsweg.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.catalogue.Deployments;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.models.Releases.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessesTest
class ReleasesTest {

    private static final String KEY = "gewerbe-anmelden";

    @Autowired
    Procedures procedures;

    @Autowired
    Deployments deployments;

    @Autowired
    ModelDrafts drafts;

    @Autowired
    Releases releases;

    @Autowired
    TransactionTemplate transaction;

    /** The second comes past the inspection: no column of the engine's is as wide. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            historyTimeToLive="P3650D" | historyTimeToLive="zehn Jahre" | Die Aufbewahrung ist keine Zahl von Tagen.
            historyTimeToLive="P3650D" | historyTimeToLive="P3650D" camunda:versionTag="VERY_LONG" | Das Modell lässt sich nicht ausführen.""")
    void aRefusalSaysWhyAndLeavesTheTransactionOfTheCaseAlone(String good, String bad, String why) throws Exception {
        var running = procedures.get(KEY);
        var analyst = new Person(UUID.randomUUID().toString(), "Anna", "", Set.of());
        assertThat(running.bpmn()).contains(good);
        var model = running.bpmn().replace(good, bad.replace("VERY_LONG", "x".repeat(100)));
        var draft = drafts.save(
                KEY, analyst, running.definition(), 0, Map.of(KEY + ".bpmn", model.getBytes(StandardCharsets.UTF_8)));
        int before = deployments.versions(KEY).size();
        var outcome = transaction.execute(status -> {
            var tried = releases.release(draft.id(), "Otto");
            assertThat(status.isRollbackOnly()).isFalse();
            return tried;
        });
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).findings())
                .extracting(finding -> finding.text(Locale.GERMAN))
                .contains(why);
        assertThat(deployments.versions(KEY)).hasSize(before);
        assertThat(drafts.of(KEY, analyst)).isPresent();
        drafts.discard(KEY, analyst);
    }
}
