package de.amtsweg.processes.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.procedures.ProcedureFolder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from elsewhere is said at its element, or kept and not run. */
class InspectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <bpmn:startEvent id="s" | <bpmn:startEvent id="s2" camunda:formRef="antrag" camunda:formRefBinding="deployment"/><bpmn:startEvent id="s" | engine.starts | s
            <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${a == 1}</bpmn:conditionExpression></bpmn:sequenceFlow> | </bpmn:sequenceFlow> | gateway.condition | g
            default="f5" | default="f4" | gateway.default | g
            <bpmn:startEvent id="ps"/><bpmn:sequenceFlow id="pf1" sourceRef="ps" targetRef="pu"/> | | engine.start | p
            sourceRef="eg" targetRef="it" | sourceRef="eg" targetRef="e" | gateway.event | eg
            id="bmd" messageRef="m1" | id="bmd" | message.none | bm
            id="ped" errorRef="er1" | id="ped" | error.none | pe
            errorCode="E1" | | error.none | pe
            escalationCode="S1" | | escalation.none | th
            id="lcd" name="weiter" | id="lcd" name="anders" | link.partner | f6
            sourceRef="u" targetRef="g" | sourceRef="u" targetRef="pu" | flow.scope | f3
            sourceRef="u" targetRef="g" | sourceRef="u" targetRef="D" | flow.end | f3
            <bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">2</bpmn:loopCardinality> | | repetition.none | pu
            <bpmn:boundaryEvent id="bm" | <bpmn:boundaryEvent id="bm2" attachedToRef="u"><bpmn:messageEventDefinition messageRef="m1"/></bpmn:boundaryEvent><bpmn:boundaryEvent id="bm" | message.twice | bm
            historyTimeToLive="P30D" | historyTimeToLive="P1Y" | process.history.unit | probe
            historyTimeToLive="P30D" | historyTimeToLive="zehn Jahre" | process.history.unit | probe
            attachedToRef="u" cancel | attachedToRef="g" cancel | boundary.host | b
            <bpmn:endEvent id="e"/> | <bpmn:endEvent id="e"/><bpmn:manualTask id="allein"/> | unconnected | allein
            >P7D< | >2 Wochen< | timer.duration | bt
            >P7D< | >14 Tage< | timer.duration | bt
            >P7D< | >< | timer.duration | bt
            >P7D< | >${'2 Wochen'}< | timer.duration | bt
            >P7D< | >${a}< | timer.duration | bt
            >P7D< | >${frist}< | name.unknown | bt
            >P7D< | >P584554049Y< | timer.duration | bt
            >P7D< | >P300000Y< | timer.duration | bt
            >2030-12-31T10:00:00< | >31.12.2030< | timer.date | itd
            dueDate="P14D" | dueDate="14" | due | u
            dueDate="P14D" | dueDate="31.12.2030" | due | u
            dueDate="P14D" | dueDate="" | due | u
            dueDate="P14D" | dueDate="${b}" | name.unknown | u
            ${a == 1} | ${betrag == 1} | name.unknown | f4
            ${a == 1} | ${a + 1} | condition.type | f4
            ${a == 1} | ${a} | condition.type | f4
            ${a == 1} | ${'ja'} | condition.type | f4
            id="u" name="Prüfen" | id="u" name="Pr\u202Efen" | name.invisible | u
            id="u" name="Prüfen" | id="u" name="Prüfen" camunda:assignee="demo" | attribute | u
            id="e2b" | id="e2" | model.twice | e2
            id="u" name | id="1u" name | model.value | 1u
            <bpmn:endEvent id="e"/> | <bpmn:endEvent id="e"/><bpmn:receiveTask id="r"/><bpmn:sequenceFlow id="x" sourceRef="r" targetRef="e"/> | message.none | r
            sourceRef="eg" targetRef="it"/> | sourceRef="eg" targetRef="it"/><bpmn:sequenceFlow id="x" sourceRef="eg" targetRef="it"/> | flow.twice | x
            """)
    void whatTheEngineWouldRefuseIsSaidAtItsElement(String good, String bad, String code, String element) {
        assertThat(Mutants.MODEL).contains(good);
        var model = Mutants.MODEL.replace(good, bad == null ? "" : bad.replace("\\u202E", "\u202e"));
        assertThat(refusals(Mutants.folder(model, Map.of()))).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.line()).isNotNull();
            for (var language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                assertThat(finding.text(language) + finding.remedy(language))
                        .doesNotContain("{0}", "{1}", "cvc-", "file:");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/MODEL http://localhost:1/BPMN20.xsd\"",
                "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x file:///x.xsd\" xmlns:modeler=\"http://camunda.org/schema/modeler/1.0\" modeler:executionPlatform=\"Camunda Platform\" modeler:executionPlatformVersion=\"7.20.0\""
            })
    void whatToolsWriteAtTheTopIsNotRead(String header) {
        var model = Mutants.MODEL.replace("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"", header);
        assertThat(refusals(Mutants.folder(model, Map.of()))).isEmpty();
        assertThat(refusals(Mutants.folder(model.replace(">P7D<", ">2 Wochen<"), Map.of())))
                .extracting(Finding::code)
                .containsExactly("timer.duration");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <bpmn:message id="m1" | <bpmn:itemDefinition id="it" structureRef="string"/><bpmn:dataStore id="ds"/><bpmn:interface id="if" name="i"><bpmn:operation id="op" name="o"><bpmn:inMessageRef>m1</bpmn:inMessageRef></bpmn:operation></bpmn:interface><bpmn:category id="c"><bpmn:categoryValue id="cv"/></bpmn:category><bpmn:message id="m1"
            <bpmn:startEvent id="s" | <bpmn:ioSpecification id="io"><bpmn:dataInput id="di"/><bpmn:inputSet id="is"><bpmn:dataInputRefs>di</bpmn:dataInputRefs></bpmn:inputSet><bpmn:outputSet id="os"/></bpmn:ioSpecification><bpmn:laneSet id="ls"><bpmn:lane id="l1" name="Amt"><bpmn:documentation>x</bpmn:documentation><bpmn:flowNodeRef>s</bpmn:flowNodeRef><bpmn:childLaneSet id="cl"><bpmn:lane id="l2"/></bpmn:childLaneSet></bpmn:lane></bpmn:laneSet><bpmn:startEvent id="s"
            <bpmn:endEvent id="e"/> | <bpmn:endEvent id="e"/><bpmn:group id="gr" categoryValueRef="cv"/><bpmn:dataStoreReference id="dsr" dataStoreRef="ds"/><bpmn:textAnnotation id="ta"><bpmn:text>x</bpmn:text></bpmn:textAnnotation><bpmn:association id="as" sourceRef="u" targetRef="ta"><bpmn:documentation>x</bpmn:documentation></bpmn:association>
            <bpmn:process id="probe" | <bpmn:collaboration id="co"><bpmn:participant id="pa" name="Amt" processRef="probe"/><bpmn:participant id="pb" name="Bürgerin" processRef="andere"/><bpmn:messageFlow id="mf" sourceRef="at" targetRef="u"/></bpmn:collaboration><bpmn:process id="andere" isExecutable="false"><bpmn:scriptTask id="at"><bpmn:script>x</bpmn:script></bpmn:scriptTask><bpmn:userTask id="au" camunda:assignee="x"/></bpmn:process><bpmn:process id="probe"
            messageRef="m1" | xmlns:tns="urn:x" messageRef="tns:m1"
            <bpmn:boundaryEvent id="bm" attachedToRef="u"><bpmn:messageEventDefinition id="bmd" messageRef="m1"/> | <bpmn:boundaryEvent id="bm" attachedToRef="u"><bpmn:outgoing>f2b</bpmn:outgoing><bpmn:messageEventDefinition id="bmd" messageRef="m1"/><bpmn:documentation>zuletzt</bpmn:documentation>
            <bpmn:endEvent id="e2"/> | <bpmn:endEvent id="e2"><bpmn:extensionElements><z:taskDefinition xmlns:z="http://camunda.org/schema/zeebe/1.0" type="x"/></bpmn:extensionElements></bpmn:endEvent>
            """)
    void whatDoesNoHarmIsKeptAndNotRun(String before, String after) {
        assertThat(Mutants.MODEL).contains(before);
        assertThat(refusals(Mutants.folder(Mutants.MODEL.replace(before, after), Map.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-8"})
    void filesAreReadByTheEncodingThatTheyDeclare(String encoding) throws Exception {
        var text = Mutants.MODEL.replace("encoding=\"UTF-8\"", "encoding=\"%s\"".formatted(encoding));
        var bytes = encoding.equals("UTF-16LE") ? ("\ufeff" + text).getBytes("UTF-16LE") : text.getBytes(encoding);
        var folder = Mutants.folder(bytes);
        assertThat(refusals(folder)).isEmpty();
        assertThat(folder.text("probe.bpmn")).isEqualTo(Mutants.MODEL);
        assertThat(folder.read("x", 1).tasks().get("u").name()).isEqualTo("Prüfen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "camunda:historyTimeToLive=\"\"", "camunda:historyTimeToLive=\"P1Y\""})
    void aWrongRetentionIsSaidOnce(String written) {
        var model = Mutants.MODEL.replace("camunda:historyTimeToLive=\"P30D\"", written);
        assertThat(model).isNotEqualTo(Mutants.MODEL);
        assertThat(refusals(Mutants.folder(model, Map.of())))
                .extracting(finding -> finding.code() + " " + finding.element() + " " + finding.text(Locale.GERMAN))
                .hasSize(1);
    }

    @Test
    void aWrongFlowDoesNotEndTheInspection() {
        var model = Mutants.MODEL.replace("<bpmn:endEvent id=\"e\"/>", """
                <bpmn:endEvent id="e"/><bpmn:adHocSubProcess id="sammeln"/><bpmn:dataObject id="do"/>
                <bpmn:sequenceFlow id="x" sourceRef="u" targetRef="sammeln"/>
                <bpmn:sequenceFlow id="y" sourceRef="u" targetRef="do"/>""");
        assertThat(refusals(Mutants.folder(model, Map.of())))
                .extracting(finding -> finding.code() + " " + finding.element())
                .contains("flow.end x", "flow.end y", "element.adHocSubProcess sammeln");
    }

    @Test
    void whatToDoFitsTheElement() {
        var model = Mutants.MODEL.replace(
                "id=\"u\" name=\"Prüfen\"",
                "id=\"u\" name=\"Prüfen\" camunda:assignee=\"x\" camunda:formKey=\"y\" camunda:x=\"z\"");
        var findings = refusals(Mutants.folder(model, Map.of()));
        assertThat(findings)
                .extracting(finding -> finding.text(Locale.GERMAN))
                .contains("Die Angabe „assignee“ ist an „Benutzeraufgabe“ nicht erlaubt.");
        assertThat(findings)
                .extracting(finding -> finding.remedy(Locale.ENGLISH))
                .anyMatch(remedy -> remedy.startsWith("Name the office instead"))
                .anyMatch(remedy -> remedy.startsWith("Choose a form"))
                .anyMatch(remedy -> remedy.startsWith("Remove the attribute"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <a><b></a> | Das Element „b“ ist nicht richtig geschlossen.
            <a>&x;</a> | Das Zeichen „&x;“ ist nicht bekannt.
            <a x="1" x="2"/> | Die Angabe „x“ steht zweimal am selben Element.
            <x:a/> | Das Präfix „x“ ist nirgends erklärt.
            <a>A & B</a> | Ein „&“ muss als „&amp;“ geschrieben sein.
            <a | Sie endet mittendrin.
            <a b=1/> | Die Angabe „b“ ist nicht richtig geschrieben.
            <?xml version="1.0" encoding="klingon"?><a/> | Sie enthält Zeichen, die nicht zu ihrer Kodierung passen.
            kein XML | Sie beginnt nicht mit einem Element.
            """)
    void whatIsNoXmlIsSaidPlainly(String file, String why) {
        assertThat(refusals(Mutants.folder(file, Map.of())))
                .filteredOn(finding -> finding.code().equals("xml.invalid"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text(Locale.GERMAN)).endsWith(why));
    }

    @Test
    void unreadableBytesAreNoException() {
        var bytes = Mutants.MODEL.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusals(Mutants.folder(bytes)))
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .contains("The file is not valid XML: It contains characters that do not fit its encoding.");
    }

    @Test
    void formsSpeakTheReadersLanguage() {
        var findings = refusals(
                Mutants.folder(Mutants.MODEL, Map.of("antrag.form", "{\"components\": [{\"type\": \"table\"}]}")));
        assertThat(findings)
                .extracting(finding -> finding.text(Locale.GERMAN))
                .contains("Das Formular kann nicht gezeigt werden: components[0]: die Tabelle hat keine Spalten");
    }

    @Test
    void textsThatCannotBeReadAreNoException() {
        assertThat(refusals(Mutants.folder(Mutants.MODEL, Map.of("texte.properties", "kurz=C:\\user"))))
                .extracting(finding -> finding.text(Locale.GERMAN))
                .containsExactly("Die Texte sind nicht zu lesen: Ein „\\u“ steht ohne vierstellige Zahl dahinter.");
    }

    @Test
    void aThousandTasksAreReadInSeconds() {
        var tasks = new StringBuilder("<bpmn:endEvent id=\"e\"/>");
        for (int i = 0; i < 1_000; i++) {
            tasks.append("<bpmn:userTask id=\"t%d\" name=\"Prüfen\" camunda:assignee=\"x\"/>".formatted(i))
                    .append("<bpmn:sequenceFlow id=\"tf%d\" sourceRef=\"t%d\" targetRef=\"t%d\"/>"
                            .formatted(i, i, i + 1));
        }
        var model = Mutants.MODEL
                .replace("<bpmn:endEvent id=\"e\"/>", tasks + "<bpmn:manualTask id=\"t1000\"/>")
                .replace("sourceRef=\"u\" targetRef=\"g\"", "sourceRef=\"u\" targetRef=\"t0\"");
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(refusals(Mutants.folder(model, Map.of())))
                        .filteredOn(finding -> finding.code().equals("attribute"))
                        .hasSize(1_000)
                        .extracting(finding -> finding.text(Locale.GERMAN))
                        .containsOnly("Die Angabe „assignee“ ist an „Benutzeraufgabe“ nicht erlaubt."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ${a == 1} | ${( | ( | a == 1 | ) | )}
            >P7D< | >P | 1D | | |<
            """)
    void endlessExpressionsEndTheInspectionSoon(
            String good, String start, String again, String middle, String back, String end) {
        var endless =
                start + again.repeat(100_000) + orEmpty(middle) + orEmpty(back).repeat(100_000) + end;
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(refusals(Mutants.folder(Mutants.MODEL.replace(good, endless), Map.of())))
                        .isNotEmpty());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    static List<Finding> refusals(ProcedureFolder folder) {
        return Inspection.of(folder, List.of(), Set.of("steueramt")).stream()
                .filter(Finding::refuses)
                .toList();
    }
}
