package de.amtsweg.storage.reading;

import de.amtsweg.storage.reading.Reading.Oddity;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.TikaCoreProperties.EmbeddedResourceType;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads what is inside a document, up to a depth and a number that real documents do not reach. */
final class Embedded extends ParsingEmbeddedDocumentExtractor {

    private static final int DEEPEST = 3;
    private static final int MOST = 50;

    /** What belongs to the document itself, and is not an attached file. */
    private static final Set<String> PARTS = Set.of(
            EmbeddedResourceType.INLINE.name(),
            EmbeddedResourceType.THUMBNAIL.name(),
            EmbeddedResourceType.METADATA.name(),
            EmbeddedResourceType.MACRO.name(),
            EmbeddedResourceType.FONT.name());

    private final Finds found;
    private int depth;
    private int number;

    Embedded(ParseContext context, Finds found) {
        super(context);
        this.found = found;
        setWriteFileNameToContent(false);
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        var part = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        found.note(Oddity.MACRO, EmbeddedResourceType.MACRO.name().equals(part));
        if (part != null && PARTS.contains(part)) {
            return false;
        }
        found.note(Oddity.ATTACHMENT, depth == 0);
        return depth < DEEPEST && number++ < MOST;
    }

    @Override
    public void parseEmbedded(InputStream content, ContentHandler handler, Metadata metadata, boolean asHtml)
            throws SAXException, IOException {
        depth++;
        try {
            super.parseEmbedded(content, handler, metadata, asHtml);
        } finally {
            depth--;
        }
    }
}
