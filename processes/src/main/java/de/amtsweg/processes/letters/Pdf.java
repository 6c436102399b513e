package de.amtsweg.processes.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.logging.Level;

/** Turns XHTML into accessible PDF for archiving (PDF/A-3a and PDF/UA-1). */
final class Pdf {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** Has the characters in names that the other font lacks; templates name it second. */
    private static final String RARE = "DejaVu Sans";

    /** Its library writes pages of what it does, past our log; only what is wrong is worth a line. */
    static {
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    private Pdf() {}

    /**
     * @param page with {@code lang}, a {@code title} and a description; nothing in it is fetched from elsewhere
     */
    static byte[] of(String page) throws IOException {
        var file = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SRGB);
        builder.useUriResolver((base, uri) -> null);
        font(builder, "Liberation Sans", 400, "/liberation/LiberationSans-Regular.ttf");
        font(builder, "Liberation Sans", 700, "/liberation/LiberationSans-Bold.ttf");
        font(builder, RARE, 400, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");
        font(builder, RARE, 700, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf");
        builder.withProducer("Amtsweg");
        builder.withHtmlContent(page, null);
        builder.toStream(file);
        builder.run();
        return file.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String family, int weight, String file) {
        builder.useFont(
                () -> Objects.requireNonNull(Pdf.class.getResourceAsStream(file)),
                family,
                weight,
                FontStyle.NORMAL,
                true);
    }
}
