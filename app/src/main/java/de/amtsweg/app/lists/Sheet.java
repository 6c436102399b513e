package de.amtsweg.app.lists;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is written row by row, so that none is ever whole in memory. Closing it writes its end. */
interface Sheet extends Closeable {

    /** What a cell shows: a text, or a day. */
    record Cell(String text, @Nullable LocalDate day) {

        static Cell of(@Nullable String text) {
            return new Cell(text == null ? "" : text, null);
        }

        static Cell of(@Nullable LocalDate day) {
            return new Cell(day == null ? "" : Format.DAY.format(day), day);
        }
    }

    void head(List<String> titles) throws IOException;

    void row(List<Cell> cells) throws IOException;
}
