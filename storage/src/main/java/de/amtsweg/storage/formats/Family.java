package de.amtsweg.storage.formats;

import java.util.Set;
import java.util.regex.Pattern;

/** Types of files for which people have to do the same to turn one into a document that is accepted. */
public enum Family {
    PDF("application/pdf"),
    /** Of word processors, spreadsheets and presentations. */
    OFFICE(
            "application/(msword|rtf|vnd\\.(ms-|openxmlformats|oasis\\.opendocument|apple\\.|sun\\.)|x-tika-|vnd\\.wordperfect|x-iwork"
                    + "|vnd\\.apple\\.).*|application/rtf|text/rtf"),
    PICTURE("image/.*"),
    MAIL("message/.*|application/vnd\\.ms-outlook.*|application/mbox"),
    TEXT("text/.*|application/(xml|json)"),
    MEDIA("(video|audio)/.*|application/mp4"),
    OTHER(".*");

    private static final Set<Format> PICTURES = Set.of(Format.JPEG, Format.PNG);

    private final Pattern types;

    Family(String types) {
        this.types = Pattern.compile(types);
    }

    public static Family of(String mediaType) {
        if (MAIL.types.matcher(mediaType).matches()) {
            return MAIL;
        }
        for (var family : values()) {
            if (family.types.matcher(mediaType).matches()) {
                return family;
            }
        }
        return OTHER;
    }

    /**
     * The rest of a message's key: what helps depends on what is accepted; empty if nothing is known to help.
     *
     * @param accepted by the field; as a PDF if that is accepted, else as a picture
     */
    public String advice(Set<Format> accepted) {
        var family = name().toLowerCase();
        boolean asPdf = accepted.contains(Format.PDF);
        boolean asPicture = accepted.stream().anyMatch(PICTURES::contains);
        return switch (this) {
            case OTHER -> "";
            case MEDIA -> ".media";
            case PICTURE -> asPicture ? ".picture" : asPdf ? ".picture.pdf" : "";
            case PDF -> asPicture ? ".pdf.picture" : "";
            default -> asPdf ? "." + family + ".pdf" : asPicture ? ".document.picture" : "";
        };
    }
}
