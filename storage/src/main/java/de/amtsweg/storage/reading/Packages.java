package de.amtsweg.storage.reading;

import de.amtsweg.storage.reading.Reading.Oddity;
import de.amtsweg.storage.reading.Reading.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Looks into the directory of an office file, before anything of it is unpacked. */
final class Packages {

    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST = 300L * 1024 * 1024;

    /** An entry this large is a bomb if it is packed to less than a hundredth. */
    private static final long LARGE = 20L * 1024 * 1024;

    private static final int HARDEST = 100;

    private Packages() {}

    static void look(Path file, Finds found) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            found.fail(Outcome.TOO_BIG, archive.size() > MOST_ENTRIES);
            long total = 0;
            for (var entries = archive.entries(); entries.hasMoreElements() && found.sound(); ) {
                var entry = entries.nextElement();
                var name = entry.getName();
                total += Math.max(0, entry.getSize());
                found.fail(
                        Outcome.TOO_BIG,
                        total > LARGEST
                                || entry.getSize() > LARGE && entry.getSize() / HARDEST > entry.getCompressedSize());
                found.note(Oddity.MACRO, name.endsWith("vbaProject.bin") || name.startsWith("Basic/"));
                found.note(Oddity.SCRIPT, name.startsWith("Scripts/"));
                found.note(Oddity.ATTACHMENT, name.contains("/embeddings/"));
            }
            found.note(
                    Oddity.POLYGLOT,
                    archive.stream()
                            .noneMatch(entry -> entry.getName().equals("mimetype")
                                    || entry.getName().equals("[Content_Types].xml")));
        } catch (IOException | IllegalArgumentException damaged) {
            found.fail(Outcome.BROKEN, true);
        }
        found.note(Oddity.POLYGLOT, Faces.hidesPdf(file));
    }
}
