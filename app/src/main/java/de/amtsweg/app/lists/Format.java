package de.amtsweg.app.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What spreadsheet programs open. */
enum Format {
    CSV("text/csv;charset=UTF-8") {
        @Override
        Sheet sheet(OutputStream to, String title) throws IOException {
            return new Csv(to);
        }
    },
    ODS("application/vnd.oasis.opendocument.spreadsheet") {
        @Override
        Sheet sheet(OutputStream to, String title) throws IOException {
            return new Ods(to, title);
        }
    };

    /** In all languages: a spreadsheet program that is set to German takes nothing else for a day. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /** @param title of the table, for formats that have one */
    abstract Sheet sheet(OutputStream to, String title) throws IOException;

    String type() {
        return type;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }
}
