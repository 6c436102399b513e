package de.amtsweg.storage.quarantine;

import de.amtsweg.storage.documents.Document.Text;
import de.amtsweg.storage.formats.FileNames;
import de.amtsweg.storage.formats.Format;
import de.amtsweg.storage.formats.MediaTypes;
import de.amtsweg.storage.formats.Refusal;
import de.amtsweg.storage.reading.Attached;
import de.amtsweg.storage.reading.Reading;
import de.amtsweg.storage.reading.Reading.Oddity;
import de.amtsweg.storage.reading.Reading.Outcome;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a document after it was read.
 *
 * @param refusal null when it is accepted
 * @param culprit the file inside it that is to blame; empty if it is the document itself
 */
record Verdict(Format format, @Nullable Refusal refusal, String culprit) {

    Verdict(Format format, @Nullable Refusal refusal) {
        this(format, refusal, "");
    }

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
        var harm = harm(reading.mediaType(), reading.oddities());
        if (harm != null) {
            return new Verdict(claimed, harm);
        }
        var culprit = reading.attachments().stream()
                .filter(attached -> isRefused(attached, reading.mediaType()))
                .findFirst();
        if (culprit.isPresent()) {
            return new Verdict(claimed, Refusal.ATTACHED, culprit.get().name());
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
    private static @Nullable Refusal harm(String mediaType, Set<Oddity> oddities) {
        boolean isPdf = Format.PDF.mediaType().equals(mediaType);
        if (oddities.contains(Oddity.MACRO)
                || oddities.contains(Oddity.ACTION)
                || oddities.contains(Oddity.POLYGLOT)
                || oddities.contains(Oddity.SCRIPT) && !isPdf) {
            return Refusal.ACTIVE;
        }
        return oddities.contains(Oddity.SENDS)
                ? Refusal.SENDS
                : oddities.contains(Oddity.DYNAMIC) ? Refusal.DYNAMIC : null;
    }

    /**
     * Whether a file inside the document would be refused by itself. Office documents embed much that nobody has attached, such
     * as charts; in these only programs count.
     */
    private static boolean isRefused(Attached attached, String outer) {
        if (attached.size() == 0) {
            return false;
        }
        var refusal = MediaTypes.refusal(attached.mediaType());
        if (!Format.PDF.mediaType().equals(outer)) {
            return refusal == Refusal.EXECUTABLE;
        }
        return switch (attached.outcome()) {
            case FOREIGN, ENCRYPTED, BROKEN, TOO_BIG -> true;
            case TOO_LONG, CRASHED -> false;
            case READ, NO_TEXT ->
                harm(attached.mediaType(), attached.oddities()) != null
                        || Format.ofMediaType(attached.mediaType()).isEmpty()
                        || !MediaTypes.isNamedHarmlessly(ending(attached.name()));
        };
    }

    /** As a computer takes it that leaves out what stands behind it: {@code run.bat. } is a program. */
    private static String ending(String name) {
        return FileNames.ending(name.replaceAll("\\p{C}", "_").replaceAll("[\\p{Z}\\p{C}._]+$", ""));
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
