package de.amtsweg.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintTest {

    private static final ProcedureFolder GOOD = ProcedureFolder.at(Path.of("procedures", "hundesteuer-anmelden"));
    private static final Set<String> OFFICES = Set.of("steueramt");
    private static final List<Step> STEPS = List.of(step("sendMail", "mail"), step("sendNotice", "letter", "office"));

    @Test
    void findsNothingInAGoodFolder() {
        assertThat(Lint.of(GOOD, STEPS, OFFICES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hundesteuer-anmelden.bpmn | camunda:formRef="pruefung" | camunda:formRef="pruefng" | user task pruefung names pruefng.form, which is not there
            hundesteuer-anmelden.bpmn | "steueramt" camunda:dueDate | "steuramt" camunda:dueDate | user task pruefung is given to "steuramt", which is no office
            hundesteuer-anmelden.bpmn | ${sendNotice} | ${''.getClass()} | service task bescheidErlassen must name a step
            hundesteuer-anmelden.bpmn | name="letter" value="bescheid" | name="letter" value="beschied" | names the letter beschied.html, which is not there
            hundesteuer-anmelden.bpmn | camunda:historyTimeToLive="P3650D" | | the process has no camunda:historyTimeToLive
            hundesteuer-anmelden.bpmn | camunda:decisionRef="steuersatz" | camunda:decisionRef="satz" | business rule task steuersatzBestimmen names satz.dmn, which is not there
            hundesteuer-anmelden.bpmn | camunda:decisionRefBinding="deployment" | | so that running cases keep their rules
            hundesteuer-anmelden.bpmn | hundesteuer-anmelden" | hund" | must have the folder's name
            hundesteuer-anmelden.bpmn | </bpmn:definitions> | | is not valid BPMN
            steuersatz.dmn | decision id="steuersatz" | decision id="steuer" | has no decision with the file's name as id
            antrag.form | "id": "antrag" | "id": "anmeldung" | must have its file's name, "antrag"
            antrag.form | "type": "select" | "type": "iframe" | which cannot be shown yet
            texte.properties | status.bewilligt | status.bewiligt | the text "status.bewilligt" is missing
            texte.properties | mail.eingang.text | mail.eingng.text | the mail "eingang" of service task eingangBestaetigen has no words
            texte_en.properties | antrag.hundename.label | x | the text "antrag.hundename.label" is missing""")
    void saysInPlainWordsWhatIsWrongWithWhichFile(String file, String good, String bad, String words) {
        var files = new TreeMap<>(GOOD.files());
        var text = GOOD.text(file);
        assertThat(text).contains(good);
        files.put(file, text.replace(good, bad == null ? "" : bad).getBytes(StandardCharsets.UTF_8));
        var findings = Lint.of(new ProcedureFolder(GOOD.key(), files), STEPS, OFFICES);
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.text()).contains(words);
            assertThat(GOOD.files()).containsKey(finding.file());
        });
    }

    @Test
    void namesAMissingModel() {
        var files = new TreeMap<>(GOOD.files());
        files.remove("hundesteuer-anmelden.bpmn");
        assertThat(Lint.of(new ProcedureFolder(GOOD.key(), files), STEPS, OFFICES))
                .extracting(Lint.Finding::toString)
                .containsExactly("hundesteuer-anmelden.bpmn: is missing; the model is named like its folder");
    }

    private static Step step(String name, String... properties) {
        return new Step() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<String> requiredProperties() {
                return Set.of(properties);
            }

            @Override
            public void run(StepContext context) {
                throw new AssertionError("the lint runs nothing");
            }
        };
    }
}
