package de.amtsweg.storage;

import de.amtsweg.storage.reading.Readings;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Small pictures of documents' first pages. A PDF's is drawn when somebody first wants to see it. */
@Repository
public class Thumbnails {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Readings readings;

    Thumbnails(JdbcClient jdbc, Documents documents, Readings readings) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.readings = readings;
    }

    /**
     * As JPEG.
     *
     * @param document that is released, and reached through its owner's access rule
     * @throws StoreUnavailable when the document cannot be had now
     */
    public Optional<byte[]> of(Document document) {
        if (!document.pictured()) {
            return Optional.empty();
        }
        var known = jdbc.sql("select thumbnail from document_content where document = ? and thumbnail is not null")
                .param(document.id().value())
                .query(byte[].class)
                .optional();
        return known.isPresent() ? known : drawn(document);
    }

    private Optional<byte[]> drawn(Document document) {
        try (var fetched = Fetched.of(documents.content(document))) {
            var picture = readings.draw(fetched.file());
            if (picture.isPresent()) {
                jdbc.sql("update document_content set thumbnail = ? where document = ?")
                        .params(picture.get(), document.id().value())
                        .update();
            } else {
                jdbc.sql("update document set pictured = false where id = ?")
                        .param(document.id().value())
                        .update();
            }
            return picture;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
