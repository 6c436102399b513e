package de.amtsweg.processes.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.gate.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLintTest {

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="urn:x">
            <decision id="regel" name="Regel" camunda:historyTimeToLive="30">
            <decisionTable id="t" hitPolicy="UNIQUE">
            <input id="i"><inputExpression id="ie" typeRef="number"><text>a</text></inputExpression></input>
            <output id="o" name="r" typeRef="string"/>
            <rule id="r1"><inputEntry id="e1"><text>&gt; 1</text></inputEntry><outputEntry id="oe1"><text>"x"</text></outputEntry></rule>
            </decisionTable></decision></definitions>""";

    @Test
    void findsNothingInAGoodTable() {
        assertThat(findings(TABLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "UNIQUE" | "PRIORITY" | table.policy | t
            "UNIQUE" | "OUTPUT ORDER" | table.policy | t
            "UNIQUE" | "COLLECT" | table.several | t
            "UNIQUE" | "RULE ORDER" | table.several | t
            "UNIQUE" | "UNIQUE" aggregation="SUM" | table.aggregation | t
            "UNIQUE" | "COLLECT" aggregation="MEAN" | table.aggregation | t
            "UNIQUE" | "COLLECT" aggregation="SUM" | table.aggregation.type | t
            camunda:historyTimeToLive="30" | | decision.history | regel
            camunda:historyTimeToLive="30" | camunda:historyTimeToLive="P1Y" | decision.history | regel
            <decisionTable | <informationRequirement id="q"><requiredDecision href="#fehlt"/></informationRequirement><decisionTable | decision.required | q
            <decisionTable | <informationRequirement id="q"><requiredDecision href="#regel"/></informationRequirement><decisionTable | decision.circle | regel
            decision id="regel" | decision id="andere" | decision.id |
            decision id="regel" | decision | decision.none | d
            <rule id="r1">.*</rule> | | table.rules | t
            <output id="o" name="r" typeRef="string"/> | <output id="o" name="r"/><output id="o2" name="s"/> | table.outputs | t
            <output id="o" name="r" typeRef="string"/> | | decision.empty | t
            <text>a</text> | <text></text> | table.input | t
            <text>a</text> | <text>unbekannt</text> | cell.name | ie
            <decisionTable(?s:.*)</decisionTable> | | decision.empty | regel
            <decisionTable(?s:.*)</decisionTable> | <literalExpression id="l"><text>1</text></literalExpression> | decision.variable | regel
            <outputEntry id="oe1"><text>"x"</text></outputEntry> | | table.cells | r1
            id="oe1" | id="e1" | model.twice | e1
            """)
    void saysAtItsElementWhatTheEngineLacks(String good, String bad, String code, String element) {
        assertThat(findings(TABLE.replaceAll(good, bad == null ? "" : bad))).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.text(Locale.GERMAN) + finding.remedy(Locale.GERMAN))
                    .doesNotContain("{0}");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            mehr als fünf | cell.spaces
            mehr als 5 | cell.broken
            132 EUR | cell.broken
            [1.. | cell.broken
            &gt; 1,5 | cell.comma
            1,5 | cell.comma
            &lt; 1.000 | cell.thousands
            &gt; 2030-12-31 | cell.minus
            date("2030-02-31") | cell.date
            [5..1] | cell.range
            lenght("x") &gt; 3 | cell.function
            Hund | cell.name
            TRUE | cell.name
            "5" | cell.type
            "a" or "b" | cell.or
            """)
    void findsCellsThatAreNoFeelOrMeanSomethingElse(String cell, String code) {
        assertThat(findings(TABLE.replace("&gt; 1", cell)))
                .extracting(Finding::code)
                .contains(code);
        assertThat(findings(TABLE.replace("&gt; 1", cell)))
                .filteredOn(finding -> finding.code().equals(code))
                .extracting(Finding::element)
                .containsExactly("e1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "",
                "1, 5",
                "&gt; 1.5",
                "[1..5]",
                "not(3)",
                "0.125",
                "a + 1",
                "? &gt; 1 and ? &lt; 5",
                "max(1,5)",
                "in [1,5]",
                "1.125",
                "&gt;= 1000"
            })
    void leavesGoodCellsAlone(String cell) {
        assertThat(findings(TABLE.replace("&gt; 1", cell)))
                .extracting(Finding::code)
                .doesNotContain(
                        "cell.comma", "cell.thousands", "cell.minus", "cell.name", "cell.function", "cell.type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x | cell.name
            1,5 | cell.comma
            5 | cell.type
            jährlicher Betrag | cell.spaces
            """)
    void looksAtResultsToo(String cell, String code) {
        assertThat(findings(TABLE.replace("\"x\"", cell)))
                .filteredOn(finding -> finding.code().equals(code))
                .extracting(Finding::element)
                .containsExactly("oe1");
    }

    @Test
    void twoFilesDoNotShareADecision() {
        assertThat(InspectionTest.refusals(
                        Mutants.folder(Mutants.MODEL, Map.of("regel.dmn", TABLE, "zweite.dmn", TABLE))))
                .extracting(Finding::code)
                .contains("model.twice");
    }

    @Test
    void leavesWhatOtherToolsWriteAlone() {
        var file = TABLE.replace("<decision id", """
                <itemDefinition id="it" name="tBetrag"><typeRef>number</typeRef><allowedValues><text>[0..10]</text></allowedValues></itemDefinition>
                <inputData id="in" name="a"/><decision id""")
                .replace(
                        "id=\"d\" name",
                        "xmlns:modeler=\"http://camunda.org/schema/modeler/1.0\" modeler:executionPlatform=\"Camunda Platform\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x http://localhost:1/x.xsd\" id=\"d\" name");
        assertThat(findings(file)).isEmpty();
    }

    private static List<Finding> findings(String table) {
        return InspectionTest.refusals(Mutants.folder(Mutants.MODEL, Map.of("regel.dmn", table)));
    }
}
