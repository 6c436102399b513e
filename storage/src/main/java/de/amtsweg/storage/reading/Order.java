package de.amtsweg.storage.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a process is to do with a file: read it, or draw one of its pages; then the reading has only an outcome
 * and a picture.
 *
 * @param page counted from 0
 * @param edge of the picture in pixels, 0 if the file is to be read
 */
record Order(Path file, int page, int edge) {

    static Order read(Path file) {
        return new Order(file, 0, 0);
    }

    boolean isToDraw() {
        return edge > 0;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(file.toAbsolutePath().toString());
        out.writeInt(page);
        out.writeInt(edge);
        out.flush();
    }

    static Order next(DataInputStream in) throws IOException {
        return new Order(Path.of(in.readUTF()), in.readInt(), in.readInt());
    }
}
