package de.amtsweg.storage.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a process is to do with a file: read it, or draw one of its pages; then the reading has only an outcome
 * and a picture.
 *
 * @param page counted from 0
 * @param edge of the picture in pixels, 0 if the file is to be read
 * @param parts folder in which the files inside it are left; null for nowhere
 */
public record Order(Path file, int page, int edge, @Nullable Path parts) {

    public static Order read(Path file, @Nullable Path parts) {
        return new Order(file, 0, 0, parts);
    }

    public static Order draw(Path file, int page, int edge) {
        return new Order(file, page, edge, null);
    }

    boolean isToDraw() {
        return edge > 0;
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeUTF(file.toAbsolutePath().toString());
        out.writeInt(page);
        out.writeInt(edge);
        out.writeUTF(parts == null ? "" : parts.toAbsolutePath().toString());
        out.flush();
    }

    public static Order next(DataInputStream in) throws IOException {
        var file = Path.of(in.readUTF());
        int page = in.readInt();
        int edge = in.readInt();
        var parts = in.readUTF();
        return new Order(file, page, edge, parts.isEmpty() ? null : Path.of(parts));
    }
}
