package de.amtsweg.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.app.lists.Sheet.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void isWhatGermanSpreadsheetProgramsOpen() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new Csv(bytes)) {
            csv.head(List.of("Name", "Frist"));
            csv.row(List.of(Cell.of("Groß; \"Söhne\"\r\nKG"), Cell.of(LocalDate.of(2026, 2, 3))));
            csv.row(List.of(Cell.of("Łucja 🐕"), Cell.of((LocalDate) null)));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                \uFEFF"Name";"Frist"\r
                "Groß; ""Söhne""\r
                KG";"03.02.2026"\r
                "Łucja 🐕";""\r
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\tx",
                " =1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1",
                "\u202E=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM",
                "\uFE661",
                "\uFE621",
                "\uFE631",
                "\uFE6BSUM",
                "\u22121",
                "=\"\";=1"
            })
    void calculatesNothingThatSomebodyHasTyped(String typed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new Csv(bytes)) {
            csv.row(List.of(Cell.of(typed)));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"'")
                .endsWith("\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Anna-Lena = Groß", "0203 1", "'Hof", "1-2", "O’Neill", "DU-2026-000123"})
    void leavesAloneWhatIsNoFormula(String typed) {
        assertThat(Csv.harmless(typed)).isEqualTo(typed);
    }
}
