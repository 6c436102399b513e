package de.amtsweg.storage.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Detects a file's format from its first bytes with Tika's signatures, whatever its name says. Nothing is parsed here: that
 * is done later, outside the app's own heap, and then decides what these bytes leave open.
 */
@Component
public class MediaTypes {

    /** How many bytes are examined. */
    public static final int PREFIX = 64 * 1024;

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/gzip",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-tar",
            "application/x-bzip2",
            "application/x-xz",
            "application/java-archive",
            "application/vnd.ms-cab-compressed",
            "application/x-iso9660-image");

    private static final Set<String> ACTIVE = Set.of(
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "text/javascript",
            "application/javascript",
            "application/x-shockwave-flash");

    /** The container of old office files; today's use it only when they have a password. */
    private static final Set<String> OLD_OFFICE =
            Set.of("application/x-tika-msoffice", "application/x-tika-ooxml-protected");

    private static final Pattern PROGRAM = Pattern.compile(
            "application/(x-(msdownload|dosexec|executable|elf|sharedlib|object|mach-o.*|sh|bat|perl|python|ms-shortcut"
                    + "|msi)|java-vm|vnd\\.android\\.package-archive|vnd\\.microsoft\\.portable-executable)");

    private static final Pattern DANGEROUS = Pattern.compile(
            "(?i)exe|com|bat|cmd|scr|pif|cpl|msi|msp|dll|sys|jar|class|js|jse|mjs|vbs?|vbe|wsf?|wsh|ps1|psm1|sh|bash|run|bin"
                    + "|app|apk|dmg|pkg|deb|rpm|lnk|url|reg|inf|hta|html?|xhtml|mht(ml)?|svgz?|swf|php\\d?|aspx?|jspx?"
                    + "|docm|xlsm|pptm|dotm|xltm|iso|img|vhd|py|pl|rb");

    /** Where an office document says what it is; any other archive begins with other files. */
    private static final Pattern OFFICE = Pattern.compile("^(\\[Content_Types].xml|_rels/|docProps/|word/|xl/).*");

    private final Detector detector = new Signatures(MimeTypes.getDefaultMimeTypes());

    /**
     * @param content is reset to its beginning
     * @param extension of the file's name; it only tells tables from other plain text, and kinds of archives that the
     *     beginning does not tell apart
     * @throws NotAccepted when it can be none of the accepted formats
     */
    public Format detect(BufferedInputStream content, String name, String ending) throws IOException {
        content.mark(PREFIX + 1);
        var head = content.readNBytes(PREFIX);
        content.reset();
        if (head.length == 0) {
            throw new NotAccepted(name, Refusal.EMPTY);
        }
        var mediaType = detector.detect(content, new Metadata()).getBaseType().toString();
        if (mediaType.equals(Format.TXT.mediaType())) {
            return Format.CSV.hasEnding(ending) ? Format.CSV : Format.TXT;
        }
        if (isZip(head) && OFFICE.matcher(firstEntry(head)).matches()) {
            return Format.XLSX.hasEnding(ending) ? Format.XLSX : Format.DOCX;
        }
        if (OLD_OFFICE.contains(mediaType) && (Format.DOCX.hasEnding(ending) || Format.XLSX.hasEnding(ending))) {
            throw new NotAccepted(name, Refusal.ENCRYPTED);
        }
        return Format.ofMediaType(mediaType).orElseThrow(() -> new NotAccepted(name, refusal(mediaType), mediaType));
    }

    public static Refusal refusal(String mediaType) {
        if (ARCHIVES.contains(mediaType)) {
            return Refusal.ARCHIVE;
        }
        if (ACTIVE.contains(mediaType)) {
            return Refusal.ACTIVE;
        }
        return PROGRAM.matcher(mediaType).matches() ? Refusal.EXECUTABLE : Refusal.TYPE;
    }

    private static boolean isZip(byte[] head) {
        return head.length > 30 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    private static String firstEntry(byte[] head) {
        int length = Byte.toUnsignedInt(head[26]) + 256 * Byte.toUnsignedInt(head[27]);
        return new String(head, 30, Math.min(length, head.length - 30), StandardCharsets.UTF_8);
    }

    /**
     * Whether a file may have that extension, whatever is in it: then it is renamed. Names of programs and web pages are not
     * believed to be mistakes.
     */
    public static boolean isNamedHarmlessly(String ending) {
        return !DANGEROUS.matcher(ending).matches();
    }
}
