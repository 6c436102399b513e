package de.amtsweg.storage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small real files to hand in. */
public final class SampleFiles {

    /** The test file of all virus scanners, in two parts, so that a scanner leaves this file alone. */
    public static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private SampleFiles() {}

    /** A PDF with the test file behind its end, where readers do not look. */
    public static byte[] infected() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(named("vertrag.pdf"));
        bytes.writeBytes(EICAR);
        return bytes.toByteArray();
    }

    /** A file of the type that the name's ending says; one of {@link SamplePapers} where there is one of that name. */
    public static byte[] named(String name) {
        try {
            return name.endsWith(".pdf") ? pdf(name) : picture(name.substring(name.lastIndexOf('.') + 1));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A picture that cannot be packed: about three bytes a pixel. */
    public static byte[] noise(int edge) {
        var image = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        var random = new Random(edge);
        for (int x = 0; x < edge; x++) {
            for (int y = 0; y < edge; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    /** A PDF of pages that are full of lines. */
    public static byte[] letters(int pages, Supplier<String> line) {
        try (var document = new PDDocument();
                var file = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                write(document, Stream.generate(line).limit(40).toList());
            }
            document.save(file);
            return file.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A PDF as word processors write it: a heading and lines on each page, in typefaces of which the letters used are in it. */
    public static byte[] printed(int pages, Supplier<String> line) {
        try (var document = new PDDocument();
                var file = new ByteArrayOutputStream()) {
            var bold = PDType0Font.load(document, typeface("Bold"));
            var regular = PDType0Font.load(document, typeface("Regular"));
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var text = new PDPageContentStream(document, page)) {
                    text.beginText();
                    text.newLineAtOffset(72, 760);
                    write(text, bold, 14, List.of("Seite %d".formatted(i + 1)));
                    write(text, regular, 10, Stream.generate(line).limit(40).toList());
                    text.endText();
                }
            }
            document.save(file);
            return file.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static InputStream typeface(String name) {
        return SampleFiles.class.getResourceAsStream("/liberation/LiberationSans-%s.ttf".formatted(name));
    }

    /** The same PDF with a stream that nobody reads, so that it has the size. */
    public static byte[] padded(byte[] pdf, int size) {
        try (var document = Loader.loadPDF(pdf);
                var file = new ByteArrayOutputStream()) {
            var bytes = new byte[size - pdf.length];
            new Random(1).nextBytes(bytes);
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem("Ballast", new PDStream(document, new ByteArrayInputStream(bytes)));
            document.save(file);
            return file.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A PDF with a line of text each. */
    public static byte[] letter(String... lines) {
        try (var document = new PDDocument();
                var file = new ByteArrayOutputStream()) {
            write(document, List.of(lines));
            document.save(file);
            return file.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void write(PDDocument document, List<String> lines) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var text = new PDPageContentStream(document, page)) {
            text.beginText();
            text.newLineAtOffset(72, 720);
            write(text, new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10, lines);
            text.endText();
        }
    }

    private static void write(PDPageContentStream text, PDFont font, int size, List<String> lines) throws IOException {
        text.setFont(font, size);
        for (var line : lines) {
            text.showText(line);
            text.newLineAtOffset(0, -16);
        }
    }

    private static byte[] pdf(String name) throws IOException {
        var paper = SamplePapers.named(name).findFirst();
        return paper.isPresent() ? paper.get().pdf() : empty();
    }

    private static byte[] empty() throws IOException {
        try (var document = new PDDocument();
                var file = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(file);
            return file.toByteArray();
        }
    }

    /** A bench by the river under a sun, as a child paints it. */
    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        paint(graphics, new Color(0xBFE3F7), 0, 0, 480, 190);
        paint(graphics, new Color(0x4A90C4), 0, 150, 480, 60);
        paint(graphics, new Color(0x7DB65B), 0, 210, 480, 110);
        graphics.setColor(new Color(0xF9C846));
        graphics.fillOval(380, 20, 70, 70);
        var wood = new Color(0x8A5A33);
        paint(graphics, wood, 140, 180, 200, 14);
        paint(graphics, wood, 140, 202, 200, 14);
        paint(graphics, wood, 130, 236, 220, 16);
        paint(graphics, wood, 150, 180, 12, 110);
        paint(graphics, wood, 318, 180, 12, 110);
        graphics.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return file.toByteArray();
    }

    private static void paint(Graphics2D graphics, Color colour, int x, int y, int width, int height) {
        graphics.setColor(colour);
        graphics.fillRect(x, y, width, height);
    }
}
