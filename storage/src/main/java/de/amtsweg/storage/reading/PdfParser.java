package de.amtsweg.storage.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig.OCR_STRATEGY;

/** Tika's, extended to examine the pages while the document is open, so that it is opened only once. */
final class PdfParser extends PDFParser {

    PdfParser() {
        getPDFParserConfig().setOcrStrategy(OCR_STRATEGY.NO_OCR);
        getPDFParserConfig().setExtractInlineImages(false);
        getPDFParserConfig().setExtractActions(false);
        getPDFParserConfig().setExtractIncrementalUpdateInfo(false);
    }

    @Override
    protected PDDocument getPDDocument(
            InputStream content, String password, StreamCacheCreateFunction cache, Metadata told, ParseContext context)
            throws IOException {
        return looked(super.getPDDocument(content, password, cache, told, context), context);
    }

    @Override
    protected PDDocument getPDDocument(
            Path content, String password, StreamCacheCreateFunction cache, Metadata told, ParseContext context)
            throws IOException {
        return looked(super.getPDDocument(content, password, cache, told, context), context);
    }

    private static PDDocument looked(PDDocument document, ParseContext context) throws IOException {
        var found = context.get(Finds.class);
        if (found != null && found.isPdf() && found.pages() == 0) {
            PdfPages.look(document, found, context.get(Attachments.class));
        }
        return document;
    }
}
