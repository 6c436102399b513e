package de.amtsweg;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AmtswegTest
class StepsTest {

    @Autowired
    List<Step> steps;

    @Test
    void eachStepSaysInBothLanguagesWhatItDoesAndWhatItNeeds() {
        for (var language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            assertThat(steps).isNotEmpty().allSatisfy(step -> {
                var words = StepWords.of(step, language);
                assertThat(words.name()).isNotBlank();
                assertThat(words.description()).endsWith(".");
                for (var field : step.fields()) {
                    assertThat(words.label(field)).isNotBlank();
                    assertThat(words.description(field)).isNotBlank();
                    field.options()
                            .forEach(option ->
                                    assertThat(words.option(field, option)).isNotBlank());
                }
            });
        }
    }

    @Test
    void theDocumentationTablesEachStepWithItsFields() throws Exception {
        var document = Files.readString(Path.of("../docs/procedures.md"));
        assertThat(steps).allSatisfy(step -> {
            var row = document.lines()
                    .filter(line -> line.startsWith("| `" + step.name() + "` |"))
                    .findFirst();
            assertThat(row).as("row of %s", step.name()).isPresent();
            step.fields().forEach(field -> assertThat(row.get()).contains("`%s`".formatted(field.name())));
        });
    }
}
