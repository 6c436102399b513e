package de.amtsweg.storage.reading;

import de.amtsweg.storage.reading.Reading.Oddity;
import de.amtsweg.storage.reading.Reading.Outcome;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/** A reading under construction. */
final class Finds {

    /** A page with fewer letters is nothing but a picture. */
    private static final int BARE_PAGE = 25;

    private static final List<String> KEPT = List.of(
            "dc:title",
            "dc:creator",
            "dc:subject",
            "dcterms:created",
            "dcterms:modified",
            "pdf:docinfo:producer",
            "pdf:PDFVersion",
            "pdfaid:part",
            "pdfaid:conformance",
            "xmp:CreatorTool",
            "generator",
            "extended-properties:Application",
            "tiff:Make",
            "tiff:Model",
            "tiff:ImageWidth",
            "tiff:ImageLength",
            "tiff:Orientation",
            "Content-Encoding");

    private static final List<String> PAGES = List.of("xmpTPg:NPages", "meta:page-count", "Page-Count");

    private final EnumSet<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private String mediaType;
    private Outcome outcome = Outcome.READ;
    private String text = "";
    private final StringBuilder inside = new StringBuilder();
    private int pages;
    private boolean signed;
    private byte @Nullable [] picture;

    Finds(String mediaType) {
        this.mediaType = mediaType;
    }

    void note(Oddity oddity, boolean seen) {
        if (seen) {
            oddities.add(oddity);
        }
    }

    /** The first failure is the one reported. */
    void fail(Outcome failure, boolean failed) {
        if (failed && sound()) {
            outcome = failure;
        }
    }

    boolean sound() {
        return outcome == Outcome.READ;
    }

    void signed(boolean signed) {
        this.signed = signed;
    }

    boolean isSigned() {
        return signed;
    }

    void pages(int pages) {
        this.pages = pages;
    }

    int pages() {
        return pages;
    }

    boolean isPhonePhoto() {
        return mediaType.equals("image/heic") || mediaType.equals("image/heif");
    }

    boolean isPdf() {
        return mediaType.equals(FileReading.PDF);
    }

    void picture(byte @Nullable [] jpeg) {
        picture = jpeg != null && jpeg.length <= Wire.LARGEST_PICTURE ? jpeg : null;
    }

    /** Whether so little text was found that the rest may be in a picture. */
    boolean bare() {
        return text.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .limit(BARE_PAGE * Math.max(1L, pages))
                        .count()
                < BARE_PAGE * Math.max(1L, pages);
    }

    void parsed(String found, Metadata told) {
        text = found.replace("\0", "").strip();
        if (mediaType.equals("text/plain") && Table.is(text)) {
            mediaType = "text/csv";
        }
        for (var name : KEPT) {
            var value = told.get(name);
            if (value != null && !value.isBlank()) {
                keep(name, value);
            }
        }
        if (pages == 0) {
            PAGES.stream()
                    .map(told::get)
                    .filter(count -> count != null && count.matches("\\d{1,6}"))
                    .findFirst()
                    .ifPresent(count -> pages = Integer.parseInt(count));
        }
    }

    void keep(String name, String value) {
        metadata.put(name, value.substring(0, Math.min(value.length(), Wire.LONGEST_VALUE)));
    }

    String kept(String name) {
        return metadata.getOrDefault(name, "");
    }

    /** What is written in a file inside it. */
    void attached(String inner) {
        inside.append('\n').append(inner);
    }

    void recognised(String recognised) {
        if (recognised.length() > text.length()) {
            text = recognised;
            oddities.add(Oddity.RECOGNISED);
        }
    }

    /** With the text of the files inside it, as far as there is room. */
    Finds cut(int characters) {
        text = (text + inside).strip();
        inside.setLength(0);
        note(Oddity.CUT, text.length() > characters);
        text = text.substring(0, Math.min(text.length(), characters));
        return this;
    }

    /** @param attachments the files inside it */
    Reading reading(List<Attached> attachments) {
        var told = outcome == Outcome.READ && text.chars().noneMatch(Character::isLetterOrDigit)
                ? Outcome.NO_TEXT
                : outcome;
        return new Reading(
                told, mediaType, oddities, text, LanguageDetector.of(text), pages, metadata, attachments, picture);
    }
}
