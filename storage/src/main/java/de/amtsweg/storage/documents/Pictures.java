package de.amtsweg.storage.documents;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/** Pictures that everybody may see. */
public final class Pictures {

    public static final String TYPE = "image/jpeg";

    private static final int EDGE = 1200;
    private static final int BYTES = 20 * 1024 * 1024;
    private static final long PIXELS = 25_000_000;

    private Pictures() {}

    /**
     * A smaller copy, upright, as JPEG, with nothing of the original but what is visible: neither the place nor the
     * device nor a name. Large pictures take much memory, so one is read at a time.
     *
     * @param original is closed
     * @return empty if it is not a JPEG or PNG, broken, or larger than 25 million pixels
     */
    public static synchronized Optional<byte[]> forEverybody(InputStream original) {
        try (original) {
            var bytes = original.readNBytes(BYTES);
            var size = size(bytes);
            if ((long) size.width * size.height > PIXELS) {
                return Optional.empty();
            }
            var copy = new ByteArrayOutputStream();
            Thumbnails.of(new ByteArrayInputStream(bytes))
                    .scale(Math.min(1.0, (double) EDGE / Math.max(size.width, size.height)))
                    .outputFormat("jpg")
                    .outputQuality(0.85)
                    .toOutputStream(copy);
            return Optional.of(copy.toByteArray());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** As the file's header says, before any of it is unpacked. */
    private static Dimension size(byte[] bytes) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(input);
                return new Dimension(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }
}
