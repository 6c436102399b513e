package de.amtsweg.storage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    @CsvSource({
        "pdf,true",
        "PDF,true",
        "'',true",
        "jpg,true",
        "2,true",
        "doc,true",
        "exe,false",
        "HTML,false",
        "docm,false",
        "js,false"
    })
    void aNameMayBeMistakenUnlessItIsThatOfAProgram(String ending, boolean harmless) {
        assertThat(MediaTypes.isNamedHarmlessly(ending)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document,.pdf,.office.pdf",
        "application/msword,'.jpg,.png',.document.picture",
        "application/vnd.oasis.opendocument.text,.pdf,.office.pdf",
        "application/vnd.ms-outlook,.pdf,.mail.pdf",
        "message/rfc822,.pdf,.mail.pdf",
        "image/gif,'.pdf,.jpg',.picture",
        "image/gif,.pdf,.picture.pdf",
        "application/pdf,'.jpg,.png',.pdf.picture",
        "text/plain,.pdf,.text.pdf",
        "video/mp4,.pdf,.media",
        "application/octet-stream,.pdf,''",
        "text/plain,.csv,''"
    })
    void saysWhatToDoForTheTypeAndTheField(String mediaType, String accept, String advice) {
        assertThat(Family.of(mediaType).advice(Format.accepted(accept))).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "scan,PDF,scan.pdf",
        "foto.png,JPEG,foto.jpg",
        "foto.JPEG,JPEG,foto.JPEG",
        "Dr. Muster,PDF,Dr. Muster.pdf",
        "foto.pdf,JPEG,foto.jpg",
        "Antrag v1.2,PDF,Antrag v1.2.pdf",
        "brief.doc,PDF,brief.doc.pdf"
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
        assertThat(Format.list(Format.accepted(".png,.jpg,.pdf"))).isEqualTo("PDF, JPG, PNG, WEBP, HEIC, TIFF");
        assertThat(Format.accepted(".png")).containsExactly(Format.PNG);
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
