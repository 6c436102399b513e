package de.amtsweg.processes.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.CaseData;
import de.amtsweg.processes.City;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.procedures.Procedure;
import de.amtsweg.processes.procedures.ProcedureFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class LettersTest {

    private static final City DUISBURG = new City(Path.of("..", "cities", "duisburg"));

    private static final Path PROCEDURES = Path.of("procedures");

    @BeforeAll
    static void useVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    record Template(Procedure procedure, String letter) {

        @Override
        public String toString() {
            return procedure.key() + "/" + letter + ".html";
        }
    }

    static Stream<Template> templates() {
        try {
            return Files.list(PROCEDURES)
                    .filter(Files::isDirectory)
                    .map(ProcedureFolder::at)
                    .flatMap(folder -> {
                        var procedure = folder.read("test", 1);
                        return procedure.letters().keySet().stream().map(letter -> new Template(procedure, letter));
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateBecomesArchivableAndAccessible(Template template) throws IOException {
        var pdf = letters().write(template.procedure(), filed(template.procedure()), template.letter(), "steueramt");
        assertThat(violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void veraPdfRefusesAnOrdinaryPdf() throws IOException {
        var file = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .withHtmlContent("<html><head><title>x</title></head><body><p>x</p></body></html>", null)
                .toStream(file)
                .run();
        assertThat(violations(file.toByteArray(), PDFAFlavour.PDFA_3_A)).isNotEmpty();
        assertThat(violations(file.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    @Test
    void saysWhatTheCaseSays() throws IOException {
        var procedure =
                ProcedureFolder.at(PROCEDURES.resolve("hundesteuer-anmelden")).read("test", 1);
        var text = text(letters().write(procedure, filed(procedure), "bescheid", "steueramt"));
        assertThat(text)
                .contains("Łucja O'Neill-Öztürk", "<b>Bello</b> & Co", "180,00", "31.12.2026", "DU-2026-000001")
                .contains("Hinweis für Sie")
                .doesNotContain("{{");
    }

    @Test
    void aTemplateReachesNoJava() throws IOException {
        var changed = withNotice("<p>A{{name.getClass}}{{name.class.name}}{{name.bytes}}{{hashCode}}B</p>");
        assertThat(text(letters().write(changed, filed(changed), "bescheid", "steueramt")))
                .contains("AB");
    }

    /** However long a letter is: its last page is more than the greeting, and a heading stands above what it is about. */
    @Test
    void keepsTogetherWhatBelongsTogether() throws IOException {
        boolean several = false;
        for (int lines = 18; lines < 36; lines++) {
            var body = "<p>Zeile</p>".repeat(lines)
                    + "<h2>Was Sie tun können</h2><p>Sie können klagen, und zwar innerhalb eines Monats.</p>"
                    + "<p>Freundliche Grüße<br/>{{amt}}</p>";
            var letter = withNotice(body);
            var pages = pages(letters().write(letter, filed(letter), "bescheid", "steueramt"));
            several |= pages.size() > 1;
            for (int page = 0; page < pages.size(); page++) {
                var foot = "Seite %d von %d".formatted(page + 1, pages.size());
                assertThat(pages.get(page)).as("%d lines", lines).contains(foot);
                assertThat(pages.get(page)
                                .replaceFirst("(?m)^Stadt Duisburg.*" + foot + "$", "")
                                .strip())
                        .as("%d lines, page %d", lines, page + 1)
                        .doesNotStartWith("Freundliche Grüße")
                        .doesNotEndWith("Was Sie tun können");
            }
        }
        assertThat(several).isTrue();
    }

    @Test
    void breaksWordsThatAreWiderThanThePage() throws IOException {
        var word = "Donaudampfschifffahrtsgesellschaft".repeat(8);
        var letter = withNotice("<p>%s</p><table><tr><th>%1$s</th><td>%1$s</td></tr></table>".formatted(word));
        var pdf = letters().write(letter, filed(letter), "bescheid", "steueramt");
        assertThat(text(pdf).replaceAll("\\s", "")).contains(word + word + word);
        try (var document = Loader.loadPDF(pdf)) {
            var edge = document.getPage(0).getMediaBox().getWidth() - 20 * 72 / 25.4f + 1;
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    assertThat(letter.getEndX()).isLessThan(edge);
                    super.processTextPosition(letter);
                }
            }.getText(document);
        }
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document).replace('\u00a0', ' ').strip());
            }
            return pages;
        }
    }

    private static Procedure withNotice(String template) {
        var procedure =
                ProcedureFolder.at(PROCEDURES.resolve("hundesteuer-anmelden")).read("test", 1);
        var changed = new HashMap<>(procedure.letters());
        changed.put("bescheid", template);
        return new Procedure(
                procedure.key(),
                procedure.definition(),
                procedure.version(),
                procedure.name(),
                procedure.documentation(),
                procedure.starter(),
                procedure.startForm(),
                procedure.forms(),
                procedure.tasks(),
                procedure.activities(),
                procedure.ends(),
                procedure.waits(),
                procedure.variables(),
                procedure.withdrawable(),
                procedure.retention(),
                changed,
                procedure.kinds(),
                procedure.words(),
                procedure.bpmn());
    }

    private static Letters letters() throws IOException {
        return new Letters(DUISBURG, new Offices(DUISBURG), InstantSource.system());
    }

    static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws IOException {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(violation -> violation.getRuleId().getClause() + " " + violation.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception unreadable) {
            throw new IOException(unreadable);
        }
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    static Case filed(Procedure procedure) {
        var antrag = new HashMap<String, Object>(Map.of(
                "name", "Łucja O'Neill-Öztürk",
                "strasse", "Königstraße 1",
                "plz", "47051",
                "ort", "Duisburg",
                "hundename", "<b>Bello</b> & Co",
                "rasse", "dackel",
                "hunde", 2,
                "ermaessigung", "keine"));
        var decision = new CaseData.Entry(
                "pruefung",
                Instant.now().toString(),
                "Sabine Steuer",
                "sabine",
                Map.of(
                        "entscheidung", "bewilligt",
                        "steuerpflichtAb", "2026-10-01",
                        "begruendung", "Es fehlt die Erlaubnis.\nBitte holen Sie sie ein.",
                        "hinweis", "Hinweis für Sie"));
        var results = Map.<String, Object>of("jahresbetrag", new BigDecimal("180"), "faelligAm", "2026-12-31");
        return new Case(
                new Case.Id(UUID.randomUUID()),
                "DU-2026-000001",
                procedure.key(),
                "test",
                null,
                null,
                "Łucja O'Neill-Öztürk",
                "",
                Locale.GERMAN,
                new CaseData(antrag, List.of(decision), results),
                "pruefung",
                Instant.now(),
                null);
    }
}
