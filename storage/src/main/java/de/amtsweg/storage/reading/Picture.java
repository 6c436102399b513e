package de.amtsweg.storage.reading;

import de.amtsweg.storage.reading.Reading.Outcome;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Pictures, decoded no larger than needed, and not at all if the file's header announces too many pixels. */
final class Picture {

    /** Phone cameras reach 50 million, scanned plans 100. */
    static final long MOST_PIXELS = 110_000_000;

    /** If a picture can only be decoded as a whole. */
    static final long MOST_PIXELS_AT_ONCE = 50_000_000;

    private static final float QUALITY = 0.8f;

    private Picture() {}

    static void look(Path file, Finds found) throws IOException {
        if (found.isPhonePhoto()) {
            lookAtPhonePhoto(file, found);
            return;
        }
        try (var content = new FileImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) {
                return;
            }
            var reader = readers.next();
            try {
                reader.setInput(content);
                found.keep("width", Integer.toString(reader.getWidth(0)));
                found.keep("height", Integer.toString(reader.getHeight(0)));
                found.fail(Outcome.TOO_BIG, pixels(reader, 0) > MOST_PIXELS);
                if (found.sound()) {
                    found.pages(Math.max(
                            1, reader.getFormatName().equalsIgnoreCase("tif") ? reader.getNumImages(true) : 1));
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            found.fail(Outcome.BROKEN, true);
        }
    }

    private static void lookAtPhonePhoto(Path file, Finds found) {
        try (var photo = PhonePhoto.open(file)) {
            found.keep("width", Integer.toString(photo.width()));
            found.keep("height", Integer.toString(photo.height()));
            found.fail(Outcome.TOO_BIG, (long) photo.width() * photo.height() > MOST_PIXELS);
            found.pages(1);
        } catch (IOException | RuntimeException damaged) {
            found.fail(Outcome.BROKEN, true);
        }
    }

    /** To be called once the metadata has said which side is up. */
    static void draw(Order order, Finds found) {
        try {
            var picture = read(order.file(), found, order.page(), 2 * order.edge());
            found.picture(
                    picture == null ? null : jpeg(upright(picture, order.edge(), found.kept("tiff:Orientation"))));
        } catch (IOException | RuntimeException notToBeDrawn) {
            // then there is no small one of it
        }
    }

    /**
     * @param page counted from 0
     * @param edge in pixels that the longer one should have at least, if the file has as many
     * @return null if no reader knows the type, or there is no such page
     */
    static @Nullable BufferedImage read(Path file, Finds found, int page, int edge) throws IOException {
        if (found.isPhonePhoto()) {
            try (var photo = PhonePhoto.open(file)) {
                return page == 0 && (long) photo.width() * photo.height() <= MOST_PIXELS ? photo.draw(edge) : null;
            }
        }
        try (var content = new FileImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            try {
                reader.setInput(content, page == 0, true);
                if (page > 0 && page >= reader.getNumImages(true) || pixels(reader, page) > MOST_PIXELS) {
                    return null;
                }
                var parameters = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(reader.getWidth(page), reader.getHeight(page)) / edge);
                parameters.setSourceSubsampling(step, step, 0, 0);
                return reader.read(page, parameters);
            } finally {
                reader.dispose();
            }
        }
    }

    private static long pixels(ImageReader reader, int page) throws IOException {
        return (long) reader.getWidth(page) * reader.getHeight(page);
    }

    /**
     * No larger than before, on white.
     *
     * @param orientation as EXIF counts it, 1 to 8
     */
    static BufferedImage upright(BufferedImage picture, int edge, String orientation) {
        int turn = orientation.matches("[1-8]") ? Integer.parseInt(orientation) : 1;
        double scale = Math.min(1.0, (double) edge / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean lies = turn >= 5;
        var upright = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        var canvas = upright.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.transform(turned(turn, width, height));
        canvas.drawImage(picture, 0, 0, width, height, null);
        canvas.dispose();
        return upright;
    }

    private static AffineTransform turned(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            var bytes = new ByteArrayOutputStream();
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            try (var out = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(picture, null, null), parameters);
            }
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }
}
