package de.amtsweg.storage.formats;

import static de.amtsweg.storage.reading.Papers.LETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.amtsweg.storage.reading.Papers;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignaturesTest {

    private final Detector all = new DefaultDetector();
    private final Detector names = MimeTypes.getDefaultMimeTypes();

    static Stream<Arguments> papers() {
        var picture = Papers.picture(60, 40);
        var docx = Papers.docx(LETTER);
        return Stream.of(
                arguments("PDF", Papers.pdf(LETTER)),
                arguments("PDF after other bytes", Papers.then(Papers.utf8("\n\n"), Papers.pdf(LETTER))),
                arguments("beginning of a PDF", Papers.utf8("%PDF")),
                arguments("PNG", Papers.image(picture, "png")),
                arguments("JPEG", Papers.image(picture, "jpeg")),
                arguments("TIFF", Papers.image(picture, "tiff")),
                arguments("DOCX", docx),
                arguments("XLSX", Papers.xlsx(LETTER)),
                arguments("locked DOCX", Papers.lockedDocx()),
                arguments("ODT", Papers.odt(LETTER)),
                arguments("first half of an ODT", half(Papers.odt(LETTER))),
                arguments("first half of a DOCX", half(docx)),
                arguments("archive", Papers.zip("brief.txt", Papers.utf8(LETTER))),
                arguments("DOCX after other bytes", Papers.then(Papers.utf8("MZ"), docx)),
                arguments("text", Papers.utf8(LETTER)),
                arguments("web page", Papers.utf8("<!DOCTYPE html><html><body>Brief</body></html>")),
                arguments("nothing", new byte[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void agreesWithAllOfTikasSignatures(String what, byte[] paper) throws IOException {
        try (var one = TikaInputStream.get(paper);
                var other = TikaInputStream.get(paper)) {
            assertThat(new Signatures(all).detect(one, new Metadata())).isEqualTo(all.detect(other, new Metadata()));
            assertThat(one.readAllBytes()).isEqualTo(paper);
        }
        var stream = new BufferedInputStream(new ByteArrayInputStream(paper));
        assertThat(new Signatures(names).detect(stream, new Metadata()))
                .isEqualTo(names.detect(new ByteArrayInputStream(paper), new Metadata()));
        assertThat(stream.readAllBytes()).isEqualTo(paper);
    }

    @Test
    void looksAtNothingWhereTheTypeIsKnown() throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, "image/png");
        try (var stream = TikaInputStream.get(Papers.pdf(LETTER))) {
            assertThat(new Signatures(all).detect(stream, metadata)).hasToString("image/png");
        }
    }

    private static byte[] half(byte[] paper) {
        return Arrays.copyOf(paper, paper.length / 2);
    }
}
