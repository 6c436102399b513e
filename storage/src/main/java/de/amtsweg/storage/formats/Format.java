package de.amtsweg.storage.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A format in which documents are handed in. Those that a city can read for years are open; a form has to ask for the
 * others.
 */
public enum Format {
    PDF("application/pdf", true, "pdf"),
    JPEG("image/jpeg", true, "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", true, "png"),
    WEBP("image/webp", true, "webp"),
    HEIC("image/heic", true, "heic", "heif"),
    TIFF("image/tiff", true, "tif", "tiff"),
    ODT("application/vnd.oasis.opendocument.text", true, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", true, "ods"),
    TXT("text/plain", true, "txt"),
    CSV("text/csv", true, "csv"),
    XML("application/xml", true, "xml"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx");

    /** Those that are a ZIP archive inside. */
    public static final Set<Format> PACKED = Set.of(ODT, ODS, DOCX, XLSX);

    private final String mediaType;
    private final boolean open;
    private final List<String> endings;

    Format(String mediaType, boolean open, String... endings) {
        this.mediaType = mediaType;
        this.open = open;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** Whether its pages can be shown as pictures. */
    public boolean isDrawn() {
        return this == PDF || isPicture();
    }

    /** The usual extension of its files, with the dot. */
    String ending() {
        return "." + endings.get(0);
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending.toLowerCase(Locale.ROOT));
    }

    public static Optional<Format> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    static Optional<Format> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.hasEnding(ending))
                .findFirst();
    }

    /**
     * What an upload field accepts.
     *
     * @param accept as in HTML: extensions and media types, separated by commas; empty for all open formats
     */
    public static Set<Format> accepted(String accept) {
        var open = Arrays.stream(values()).filter(Format::isOpen);
        var named = Stream.of(accept.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (named.isEmpty()) {
            return open.collect(Collectors.toSet());
        }
        boolean photos = named.stream().anyMatch(JPEG::isNamed);
        return Arrays.stream(values())
                .filter(format -> photos && format.isTurned() || named.stream().anyMatch(format::isNamed))
                .collect(Collectors.toSet());
    }

    /** Photos of phones, and scans: taken wherever JPEG is, and turned into JPEG for those who look at them. */
    private boolean isTurned() {
        return this == WEBP || this == HEIC || this == TIFF;
    }

    private boolean isNamed(String part) {
        return part.startsWith(".")
                ? hasEnding(part.substring(1))
                : part.endsWith("/*")
                        ? mediaType.startsWith(part.substring(0, part.length() - 1))
                        : mediaType.equalsIgnoreCase(part);
    }

    /** For people: {@code PDF, JPEG, PNG}. */
    public static String list(Set<Format> formats) {
        return Arrays.stream(values())
                .filter(formats::contains)
                .map(format -> format == JPEG ? "JPG" : format.name())
                .collect(Collectors.joining(", "));
    }
}
