package de.amtsweg.storage.documents;

import de.amtsweg.storage.forks.Fetched;
import de.amtsweg.storage.forks.Readings;
import de.amtsweg.storage.objects.StoreUnavailable;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pictures of documents' pages, drawn where no document can do harm, and only on demand, since that takes as long as
 * reading; thumbnails are then kept.
 */
@Repository
public class PagePictures {

    /** How many pages of a document are drawn at most; whoever wants more saves the file. */
    public static final int MOST = 30;

    /** Readable on a phone and on a desktop, about 150 dpi. */
    private static final int EDGE = 1600;

    private static final int SMALL = 320;
    private static final int PUBLIC = 1200;

    /** Type of all of them. */
    public static final String TYPE = "image/jpeg";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Readings readings;

    PagePictures(JdbcClient jdbc, Documents documents, Readings readings) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.readings = readings;
    }

    /**
     * The first page, small, as JPEG.
     *
     * @param document that is released, and reached through its owner's access rule
     * @throws StoreUnavailable when the document is not available now
     */
    public Optional<byte[]> thumbnail(Document document) {
        if (!document.pictured()) {
            return Optional.empty();
        }
        var known = jdbc.sql("select thumbnail from document_content where document = ? and thumbnail is not null")
                .param(document.id().value())
                .query(byte[].class)
                .optional();
        if (known.isPresent()) {
            return known;
        }
        var drawn = draw(document, 0, SMALL);
        drawn.ifPresentOrElse(
                picture -> jdbc.sql("update document_content set thumbnail = ? where document = ?")
                        .params(picture, document.id().value())
                        .update(),
                () -> jdbc.sql("update document set pictured = false where id = ?")
                        .param(document.id().value())
                        .update());
        return drawn;
    }

    /**
     * A smaller copy of a picture that everybody may see, upright, with nothing of the original but what is visible: neither the
     * place nor the device nor a name.
     *
     * @return empty if it is no picture, or cannot be drawn
     * @throws StoreUnavailable when the document is not available now
     */
    public Optional<byte[]> forEverybody(Document document) {
        return document.isImage() ? draw(document, 0, PUBLIC) : Optional.empty();
    }

    /**
     * A page of a PDF or of a picture that browsers do not show, as JPEG.
     *
     * @param number counted from 1
     * @throws StoreUnavailable when the document is not available now
     */
    public Optional<byte[]> page(Document document, int number) {
        boolean isThere =
                (document.isPdf() || document.isTurned()) && number >= 1 && number <= Math.min(document.pages(), MOST);
        return isThere ? draw(document, number - 1, EDGE) : Optional.empty();
    }

    private Optional<byte[]> draw(Document document, int page, int edge) {
        try (var fetched = Fetched.of(documents.content(document))) {
            return readings.draw(fetched.file(), page, edge);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
