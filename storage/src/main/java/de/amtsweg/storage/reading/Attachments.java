package de.amtsweg.storage.reading;

import de.amtsweg.storage.reading.Reading.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The files inside a document: each is taken out and read like a file of its own, and so are those inside it, up to a depth,
 * a number and a size that real documents do not reach.
 */
final class Attachments {

    private static final int DEEPEST = 3;
    private static final int MOST = Wire.MOST_ATTACHMENTS;
    private static final long LARGEST = 100L * 1024 * 1024;

    interface Reader {
        Finds read(Path file, Attachments attachments) throws IOException;
    }

    private final Path folder;
    private final Reader reader;
    private final List<Attached> all = new ArrayList<>();
    private long left = LARGEST;
    private int depth;

    /** @param folder where each of them is left, by its number from 0 */
    Attachments(Path folder, Reader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** @param outer the document that contains it; it fails if there is too much inside */
    void take(String name, InputStream content, Finds outer) throws IOException {
        if (depth >= DEEPEST || all.size() >= MOST) {
            outer.fail(Outcome.TOO_BIG, true);
            return;
        }
        int number = all.size();
        var file = folder.resolve(Integer.toString(number));
        long size;
        try (var out = Files.newOutputStream(file)) {
            size = copy(content, out);
        }
        if (size > left) {
            outer.fail(Outcome.TOO_BIG, true);
            return;
        }
        left -= size;
        all.add(new Attached(plain(name), size, Reading.UNKNOWN, Outcome.CRASHED, Set.of()));
        depth++;
        try {
            var inner = reader.read(file, this).cut(Integer.MAX_VALUE).reading(List.of());
            all.set(number, new Attached(plain(name), size, inner.mediaType(), inner.outcome(), inner.oddities()));
            outer.attached(inner.text());
        } finally {
            depth--;
        }
    }

    /** @return more than is left if there is more */
    private long copy(InputStream content, OutputStream out) throws IOException {
        var piece = new byte[64 * 1024];
        long size = 0;
        for (int read = content.read(piece); read >= 0 && size <= left; read = content.read(piece)) {
            out.write(piece, 0, read);
            size += read;
        }
        return size;
    }

    private static String plain(String name) {
        // the ending says what it is
        return name.length() <= Wire.LONGEST_VALUE ? name : name.substring(name.length() - Wire.LONGEST_VALUE);
    }

    List<Attached> all() {
        return List.copyOf(all);
    }
}
