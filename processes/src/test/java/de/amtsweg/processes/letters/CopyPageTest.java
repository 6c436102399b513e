package de.amtsweg.processes.letters;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.pages.FormView.Upload;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.CaseData;
import de.amtsweg.processes.City;
import de.amtsweg.processes.procedures.Procedure;
import de.amtsweg.processes.procedures.ProcedureFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class CopyPageTest {

    private static final Procedure DOG =
            ProcedureFolder.at(Path.of("procedures/hundesteuer-anmelden")).read("test", 1);
    private static final String FILE = "0b3e0ad0-5a7c-4d0e-9d0b-0f6f6f0e1a11";

    @BeforeAll
    static void useVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void aCopyIsArchivableAndAccessible() throws IOException {
        for (var language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            var pdf = copy(language, Map.of());
            assertThat(LettersTest.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
            assertThat(LettersTest.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    @Test
    void saysInTheFormsOrderWhatWasFiledAndNothingThatCameLater() throws IOException {
        var text = LettersTest.text(copy(Locale.GERMAN, Map.of()));
        assertThat(text)
                .containsSubsequence(
                        "DU-2026-000001",
                        "Ihre Angaben",
                        "Łucja O'Neill-Öztürk",
                        "Ihr Hund",
                        "<b>Bello</b> & Co",
                        "Dackel",
                        "Ermäßigung",
                        "vertrag.pdf (1,2 MB)")
                .doesNotContain("Hinweis für Sie", "180,00", "Postal code");
    }

    @Test
    void hasEnglishBesideTheGermanForThoseWhoFiledInEnglish() throws IOException {
        var text = LettersTest.text(copy(Locale.ENGLISH, Map.of()));
        assertThat(text).contains("Postleitzahl", "Postal code", "Dackel", "Dachshund", "This is a copy");
    }

    @Test
    void hasLettersForRareNames() throws IOException {
        var name = "Əliyev ə Ž\u0326 ḩ ẞ ŉ Ḫ Ỹ ǧ Ṡ ț K\u0331 ʿAlī Ŝ Ŵ Ǣ Þ ð Ħ ŧ Ǐ Ș Ẑ";
        var text = LettersTest.text(copy(Locale.GERMAN, Map.of("name", name)));
        assertThat(text.replace("\n", " ")).contains(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    /** Without the control characters: breaks of lines, which are no letters. */
    @Test
    void hasEveryCharacterOfTheStandard() throws IOException {
        var letters = Files.readAllLines(Path.of("../forms/src/test/resources/din-91379.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line ->
                        Arrays.stream(line.substring(line.indexOf(':') + 2).split(", ")))
                .map(codes -> Arrays.stream(codes.split(" "))
                        .map(code -> Character.toString(Integer.parseInt(code, 16)))
                        .collect(Collectors.joining()))
                .filter(letter -> !letter.isBlank())
                .toList();
        assertThat(letters).hasSizeGreaterThan(800);
        var names = letters.stream().map(letter -> "x" + letter + "x").toList();
        var pdf = copy(Locale.GERMAN, Map.of("name", String.join(" ", names)));
        var text = unbroken(LettersTest.text(pdf));
        assertThat(names).filteredOn(name -> !text.contains(unbroken(name))).isEmpty();
        assertThat(LettersTest.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    private static String unbroken(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\u00a0]", "");
    }

    private static byte[] copy(Locale language, Map<String, Object> changed) throws IOException {
        var filed = LettersTest.filed(DOG);
        var answers = new HashMap<>(filed.data().antrag());
        answers.put("ermaessigung", "tierheim");
        answers.put("nachweisTierheim", List.of(FILE));
        answers.putAll(changed);
        var data = new CaseData(answers, filed.data().schritte(), filed.data().ergebnisse());
        return new CopyPage(new City(Path.of("..", "cities", "duisburg")))
                .write(
                        DOG,
                        new Case(
                                filed.id(),
                                filed.reference(),
                                filed.procedure(),
                                filed.definition(),
                                null,
                                null,
                                "",
                                "",
                                language,
                                data,
                                filed.state(),
                                filed.filed(),
                                null),
                        Map.of(FILE, new Upload(FILE, "vertrag.pdf", "1,2 MB")));
    }
}
