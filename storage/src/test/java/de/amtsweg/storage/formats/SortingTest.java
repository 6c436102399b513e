package de.amtsweg.storage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortingTest {

    private final MediaTypes types = new MediaTypes();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %PDF-1.7                                         | foto.jpg    | PDF
            <html><script>alert(1)</script></html>           | foto.png    | ACTIVE
            <svg xmlns='http://www.w3.org/2000/svg'></svg>   | foto.png    | ACTIVE
            MZ\u0090                                         | vertrag.pdf | EXECUTABLE
            #!/bin/sh                                        | brief.txt   | EXECUTABLE
            PK\\3\\4 nothing of an office                         | brief.docx  | ARCHIVE
            {\\\\rtf1                                         | brief.rtf   | TYPE
            Guten Tag                                        | brief.txt   | TXT
            Guten Tag                                        | brief.pdf   | TXT
            Name;Ort                                         | liste.csv   | CSV
            <?xml version='1.0'?><a/>                        | daten.xml   | XML
            """)
    void believesTheContentAndNotTheName(String content, String name, String found) {
        assertThat(detected(content.translateEscapes(), name)).isEqualTo(found);
    }

    @Test
    void anEmptyFileIsNone() {
        assertThat(detected("", "leer.pdf")).isEqualTo("EMPTY");
    }

    private String detected(String content, String name) {
        try {
            return types.detect(stream(content), name, FileNames.ending(name)).name();
        } catch (NotAccepted refused) {
            return refused.refusal().name();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PDF,pdf,pdf",
                "PDF,PDF,PDF",
                "PDF,'',''",
                "PDF,jpg,-",
                "PDF,exe,-",
                "JPEG,png,''",
                "TXT,html,-",
                "CSV,csv,csv"
            })
    void aNameMayBeMistakenAmongPicturesOnly(Format format, String ending, String kept) {
        assertThat(MediaTypes.named(format, ending)).isEqualTo(Optional.ofNullable(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "scan,PDF,scan.pdf",
        "foto.png,JPEG,foto.jpg",
        "foto.JPEG,JPEG,foto.JPEG",
        "Dr. Muster,PDF,Dr. Muster.pdf"
    })
    void filesGetTheEndingOfTheirFormat(String name, Format format, String named) {
        assertThat(FileNames.named(name, format)).isEqualTo(named);
    }

    @Test
    void fieldsTakeOpenFormatsUnlessTheySayOtherwise() {
        assertThat(Format.accepted(""))
                .contains(Format.PDF, Format.ODT, Format.CSV)
                .doesNotContain(Format.DOCX);
        assertThat(Format.accepted(".pdf, .docx")).containsExactlyInAnyOrder(Format.PDF, Format.DOCX);
        assertThat(Format.accepted("image/*")).allMatch(Format::isPicture).contains(Format.HEIC);
        assertThat(Format.list(Format.accepted(".png,.jpg,.pdf"))).isEqualTo("PDF, JPG, PNG");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,passwd",
        "C:\\fakepath\\foto.jpg,foto.jpg",
        "rechnung\u202egpj.exe,rechnunggpj.exe",
        "a\u0000b.pdf,ab.pdf",
        "'<b>x</b>.pdf',b.pdf",
        "..,datei",
        "'',datei"
    })
    void makesNamesHarmless(String given, String plain) {
        assertThat(FileNames.plain(given)).isEqualTo(plain);
    }

    @Test
    void shortensLongNamesAndKeepsTheirEnding() {
        assertThat(FileNames.plain("ü".repeat(4_000) + ".pdf")).hasSize(120).endsWith(".pdf");
    }

    private static BufferedInputStream stream(String content) {
        return new BufferedInputStream(
                new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)), MediaTypes.PREFIX);
    }
}
