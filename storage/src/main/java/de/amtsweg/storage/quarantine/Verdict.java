package de.amtsweg.storage.quarantine;

import de.amtsweg.storage.documents.Document.Text;
import de.amtsweg.storage.formats.Format;
import de.amtsweg.storage.formats.MediaTypes;
import de.amtsweg.storage.formats.Refusal;
import de.amtsweg.storage.reading.Reading;
import de.amtsweg.storage.reading.Reading.Oddity;
import de.amtsweg.storage.reading.Reading.Outcome;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a document after it was read.
 *
 * @param refusal null when it is accepted
 */
record Verdict(Format format, @Nullable Refusal refusal) {

    private static final Set<Format> TEXTS = Set.of(Format.TXT, Format.CSV);

    /**
     * @param claimed what its first bytes looked like
     * @param accepted by the field
     */
    static Verdict of(Format claimed, Set<Format> accepted, Reading reading) {
        return switch (reading.outcome()) {
            case FOREIGN -> new Verdict(claimed, MediaTypes.refusal(reading.mediaType()));
            case ENCRYPTED -> new Verdict(claimed, Refusal.ENCRYPTED);
            case BROKEN -> new Verdict(claimed, Refusal.BROKEN);
            case TOO_BIG -> new Verdict(claimed, Refusal.BOMB);
            // nothing is known against it; what we could not read, no browser opens either
            case TOO_LONG, CRASHED -> new Verdict(claimed, null);
            case READ, NO_TEXT -> ofRead(claimed, accepted, reading);
        };
    }

    private static Verdict ofRead(Format claimed, Set<Format> accepted, Reading reading) {
        if (isActive(reading)) {
            return new Verdict(claimed, Refusal.ACTIVE);
        }
        var found = Format.ofMediaType(reading.mediaType());
        if (found.isEmpty()) {
            return new Verdict(claimed, MediaTypes.refusal(reading.mediaType()));
        }
        // only its name tells a table from other text
        var format = TEXTS.contains(found.get()) && TEXTS.contains(claimed) ? claimed : found.get();
        if (format == claimed) {
            return new Verdict(format, null);
        }
        boolean unsure = Format.PACKED.contains(claimed) && Format.PACKED.contains(format);
        return new Verdict(format, unsure && accepted.contains(format) ? null : Refusal.MISMATCH);
    }

    /** Scripts in PDF are common in forms of other offices, and do nothing in browsers' viewers. */
    private static boolean isActive(Reading reading) {
        return reading.has(Oddity.MACRO)
                || reading.has(Oddity.ACTION)
                || reading.has(Oddity.POLYGLOT)
                || reading.has(Oddity.SCRIPT) && !Format.PDF.mediaType().equals(reading.mediaType());
    }

    static Text text(Reading reading) {
        if (reading.outcome() == Outcome.TOO_LONG || reading.outcome() == Outcome.CRASHED) {
            return Text.UNREAD;
        }
        if (reading.has(Oddity.RECOGNISED)) {
            return Text.RECOGNISED;
        }
        return reading.text().isBlank() ? Text.NONE : Text.FOUND;
    }
}
