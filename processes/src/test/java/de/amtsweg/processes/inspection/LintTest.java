package de.amtsweg.processes.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.procedures.ProcedureFolder;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepContext;
import de.amtsweg.processes.steps.StepField;
import de.amtsweg.processes.steps.StepField.Type;
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
    private static final List<Step> STEPS = List.of(
            step("sendMail", StepField.required("mail", Type.MAIL)),
            step(
                    "sendNotice",
                    StepField.required("letter", Type.LETTER),
                    StepField.required("office", Type.OFFICE),
                    StepField.optional("dueDays", Type.NUMBER)));

    @Test
    void findsNothingInAGoodFolder() {
        assertThat(Inspection.of(GOOD, STEPS, OFFICES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hundesteuer-anmelden.bpmn | camunda:formRef="pruefung" | camunda:formRef="pruefng" | pruefung | The form pruefng.form is not there
            hundesteuer-anmelden.bpmn | "steueramt" camunda:dueDate | "steuramt" camunda:dueDate | pruefung | given to "steuramt", which is no office
            hundesteuer-anmelden.bpmn | ${sendNotice} | ${''.getClass()} | bescheidErlassen | is no step of the platform
            hundesteuer-anmelden.bpmn | name="letter" value="bescheid" | name="letter" value="beschied" | bescheidErlassen | The letter beschied.html is not there
            hundesteuer-anmelden.bpmn | name="letter" value="bescheid" | name="brief" value="bescheid" | bescheidErlassen | The step lacks the field "letter"
            hundesteuer-anmelden.bpmn | name="letter" value="bescheid" | name="brief" value="bescheid" | bescheidErlassen | does not know the field "brief"
            hundesteuer-anmelden.bpmn | name="office" value="steueramt" | name="office" value="amt" | bescheidErlassen | holds "amt", which is no office
            hundesteuer-anmelden.bpmn | camunda:asyncBefore="true" | | bescheidErlassen | needs a transaction of its own
            hundesteuer-anmelden.bpmn | name="dueDays" value="30" | name="dueDays" value="bald" | bescheidErlassen | holds "bald", which is no whole number
            hundesteuer-anmelden.bpmn | camunda:historyTimeToLive="P3650D" | | hundesteuer-anmelden | how long finished cases are kept
            hundesteuer-anmelden.bpmn | isExecutable="true" | | hundesteuer-anmelden | not marked as executable
            hundesteuer-anmelden.bpmn | camunda:decisionRef="steuersatz" | camunda:decisionRef="satz" | steuersatzBestimmen | The decision satz.dmn is not there
            hundesteuer-anmelden.bpmn | camunda:decisionRefBinding="deployment" | | steuersatzBestimmen | so that running cases keep their rules
            hundesteuer-anmelden.bpmn | id="hundesteuer-anmelden" | id="hund" | hund | must be the folder’s name
            hundesteuer-anmelden.bpmn | </bpmn:definitions> | | | is not valid XML
            hundesteuer-anmelden.bpmn | <bpmn:incoming>zuPruefung</bpmn:incoming> | <bpmn:extensionElements><camunda:properties><camunda:property name="fourEyes" value="true" /></camunda:properties></bpmn:extensionElements><bpmn:incoming>zuPruefung</bpmn:incoming> | pruefung | The four-eyes rule bars nobody here
            hundesteuer-anmelden.bpmn | <bpmn:incoming>zuPruefung</bpmn:incoming> | <bpmn:extensionElements><camunda:properties><camunda:property name="fourEyes" value="rueckfrage" /></camunda:properties></bpmn:extensionElements><bpmn:incoming>zuPruefung</bpmn:incoming> | pruefung | The four-eyes rule bars nobody here
            hundesteuer-anmelden.bpmn | <bpmn:incoming>zuPruefung</bpmn:incoming> | <bpmn:extensionElements><camunda:properties><camunda:property name="fourEyes" value="pruefng" /></camunda:properties></bpmn:extensionElements><bpmn:incoming>zuPruefung</bpmn:incoming> | pruefung | names "pruefng", which is no other user task
            hundesteuer-anmelden.bpmn | <bpmn:incoming>zuPruefung</bpmn:incoming> | <bpmn:extensionElements><camunda:properties><camunda:property name="dueWorkingDays" value="zehn" /></camunda:properties></bpmn:extensionElements><bpmn:incoming>zuPruefung</bpmn:incoming> | pruefung | "zehn" is no number of working days
            hundesteuer-anmelden.bpmn | <bpmn:incoming>zuPruefung</bpmn:incoming> | <bpmn:extensionElements><camunda:properties><camunda:property name="dueWorkingDays" value="10" /></camunda:properties></bpmn:extensionElements><bpmn:incoming>zuPruefung</bpmn:incoming> | pruefung | The due date stands here twice
            hundesteuer-anmelden.bpmn | <bpmn:incoming>zuPruefung</bpmn:incoming> | <bpmn:extensionElements><camunda:properties><camunda:property name="fourEyes" value="pruefung" /></camunda:properties></bpmn:extensionElements><bpmn:incoming>zuPruefung</bpmn:incoming> | pruefung | names "pruefung", which is no other user task
            hundesteuer-anmelden.bpmn | ${entscheidung == 'abgelehnt'} | ${entscheidng == 'abgelehnt'} | istAbgelehnt | Did you mean "entscheidung"?
            hundesteuer-anmelden.bpmn | ${entscheidung == 'abgelehnt'} | ${entscheidung == 'abgelent'} | istAbgelehnt | Did you mean "abgelehnt"?
            hundesteuer-anmelden.bpmn | ${entscheidung == 'abgelehnt'} | ${'vertagt' == entscheidung} | istAbgelehnt | The choices are: abgelehnt, bewilligt, rueckfrage.
            steuersatz.dmn | decision id="steuersatz" | decision id="steuer" | | No decision of the file has the id "steuersatz"
            antrag.form | "id": "antrag" | "id": "anmeldung" | | must have its file’s name, "antrag"
            antrag.form | "type": "select" | "type": "iframe" | | components[1].components[1]: an iframe shows another site
            antrag.form | "type": "select" | "type": "selekt" | | components[1].components[1].type: it is of type "selekt"
            antrag.form | "key": "rasse" | "key": "hundename" | | the key "hundename" is used twice
            antrag.form | "type": "select" | "conditional": {"hide": "=for i in 1..n return i"}, "type": "select" | | conditional.hide
            antrag.form | "type": "checkbox" | "properties": {"block": "hund"}, "type": "group" | | there is no block "hund"
            antrag.form | "kinds": "nachweis-tierheim" | "kinds": "tierheim" | | The field "nachweisTierheim" asks for a document of the kind "tierheim", which does not exist
            texte_en.properties | antrag.rasse.label= | antrag.rasse.label={{#if x}} | | The text "antrag.rasse.label" cannot be shown
            texte.properties | mail.eingang.text= | mail.eingang.text={{#if x}} | | The text "mail.eingang.text" cannot be shown
            texte.properties | status.bewilligt | status.bewiligt | | The text "status.bewilligt" is missing
            texte.properties | mail.eingang.text | mail.eingng.text | eingangBestaetigen | The mail "eingang" has no words
            texte_en.properties | antrag.hundename.label | x | | The text "antrag.hundename.label" is missing""")
    void saysInPlainWordsWhatIsWrongWithWhichFile(String file, String good, String bad, String element, String words) {
        var files = new TreeMap<>(GOOD.files());
        var text = GOOD.text(file);
        assertThat(text).contains(good);
        files.put(file, text.replace(good, bad == null ? "" : bad).getBytes(StandardCharsets.UTF_8));
        var findings = Inspection.of(new ProcedureFolder(GOOD.key(), files), STEPS, OFFICES);
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.toString()).contains(words);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.line() == null)
                    .isEqualTo(element == null && !finding.code().startsWith("xml."));
            assertThat(GOOD.files()).containsKey(finding.file());
        });
    }

    @Test
    void namesAMissingModel() {
        var files = new TreeMap<>(GOOD.files());
        files.remove("hundesteuer-anmelden.bpmn");
        assertThat(Inspection.of(new ProcedureFolder(GOOD.key(), files), STEPS, OFFICES))
                .extracting(Finding::code)
                .containsExactly("model.missing");
    }

    @Test
    void looksIntoTheKindsOfDocumentsThatAProcedureDeclares() {
        var files = new TreeMap<>(GOOD.files());
        files.put("unterlagen.yaml", "- key: lageplan".getBytes(StandardCharsets.UTF_8));
        assertThat(Inspection.of(new ProcedureFolder(GOOD.key(), files), STEPS, OFFICES))
                .singleElement()
                .hasToString("unterlagen.yaml: The kinds of documents cannot be read: \"lageplan\" is a kind that all "
                        + "procedures know Mend the file at this place.");
        files.put("unterlagen.yaml", "- {key: hundepass, label: {de: Hundepass}}".getBytes(StandardCharsets.UTF_8));
        files.put(
                "antrag.form",
                GOOD.text("antrag.form")
                        .replace("\"kinds\": \"nachweis-tierheim\"", "\"kinds\": \"hundepass\"")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Inspection.of(new ProcedureFolder(GOOD.key(), files), STEPS, OFFICES))
                .isEmpty();
    }

    @Test
    void givesExpressionsOfFormsToDecisions() {
        var files = new TreeMap<>(GOOD.files());
        files.put(
                "steuersatz.dmn",
                GOOD.text("steuersatz.dmn")
                        .replace("<text>hunde</text>", "<text>alleHunde</text>")
                        .getBytes(StandardCharsets.UTF_8));
        files.put(
                "pruefung.form",
                GOOD.text("pruefung.form")
                        .replaceFirst(
                                "\\[",
                                "[{\"type\": \"expression\", \"key\": \"alleHunde\", \"expression\": \"=hunde + 1\"},")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(new ProcedureFolder(GOOD.key(), files).read("x", 1).variables())
                .contains("alleHunde");
    }

    private static Step step(String name, StepField... fields) {
        return new Step() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean reachesOutside() {
                return name.equals("sendNotice");
            }

            @Override
            public List<StepField> fields() {
                return List.of(fields);
            }

            @Override
            public void run(StepContext context) {
                throw new AssertionError("the lint runs nothing");
            }
        };
    }
}
