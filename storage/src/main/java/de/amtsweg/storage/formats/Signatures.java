package de.amtsweg.storage.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Detects a file's type from its first bytes. The most common formats begin with bytes that nothing else begins
 * with; everything else is compared with all of Tika's hundreds of signatures.
 */
public final class Signatures implements Detector {

    private static final long serialVersionUID = 1;

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private final Detector all;
    private final Detector archives = new DefaultZipContainerDetector();

    /** @param the detectors for everything else */
    public Signatures(Detector all) {
        this.all = all;
    }

    @Override
    public MediaType detect(@Nullable InputStream content, Metadata metadata) throws IOException {
        if (content == null || metadata.get(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE) != null) {
            return all.detect(content, metadata);
        }
        content.mark(PNG.length);
        var begin = content.readNBytes(PNG.length);
        content.reset();
        if (begins(begin, PDF)) {
            return MediaType.application("pdf");
        }
        if (begins(begin, PNG)) {
            return MediaType.image("png");
        }
        if (begins(begin, JPEG)) {
            return MediaType.image("jpeg");
        }
        if (begins(begin, ARCHIVE) && content instanceof TikaInputStream) {
            // its content says more than its beginning, unless it is damaged
            var packed = archives.detect(content, metadata);
            return packed.equals(MediaType.APPLICATION_ZIP) || packed.equals(MediaType.OCTET_STREAM)
                    ? all.detect(content, metadata)
                    : packed;
        }
        return all.detect(content, metadata);
    }

    private static boolean begins(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
