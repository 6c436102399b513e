package de.amtsweg.storage.reading;

import de.amtsweg.storage.reading.Reading.Oddity;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.TikaCoreProperties.EmbeddedResourceType;
import org.xml.sax.ContentHandler;

/** Takes out what is inside an office document; {@link PdfPages} does so for PDF, which have more places for it. */
final class Embedded implements EmbeddedDocumentExtractor {

    /** What belongs to the document itself, and is not an attached file. */
    private static final Set<String> PARTS = Set.of(
            EmbeddedResourceType.INLINE.name(),
            EmbeddedResourceType.THUMBNAIL.name(),
            EmbeddedResourceType.METADATA.name(),
            EmbeddedResourceType.MACRO.name(),
            EmbeddedResourceType.FONT.name());

    private final Finds found;
    private final Attachments attachments;

    Embedded(Finds found, Attachments attachments) {
        this.found = found;
        this.attachments = attachments;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        var part = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        found.note(Oddity.MACRO, EmbeddedResourceType.MACRO.name().equals(part));
        boolean isFile = !found.isPdf() && (part == null || !PARTS.contains(part));
        found.note(Oddity.ATTACHMENT, isFile);
        return isFile;
    }

    @Override
    public void parseEmbedded(InputStream content, ContentHandler handler, Metadata metadata, boolean asHtml)
            throws IOException {
        attachments.take(
                Objects.requireNonNullElse(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY), ""), content, found);
    }
}
