package de.amtsweg.app.documents;

import de.amtsweg.app.incoming.Pace;
import de.amtsweg.storage.objects.StoreUnavailable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A document on its way from the store to somebody, so that an answer that has to stop does not look whole. */
final class Sending implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final InputStream content;
    private final byte[] piece = new byte[64 * 1024];
    private int size;

    /**
     * Reads the beginning, so that a store that is down is known before anything is said to the browser.
     *
     * @throws StoreUnavailable when it cannot be had
     */
    Sending(InputStream content) {
        this.content = content;
        try {
            size = content.read(piece);
        } catch (IOException failed) {
            throw new StoreUnavailable("get", failed);
        }
    }

    /**
     * @param begun runs once the first bytes have left and before the rest does: nobody gets a document of which there is no
     *     record, and there is no record of one of which nobody got anything
     * @throws CloseNowException when the store fails on the way, or the reader hardly takes it; the server then cuts the
     *     connection
     */
    void copyTo(OutputStream answer, Runnable begun) throws IOException {
        answer.write(piece, 0, Math.max(size, 0));
        begun.run();
        var pace = new Pace(Pace.WINDOW, System.nanoTime());
        while (size >= 0) {
            size = read();
            answer.write(piece, 0, Math.max(size, 0));
            if (size >= 0 && pace.isTooSlowFor(size, System.nanoTime())) {
                throw new CloseNowException("the reader takes it too slowly");
            }
        }
    }

    private int read() throws CloseNowException {
        try {
            return content.read(piece);
        } catch (IOException failed) {
            LOG.warn("a download has been cut off, since the object store stopped: {}", failed.toString());
            throw new CloseNowException("the object store stopped");
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
