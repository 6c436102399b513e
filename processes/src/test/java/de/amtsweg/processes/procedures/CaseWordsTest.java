package de.amtsweg.processes.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.CaseData;
import de.amtsweg.processes.Person;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseWordsTest {

    private static final ProcedureFolder DOG = ProcedureFolder.at(Path.of("procedures", "hundesteuer-anmelden"));

    private static final Case FILED = filed(new CaseData(
            Map.of("rasse", "dackel", "hunde", 2, "hundename", "Bello {{plz}}", "wurfdatum", "2025-03-01"),
            List.of(new CaseData.Entry(
                    "pruefung",
                    "2026-10-01T08:00:00Z",
                    "Sabine Steuer",
                    "sabine",
                    Map.of("steuerpflichtAb", "2026-10-01"))),
            Map.of("jahresbetrag", new BigDecimal("1180"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ab dem {{steuerpflichtAb}}.                          | Ab dem 01.10.2026.                | From 1 October 2026.
            {{ rasse }}, {{jahresbetrag}}                        | Dackel, 1.180,00 €                | Dachshund, €
            {{#if rasse = "dackel"}}klein{{/if}}                 | klein                             | klein
            {{#loop [1, 2]}}{{this}},{{/loop}} {{hunde}}         | 1,2, 2                            | 1,2, 2
            {{hundename}}                                        | Bello {{plz}}                     | Bello {{plz}}
            {{unbekannt}}!                                       | !                                 | !""")
    void isToldAsAReaderWouldSeeIt(String text, String german, String english) {
        var files = new TreeMap<>(DOG.files());
        for (var file : List.of("texte.properties", "texte_en.properties")) {
            var words = DOG.text(file) + "\nmail.probe.betreff="
                    + (file.contains("_en") ? text.replace("Ab dem", "From") : text);
            files.put(file, words.getBytes(StandardCharsets.UTF_8));
        }
        var procedure = new ProcedureFolder(DOG.key(), files).read("test", 1);
        assertThat(told(procedure, Locale.GERMAN)).isEqualTo(german);
        assertThat(told(procedure, Locale.ENGLISH)).contains(english.split(", ")[0]);
    }

    private static String told(Procedure procedure, Locale locale) {
        return procedure.told("mail.probe.betreff", FILED, locale).replace('\u00a0', ' ');
    }

    @Test
    void whoBeganOrDidAnEarlierTaskIsBarredByTheFourEyesRule() {
        var sabine = new Person("sabine", "Sabine Steuer", "", Set.of("steueramt"));
        var berta = new Person("berta", "Berta Bürger", "", Set.of("steueramt"));
        var erika = new Person("erika", "Erika Muster", "", Set.of());
        assertThat(task("pruefung").isBarred(sabine, FILED)).isTrue();
        assertThat(task("rueckfrage, pruefung").isBarred(sabine, FILED)).isTrue();
        assertThat(task("pruefung").isBarred(berta, FILED)).isFalse();
        assertThat(task("true").isBarred(sabine, FILED)).isFalse();
        assertThat(task("true").isBarred(erika, FILED)).isTrue();
        assertThat(task("false").isBarred(erika, FILED)).isFalse();
        assertThat(task("").isBarred(sabine, FILED)).isFalse();
    }

    private static UserTask task(String fourEyes) {
        return new UserTask("freigabe", "Freigabe", "freigabe", "steueramt", UserTask.fourEyes(fourEyes), 0);
    }

    private static Case filed(CaseData data) {
        return new Case(
                new Case.Id(UUID.randomUUID()),
                "DU-2026-000001",
                DOG.key(),
                "test",
                null,
                "erika",
                "Erika Muster",
                "",
                Locale.GERMAN,
                data,
                "pruefung",
                Instant.EPOCH,
                null);
    }
}
