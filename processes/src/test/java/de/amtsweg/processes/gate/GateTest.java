package de.amtsweg.processes.gate;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.procedures.ProcedureFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What wants to do harm is refused at the gate; what does no harm goes through. */
class GateTest {

    private static final Set<String> STEPS = Set.of(
            "sendMail", "mailOffice", "sendNotice", "publish", "unpublish", "releaseProcedure", "returnProposal");

    static Stream<Path> procedures() throws Exception {
        return Files.list(Path.of("procedures")).filter(Files::isDirectory);
    }

    @ParameterizedTest
    @MethodSource("de.amtsweg.processes.gate.HostileModels#all")
    void theGateRefusesIt(Hostile model) {
        var findings = Gate.of(new ProcedureFolder(Hostile.KEY, model.files()), STEPS);
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(model.code());
            assertThat(finding.element()).isEqualTo(model.element().isEmpty() ? null : model.element());
            assertThat(finding.line()).isEqualTo(model.line());
        });
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.refuses()).isTrue();
            for (var language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                assertThat(finding.text(language) + finding.remedy(language)).doesNotContain("{0}", "{1}");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void whatTheCityRunsGoesThrough(Path folder) {
        assertThat(Gate.of(ProcedureFolder.at(folder), STEPS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hostile.sh", "antrag.form.exe", "../antrag.form", "Schein.class", "a b.html", ".form"})
    void filesOfOtherKindsAreRefused(String name) {
        var findings =
                Gate.of(new ProcedureFolder("hostile", Map.of(name, "x".getBytes(StandardCharsets.UTF_8))), STEPS);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("file.kind");
            assertThat(finding.file()).isEqualTo(name);
            assertThat(finding.refuses()).isTrue();
        });
    }

    @Test
    void linesAreThoseOfTheFile() {
        var folder = ProcedureFolder.at(Path.of("procedures", "hundesteuer-anmelden"));
        var text = folder.text("hundesteuer-anmelden.bpmn").lines().toList();
        var lines = Gate.lines(folder);
        assertThat(lines).containsKeys("pruefung", "bescheidErlassen");
        assertThat(text.get(lines.get("pruefung") - 1)).contains("id=\"pruefung\"");
        assertThat(Gate.lines(new ProcedureFolder("x", Map.of("x.bpmn", "<".getBytes(StandardCharsets.UTF_8)))))
                .isEmpty();
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(HostileModels.all()).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    }
}
