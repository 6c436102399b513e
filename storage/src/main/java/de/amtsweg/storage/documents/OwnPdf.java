package de.amtsweg.storage.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What is in a PDF that the office itself has created; no other is read in this process. */
record OwnPdf(int pages, String text) {

    static final String MEDIA_TYPE = "application/pdf";

    static OwnPdf of(byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            return new OwnPdf(document.getNumberOfPages(), new PDFTextStripper().getText(document));
        } catch (IOException notMadeByUs) {
            throw new UncheckedIOException(notMadeByUs);
        }
    }
}
