package de.amtsweg.storage.reading;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Calendar;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Files as people hand them in, and as those do who mean harm. */
public final class Papers {

    public static final String LETTER =
            "Sehr geehrte Damen und Herren, hiermit beantrage ich die Befreiung von der Hundesteuer,"
                    + " weil der Hund ein Assistenzhund ist und ich auf ihn angewiesen bin.";

    private Papers() {}

    public interface Write<T> {
        void to(T target) throws IOException;
    }

    public static byte[] bytes(Write<OutputStream> write) {
        try {
            var bytes = new ByteArrayOutputStream();
            write.to(bytes);
            return bytes.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    public static byte[] pdf(String text) {
        return pdf(document -> page(document, text));
    }

    public static byte[] pdf(Write<PDDocument> write) {
        return bytes(out -> {
            try (var document = new PDDocument()) {
                write.to(document);
                document.save(out);
            }
        });
    }

    public static void page(PDDocument document, String text) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 10);
            content.newLineAtOffset(40, 780);
            for (int i = 0; i < text.length(); i += 90) {
                content.showText(text.substring(i, Math.min(text.length(), i + 90)));
                content.newLineAtOffset(0, -14);
            }
            content.endText();
        }
    }

    public static byte[] lockedPdf() {
        return pdf(document -> {
            page(document, LETTER);
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
    }

    public static byte[] scriptedPdf() {
        return pdf(document -> {
            page(document, LETTER);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
        });
    }

    public static byte[] launchingPdf() {
        return pdf(document -> {
            page(document, LETTER);
            document.getDocumentCatalog().setOpenAction(new PDActionLaunch());
        });
    }

    /** A PDF with files inside it. */
    public static byte[] holding(String name, byte[] content) {
        return pdf(document -> {
            page(document, LETTER);
            var file = new PDEmbeddedFile(document, new ByteArrayInputStream(content));
            var described = new PDComplexFileSpecification();
            described.setFile(name);
            described.setFileUnicode(name);
            described.setEmbeddedFile(file);
            described.setEmbeddedFileUnicode(file);
            var all = new PDEmbeddedFilesNameTreeNode();
            all.setNames(Map.of(name, described));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(all);
            document.getDocumentCatalog().setNames(names);
        });
    }

    /** A form with a button that sends it away. */
    public static byte[] sendingPdf() {
        return pdf(document -> {
            page(document, LETTER);
            var button = new PDAnnotationWidget();
            button.setRectangle(new PDRectangle(10, 10, 50, 20));
            button.setAction(new PDActionSubmitForm());
            document.getPage(0).setAnnotations(List.of(button));
        });
    }

    /** Its one page asks for another program. */
    public static byte[] dynamicForm() {
        return Papers.pdf(document -> {
            page(document, "Please wait...");
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var xfa = new COSStream();
            try (var out = xfa.createOutputStream()) {
                out.write(utf8("<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"/>"));
            }
            form.getCOSObject().setItem(COSName.XFA, xfa);
            document.getDocumentCatalog().getCOSObject().setBoolean(COSName.getPDFName("NeedsRendering"), true);
        });
    }

    /** Signed by Erika Muster, as she calls herself. */
    public static byte[] signed(byte[] pdf) {
        return bytes(out -> {
            try (var document = Loader.loadPDF(pdf)) {
                var signature = new PDSignature();
                signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
                signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
                signature.setSignDate(Calendar.getInstance());
                document.addSignature(signature, content -> signature(content.readAllBytes()));
                document.saveIncremental(out);
            }
        });
    }

    private static byte[] signature(byte[] content) throws IOException {
        try {
            var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            var name = new X500Name("CN=Erika Muster,O=Probe");
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
            var certificate = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.ONE,
                            new Date(0),
                            new Date(Long.MAX_VALUE / 1_000_000),
                            name,
                            pair.getPublic())
                    .build(signer);
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(signer, certificate));
            generator.addCertificate(certificate);
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException impossible) {
            throw new IOException(impossible);
        }
    }

    /** With something added behind what was there. */
    public static byte[] extended(byte[] pdf) {
        return bytes(out -> {
            try (var document = Loader.loadPDF(pdf)) {
                document.getDocumentCatalog().setLanguage("de");
                document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
                document.saveIncremental(out);
            }
        });
    }

    public static byte[] scan(BufferedImage... pages) {
        return pdf(document -> {
            for (var image : pages) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(document, image),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
        });
    }

    /** A form in XFA whose XML refers to an address. */
    public static byte[] xfa(String address) {
        return pdf(document -> {
            page(document, LETTER);
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var xfa = new COSStream();
            try (var out = xfa.createOutputStream()) {
                out.write(("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>"
                                + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><field name=\"a\">&e;</field></xdp:xdp>")
                        .formatted(address)
                        .getBytes(StandardCharsets.UTF_8));
            }
            form.getCOSObject().setItem(COSName.XFA, xfa);
        });
    }

    /** Twelve forms, each of which draws the next one twenty times. */
    public static byte[] endlessPdf() {
        return pdf(document -> {
            PDFormXObject inner = null;
            for (int i = 0; i < 12; i++) {
                var form = new PDFormXObject(document);
                form.setBBox(PDRectangle.A4);
                form.setResources(new PDResources());
                var content = "0 0 m 1 1 l S\n";
                if (inner != null) {
                    var name = form.getResources().add(inner);
                    content = ("/" + name.getName() + " Do\n").repeat(20);
                }
                try (var out = form.getContentStream().createOutputStream()) {
                    out.write(content.getBytes(StandardCharsets.US_ASCII));
                }
                inner = form;
            }
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawForm(inner);
            }
        });
    }

    /** One line on a page, of a thirty million words. */
    public static byte[] hugePdf() {
        return pdf(document -> {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var word = bytes(out -> {
                try (var deflated = new DeflaterOutputStream(out, new Deflater(1), 64 * 1024)) {
                    deflated.write('[');
                    var block = utf8("(a) ".repeat(100_000));
                    for (int i = 0; i < 300; i++) {
                        deflated.write(block);
                    }
                }
            });
            var stream = new COSStream();
            try (var out = stream.createRawOutputStream()) {
                out.write(word);
            }
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
        });
    }

    /** A page that shows a picture of many pixels, all of one colour. */
    public static byte[] pdfWithPixels(int width, int height) {
        return pdf(document -> {
            page(document, LETTER);
            var image = new COSStream();
            image.setItem(COSName.TYPE, COSName.XOBJECT);
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, width);
            image.setInt(COSName.HEIGHT, height);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
            image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            image.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (var out = image.createRawOutputStream()) {
                out.write(deflate(new byte[100_000]));
            }
            var objects = new COSDictionary();
            objects.setItem("Im", image);
            document.getPage(0).getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
        });
    }

    public static byte[] odt(String body, Consumer<ZipOutputStream> more) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                var type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
                var mimetype = new ZipEntry("mimetype");
                mimetype.setMethod(ZipEntry.STORED);
                mimetype.setSize(type.length);
                mimetype.setCrc(crc(type));
                zip.putNextEntry(mimetype);
                zip.write(type);
                entry(
                        zip,
                        "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
                entry(
                        zip,
                        "content.xml",
                        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                                + body
                                + "</office:text></office:body></office:document-content>");
                more.accept(zip);
            }
        });
    }

    public static byte[] odt(String text) {
        return odt("<text:p>" + text + "</text:p>", zip -> {});
    }

    public static byte[] docx(String text) {
        return bytes(out -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(text);
                document.write(out);
            }
        });
    }

    public static byte[] xlsx(String text) {
        return bytes(out -> {
            try (var book = new XSSFWorkbook()) {
                book.createSheet("Blatt").createRow(0).createCell(0).setCellValue(text);
                book.write(out);
            }
        });
    }

    public static byte[] lockedDocx() {
        return bytes(out -> {
            try (var file = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (var locked = encryptor.getDataStream(file)) {
                    locked.write(docx(LETTER));
                } catch (java.security.GeneralSecurityException never) {
                    throw new IOException(never);
                }
                file.writeFilesystem(out);
            }
        });
    }

    /** The office file with one more entry. */
    public static byte[] with(byte[] office, String name, Write<OutputStream> content) {
        return bytes(out -> {
            try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(office));
                    var zip = new ZipOutputStream(out)) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (!entry.getName().equals(name)) {
                        zip.putNextEntry(new ZipEntry(entry.getName()));
                        in.transferTo(zip);
                    }
                }
                zip.putNextEntry(new ZipEntry(name));
                content.to(zip);
            }
        });
    }

    public static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Blanks that shrink to nearly nothing. */
    public static void blanks(OutputStream out, int megabytes) throws IOException {
        var block = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    public static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height / 2);
        canvas.dispose();
        return picture;
    }

    public static BufferedImage written(String... lines) {
        var picture = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 1240, 1754);
        canvas.setColor(Color.BLACK);
        canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 34));
        for (int i = 0; i < lines.length; i++) {
            canvas.drawString(lines[i], 100, 200 + 60 * i);
        }
        canvas.dispose();
        return picture;
    }

    public static byte[] image(BufferedImage picture, String format) {
        return bytes(out -> ImageIO.write(picture, format, out));
    }

    /** A scan of several pages. */
    public static byte[] tiff(BufferedImage... pages) {
        return bytes(out -> {
            var writer = ImageIO.getImageWritersByFormatName("tiff").next();
            try (var stream = ImageIO.createImageOutputStream(out)) {
                writer.setOutput(stream);
                writer.prepareWriteSequence(null);
                for (var page : pages) {
                    writer.writeToSequence(new IIOImage(page, null, null), null);
                }
                writer.endWriteSequence();
            } finally {
                writer.dispose();
            }
        });
    }

    /** A JPEG with a comment. */
    public static byte[] commented(byte[] jpeg, String comment) {
        return bytes(out -> {
            out.write(jpeg, 0, 2);
            out.write(ByteBuffer.allocate(4)
                    .putShort((short) 0xfffe)
                    .putShort((short) (comment.length() + 2))
                    .array());
            out.write(utf8(comment));
            out.write(jpeg, 2, jpeg.length - 2);
        });
    }

    /** Taken with the camera held upright: the right edge of what lies in the file is its top. */
    public static byte[] turnedJpeg() {
        var jpeg = image(picture(400, 200), "jpeg");
        var exif = HexFormat.of()
                .parseHex("ffe1" + "0022" + "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001"
                        + "00060000" + "00000000");
        return bytes(out -> {
            out.write(jpeg, 0, 2);
            out.write(exif);
            out.write(jpeg, 2, jpeg.length - 2);
        });
    }

    /** A PNG of which only the head is true. */
    public static byte[] png(int width, int height) {
        return bytes(out -> {
            out.write(HexFormat.of().parseHex("89504e470d0a1a0a"));
            chunk(
                    out,
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(width)
                            .putInt(height)
                            .put(new byte[] {8, 2, 0, 0, 0})
                            .array());
            chunk(out, "IDAT", deflate(new byte[1_000_000]));
            chunk(out, "IEND", new byte[0]);
        });
    }

    public static byte[] webp() {
        return java.util.Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** As a phone stores a photo: two tiles in a grid, 128 by 64 pixels, red on the left and blue on the right. */
    public static byte[] heic() {
        return java.util.Base64.getDecoder()
                .decode(
                        "AAAAGGZ0eXBoZWljAAAAAG1pZjFoZWljAAABvG1ldGEAAAAAAAAAIWhkbHIAAAAAAAAAAHBpY3QAAAAAAAAAAAAAAAAAAAAA"
                                + "DnBpdG0AAAAAAAMAAABAaWxvYwEAAABEAAADAAEAAAAAAAEAAAHcAAAAGAACAAAAAAABAAAB9AAAABgAAwABAAAAAQAAAAAA"
                                + "AAAIAAAATWlpbmYAAAAAAAMAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAEAAgAAaHZjMQAAAAAVaW5mZQIAAAAA"
                                + "AwAAZ3JpZAAAAADIaXBycAAAAKJpcGNvAAAAcmh2Y0MBBAgAAACfqAAAAAAe8AD8/fj4AAAPA6AAAQAXQAEMAf//BAgAAAMA"
                                + "n6gAAAMAAB66AkChAAEAJkIBAQQIAAADAJ+oAAADAAAeoCCBBZbqSTK5oCAAAAMAIAAAAwAhogABAAdEAcFysCJAAAAAFGlz"
                                + "cGUAAAAAAAAAQAAAAEAAAAAUaXNwZQAAAAAAAACAAAAAQAAAAB5pcG1hAAAAAAAAAAMAAQKBAgACAoECAAMBAwAAABxpcmVm"
                                + "AAAAAAAAABBkaW1nAAMAAgABAAIAAAAQaWRhdAAAAAEAgABAAAAAOG1kYXQAAAAUKAGveOsCAf/tOX/2k+l7Ya1FR5wAAAAU"
                                + "KAGveOsCAf/2ARoPSZY/es1FR5w=");
    }

    public static byte[] then(byte[] first, byte[] second) {
        return bytes(out -> {
            out.write(first);
            out.write(second);
        });
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip(String name, byte[] content) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
        });
    }

    private static void chunk(OutputStream out, String name, byte[] content) throws IOException {
        var named = then(utf8(name), content);
        out.write(ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(named);
        out.write(ByteBuffer.allocate(4).putInt((int) crc(named)).array());
    }

    private static long crc(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    private static byte[] deflate(byte[] bytes) {
        return bytes(out -> {
            try (var deflated = new DeflaterOutputStream(out)) {
                deflated.write(bytes);
            }
        });
    }

    /** A letter that unpacks to 200 MB. */
    public static byte[] odtBomb() {
        return odt("", zip -> {
            try {
                zip.putNextEntry(new ZipEntry("styles.xml"));
                blanks(zip, 200);
                zip.closeEntry();
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        });
    }
}
