package de.amtsweg.storage.reading;

import de.amtsweg.storage.formats.Signatures;
import de.amtsweg.storage.reading.Reading.Oddity;
import de.amtsweg.storage.reading.Reading.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.image.HeifParser;
import org.apache.tika.parser.image.ImageParser;
import org.apache.tika.parser.image.JpegParser;
import org.apache.tika.parser.image.TiffParser;
import org.apache.tika.parser.image.WebPParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads one file with Tika, inside the process that exists for it. Only the parsers for what people may hand in are here:
 * archives, mails and old office files are never unpacked.
 */
public final class FileReading {

    /** @param harmed whether the process can no longer be trusted to read another document */
    public record Result(Reading reading, boolean harmed) {}

    public interface Listener {
        void type(String mediaType) throws IOException;
    }

    private static final Map<String, String> SAME = Map.of("text/xml", "application/xml", "text/tsv", "text/csv");

    private static final Set<String> TEXTS = Set.of("text/plain", "text/csv", "application/xml");

    private static final Set<String> PICTURES = Set.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/bmp",
            "image/tiff",
            "image/webp",
            "image/heic",
            "image/heif",
            "image/avif");

    private static final Set<String> PACKAGES = Set.of(
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "application/vnd.oasis.opendocument.graphics",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/x-tika-ooxml",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.ms-excel.sheet.macroenabled.12",
            "application/vnd.ms-powerpoint.presentation.macroenabled.12");

    static final String PDF = "application/pdf";
    private static final String LOCKED_OFFICE = "application/x-tika-ooxml-protected";

    private final int characters;
    private final Tesseract tesseract;
    private final OfficeParserConfig office = new OfficeParserConfig();
    private final Detector detector;
    private final AutoDetectParser parser;

    public FileReading(int characters, Tesseract tesseract) throws IOException {
        this.characters = characters;
        this.tesseract = tesseract;
        // piece by piece, without a tree of the whole document
        office.setUseSAXDocxExtractor(true);
        this.detector =
                new Signatures(new DefaultDetector(TikaConfig.getDefaultConfig().getMimeRepository()));
        this.parser = new AutoDetectParser(
                detector,
                new PdfParser(),
                new OpenDocumentParser(),
                new OOXMLParser(),
                new TXTParser(),
                new DcXMLParser(),
                new ImageParser(),
                new JpegParser(),
                new TiffParser(),
                new WebPParser(),
                new HeifParser());
    }

    public Result read(Order order, Listener listener) throws IOException {
        var type = Reading.UNKNOWN;
        try (var stream = TikaInputStream.get(order.file())) {
            type = detected(stream);
            listener.type(type);
            return new Result(order.isToDraw() ? draw(order, stream, type) : read(order, stream, type), false);
        } catch (OutOfMemoryError tooMuch) {
            return new Result(Reading.without(Outcome.TOO_BIG, type), true);
        } catch (StackOverflowError tooDeep) {
            return new Result(Reading.without(Outcome.BROKEN, type), true);
        }
    }

    private String detected(TikaInputStream stream) {
        try {
            return plain(detector.detect(stream, new Metadata()));
        } catch (IOException | RuntimeException broken) {
            return Reading.UNKNOWN;
        }
    }

    private static String plain(MediaType type) {
        var plain = type.getBaseType().toString();
        return SAME.getOrDefault(plain, plain);
    }

    private Reading draw(Order order, TikaInputStream stream, String type) throws IOException {
        var found = new Finds(type);
        if (type.equals(PDF)) {
            PdfPages.draw(order, found);
        } else if (PICTURES.contains(type)) {
            Picture.look(order.file(), found);
            if (found.sound()) {
                // says which side is up
                parse(stream, type, found, attachments(order));
                Picture.draw(order, found);
            }
        }
        return found.reading(List.of());
    }

    private Reading read(Order order, TikaInputStream stream, String type) throws IOException {
        var attachments = attachments(order);
        var found = inspect(order.file(), stream, type, attachments);
        if (found.sound() && found.bare() && (type.equals(PDF) || PICTURES.contains(type))) {
            found.recognised(tesseract.read(order.file(), found));
        }
        return found.cut(characters).reading(attachments.all());
    }

    private Attachments attachments(Order order) throws IOException {
        var folder = order.parts();
        return new Attachments(folder == null ? Files.createTempDirectory("parts") : folder, this::attached);
    }

    /** A file inside a document is examined like the document; no text is recognised in it, since that takes long. */
    private Finds attached(Path file, Attachments attachments) throws IOException {
        try (var stream = TikaInputStream.get(file)) {
            return inspect(file, stream, detected(stream), attachments);
        }
    }

    private Finds inspect(Path file, TikaInputStream stream, String type, Attachments attachments) throws IOException {
        var found = new Finds(type);
        if (type.equals(LOCKED_OFFICE)) {
            found.fail(Outcome.ENCRYPTED, true);
        } else if (type.equals(PDF)) {
            found.note(Oddity.POLYGLOT, Faces.second(file, type));
            parse(stream, type, found, attachments);
            found.fail(Outcome.BROKEN, !Faces.ends(file, type));
            PdfSignatures.look(file, found);
        } else if (PACKAGES.contains(type)) {
            Packages.look(file, found);
            if (found.sound()) {
                parse(stream, type, found, attachments);
            }
        } else if (PICTURES.contains(type)) {
            found.note(Oddity.POLYGLOT, Faces.second(file, type));
            found.note(Oddity.SCRIPT, Faces.markup(file));
            Picture.look(file, found);
            if (found.sound()) {
                parse(stream, type, found, attachments);
                found.fail(Outcome.BROKEN, !Faces.ends(file, type));
            }
        } else if (TEXTS.contains(type)) {
            found.note(Oddity.POLYGLOT, Faces.second(file, type));
            found.note(Oddity.SCRIPT, Faces.markup(file));
            parse(stream, type, found, attachments);
        } else {
            found.fail(Outcome.FOREIGN, true);
        }
        return found;
    }

    private void parse(TikaInputStream stream, String type, Finds found, Attachments attachments) {
        var handler = new BodyContentHandler(characters);
        var metadata = new Metadata();
        // it is known by now, and need not be determined again
        metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, type);
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Embedded(found, attachments));
        context.set(Finds.class, found);
        context.set(Attachments.class, attachments);
        context.set(OfficeParserConfig.class, office);
        try {
            parser.parse(stream, handler, metadata, context);
        } catch (EncryptedDocumentException locked) {
            found.fail(Outcome.ENCRYPTED, true);
        } catch (SAXException | TikaException | IOException | RuntimeException failed) {
            if (WriteLimitReachedException.isWriteLimitReached(failed)) {
                found.note(Oddity.CUT, true);
            } else {
                found.fail(Failure.of(failed), true);
            }
        }
        found.parsed(handler.toString(), metadata);
    }
}
