package de.amtsweg.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortingTest {

    private final MediaTypes types = new MediaTypes();

    @Test
    void believesTheContentAndNotTheName() {
        assertThat(types.detect(stream("%PDF-1.7\n%\u00e2"), "foto.jpg")).isEqualTo("application/pdf");
        assertThat(types.detect(stream("<html><script>alert(1)</script></html>"), "foto.png"))
                .isEqualTo("text/html");
        assertThat(types.detect(stream("<svg xmlns='http://www.w3.org/2000/svg'></svg>"), "foto.png"))
                .isEqualTo("image/svg+xml");
        assertThat(types.detect(stream("MZ\u0090\u0000"), "vertrag.pdf")).isNotEqualTo("application/pdf");
    }

    @Test
    void acceptsWhatTheOfficeCanReadAndNothingThatRuns() {
        assertThat(types.isAccepted("application/pdf")).isTrue();
        assertThat(types.isAccepted("text/html")).isFalse();
        assertThat(types.isAccepted("image/svg+xml")).isFalse();
        assertThat(types.isAccepted("application/x-msdownload")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "nachweisTierheim,scan001.pdf,application/pdf,nachweis-tierheim",
        "nachweisTierheim,Prüfung Assistenzhund.pdf,application/pdf,nachweis-assistenzhund",
        "antwortDatei,IMG_0001.jpg,image/jpeg,foto",
        "antwortDatei,Police Haftpflicht.pdf,application/pdf,versicherung",
        "antwortDatei,irgendwas.pdf,application/pdf,sonstiges"
    })
    void sortsByTheFirstRuleThatFits(String field, String name, String type, String kind) throws IOException {
        assertThat(new DocumentKinds().of(field, name, type)).isEqualTo(kind);
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
