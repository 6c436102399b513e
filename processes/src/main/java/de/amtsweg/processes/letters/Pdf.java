package de.amtsweg.processes.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Makes accessible PDF for the archive (PDF/A-3a and PDF/UA-1) of XHTML. */
final class Pdf {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private Pdf() {}

    /**
     * @param page with {@code lang}, a {@code title} and a description; nothing in it is fetched from anywhere
     */
    static byte[] of(String page) throws IOException {
        var file = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SRGB);
        builder.useUriResolver((base, uri) -> null);
        builder.useFont(() -> font("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
        builder.withProducer("Amtsweg");
        builder.withHtmlContent(page, null);
        builder.toStream(file);
        builder.run();
        return file.toByteArray();
    }

    private static InputStream font(String style) {
        var font = Pdf.class.getResourceAsStream("/liberation/LiberationSans-%s.ttf".formatted(style));
        return Objects.requireNonNull(font);
    }
}
