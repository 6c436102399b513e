package de.amtsweg.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Finds a file's type in its first bytes with Tika's signatures. Nothing is parsed here: parsing untrusted files stays
 * out of the app's own heap.
 */
@Component
class MediaTypes {

    /** How many bytes are looked at. */
    static final int PREFIX = 64 * 1024;

    private static final Set<String> ACCEPTED = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "image/webp",
            "image/heic",
            "image/tiff",
            "application/vnd.oasis.opendocument.text",
            "text/plain");

    private final Detector detector = MimeTypes.getDefaultMimeTypes();

    String detect(BufferedInputStream content, String name) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try {
            return detector.detect(content, metadata).getBaseType().toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean isAccepted(String mediaType) {
        return ACCEPTED.contains(mediaType);
    }
}
