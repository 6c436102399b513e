package de.amtsweg.storage.reading;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;

/**
 * Recognises text in pictures and in the first pages of a scan, page by page, until half of the time for the
 * document is used up: what was recognised by then is better than nothing.
 *
 * @param languages joined by +, or empty if there is no tesseract
 * @param time that the whole document may take
 */
public record Tesseract(String languages, Duration time) {

    private static final int MOST_PAGES = 10;
    private static final int MOST_CHARACTERS = 20_000;

    /** About 200 dots per inch on an A4 page. */
    private static final int EDGE = 2400;

    String read(Path file, Finds found) {
        if (languages.isEmpty()) {
            return "";
        }
        long end = System.nanoTime() + time.toNanos() / 2;
        var text = new StringBuilder();
        try {
            if (found.isPdf()) {
                pages(file, end, text);
            } else {
                pictures(file, found, end, text);
            }
        } catch (IOException | RuntimeException notToBeDrawn) {
            // then what was recognised before is all
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return text.toString().strip();
    }

    private void pictures(Path file, Finds found, long end, StringBuilder text)
            throws IOException, InterruptedException {
        int pages = Math.min(MOST_PAGES, Math.max(1, found.pages()));
        for (int i = 0; i < pages && System.nanoTime() < end; i++) {
            var picture = Picture.read(file, found, i, EDGE);
            if (picture != null) {
                text.append(page(Picture.upright(picture, EDGE, found.kept("tiff:Orientation")), end))
                        .append('\n');
            }
        }
    }

    private void pages(Path file, long end, StringBuilder text) throws IOException, InterruptedException {
        try (var document = Loader.loadPDF(file.toFile())) {
            int pages = Math.min(MOST_PAGES, document.getNumberOfPages());
            for (int i = 0; i < pages && System.nanoTime() < end; i++) {
                var page = PdfPages.render(document, i, EDGE, ImageType.GRAY);
                if (page != null) {
                    text.append(page(page, end)).append('\n');
                }
            }
        }
    }

    private String page(BufferedImage picture, long end) throws IOException, InterruptedException {
        var gray = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var canvas = gray.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        var image = Files.createTempFile("page", ".png");
        var result = Files.createTempFile("page", ".txt");
        try {
            ImageIO.write(gray, "png", image.toFile());
            var builder = new ProcessBuilder("tesseract", image.toString(), "stdout", "-l", languages, "--dpi", "200")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(result.toFile());
            // as many documents are read at once as there are reading processes, each on its own processor
            builder.environment().putAll(Map.of("OMP_THREAD_LIMIT", "1"));
            var process = builder.start();
            if (!process.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                process.destroyForcibly().waitFor();
                return "";
            }
            try (var recognised = Files.newInputStream(result)) {
                return new String(recognised.readNBytes(MOST_CHARACTERS), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(image);
            Files.delete(result);
        }
    }
}
