package de.amtsweg.storage.kinds;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** An example on paper, put a little askew on a scanner of the cheap sort: grey, noisy, and much packed. */
final class Scan {

    private static final List<String> FONTS = List.of("LiberationSans", "LiberationSerif", "LiberationMono");
    private static final float MARGIN = 60;

    private Scan() {}

    static byte[] of(String text, Random random) throws IOException {
        try (var document = new PDDocument()) {
            write(document, text, random);
            var page = new PDFRenderer(document).renderImageWithDPI(0, 120 + random.nextInt(31), ImageType.GRAY);
            return jpeg(noisy(askew(page, random), random), 0.4f + random.nextFloat() * 0.3f);
        }
    }

    private static void write(PDDocument document, String text, Random random) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDFont font;
        var name = "/liberation/%s-Regular.ttf".formatted(FONTS.get(random.nextInt(FONTS.size())));
        try (var file = Scan.class.getResourceAsStream(name)) {
            font = PDType0Font.load(document, file);
        }
        float size = 9 + random.nextInt(4);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, size);
            content.setLeading(size * 1.35f);
            content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
            for (var line : lines(text, font, size)) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static List<String> lines(String text, PDFont font, float size) throws IOException {
        var lines = new ArrayList<String>();
        for (var written : text.lines().toList()) {
            var line = new StringBuilder();
            for (var word : written.split(" ")) {
                var shown = printable(word, font);
                if (font.getStringWidth(line + shown) / 1000 * size > PDRectangle.A4.getWidth() - 2 * MARGIN) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(shown).append(' ');
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String printable(String word, PDFont font) {
        var printable = new StringBuilder();
        word.codePoints().forEach(letter -> {
            try {
                var one = Character.toString(letter);
                font.encode(one);
                printable.append(one);
            } catch (IOException | IllegalArgumentException noGlyph) {
                printable.append('?');
            }
        });
        return printable.toString();
    }

    private static BufferedImage askew(BufferedImage page, Random random) {
        var turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = turned.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.rotate(Math.toRadians(random.nextGaussian() * 0.8), page.getWidth() / 2.0, page.getHeight() / 2.0);
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        return turned;
    }

    private static BufferedImage noisy(BufferedImage page, Random random) {
        var raster = page.getRaster();
        int paper = 225 + random.nextInt(25);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                double grey = 30 + raster.getSample(x, y, 0) * (paper - 30) / 255.0 + random.nextGaussian() * 12;
                raster.setSample(x, y, 0, (int) Math.max(0, Math.min(255, grey)));
            }
        }
        return page;
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
